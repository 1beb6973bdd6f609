import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
  w.notice('well', 'The well is dry.\n')
})

const cms = (...args: readonly string[]) => commandLine(w, ['cms', ...args])

/** Exports to Sanity, changes the text on the way, and pulls it again. */
async function pullChanged(change: (text: string) => string) {
  w.file('back.ndjson', change((await cms('export', 'sanity')).out))
  return cms('pull', 'sanity', 'back.ndjson')
}

describe('npm run cms', () => {
  test('prints the schema of a CMS', async () => {
    const { code, out } = await cms('schema', 'sanity')
    const types = JSON.parse(out) as { name: string; type: string }[]
    expect([code, types.filter(({ type }) => type === 'document').map(({ name }) => name)]).toEqual([
      0,
      ['notice', 'poem', 'talk', 'crier'].filter((name) => types.some((type) => type.name === name)),
    ])
  })

  test('exports records first, then documents, a line each', async () => {
    const { out } = await cms('export', 'sanity')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { _id: string })._id),
    ).toEqual(['crier-anna', 'notice-well'])
  })

  test('takes them back without a difference', async () => {
    expect(await pullChanged((text) => text)).toMatchObject({ code: 0, out: '2 entries, 0 differences.\n' })
  })

  test('says what was edited there, and touches no seed', async () => {
    const before = readFileSync(join(w.root, 'seeds/well.yaml'), 'utf8')
    const { code, out } = await pullChanged((text) => text.replace('"title":"A notice"', '"title":"Another"'))
    expect([code, out]).toEqual([
      0,
      'Notice well title\n  - "A notice"\n  + "Another"\n2 entries, 1 difference.\n',
    ])
    expect(readFileSync(join(w.root, 'seeds/well.yaml'), 'utf8')).toBe(before)
  })

  test('refuses what the model refuses, whatever the CMS took', async () => {
    const { code, err } = await pullChanged((text) =>
      text.replace('"language":"en"', '"language":"english!"'),
    )
    expect([code, err]).toEqual([1, expect.stringContaining('Notice well language: ')])
  })

  test.each([
    [['export', 'sanit'], 'Did you mean `sanity`?'],
    [['export'], 'The target is one of'],
    [['send', 'sanity'], 'Say one of'],
    [['pull', 'sanity'], 'Say one of'],
  ])('refuses %j', async (args, message) => {
    expect(await cms(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })

  test('exports nothing of content with errors', async () => {
    w.notice('well', 'Dry.\n', 'lines: { 9: caption }\n')
    expect(await cms('export', 'sanity')).toMatchObject({ code: 1, out: '' })
  })
})
