/** Keys of texts from one release to the next: what a build says, what `seed keys` writes, and what the rules of releases find. */

import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { sharedState } from '../support/shared-state.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(async () => {
  w = workspace()
  await firstRelease(w)
})

const run = (...args: readonly string[]) => commandLine(w, args)
const read = (path: string): string => readFileSync(join(w.root, path), 'utf8')
const annotation = (): string => read('seeds/fair.yaml')

/** Sixteen paragraphs, of which the fifth is a heading. */
const fair: readonly string[] = [
  'The fair of the village is on the second Friday of May.',
  'Bring what you have grown and what you have made.',
  'The road from the mill is closed from six in the morning.',
  'Whoever comes by cart takes the way along the river.',
  'Where things are',
  'Bread and cheese are sold beside the old well.',
  'The smith shows his work in front of the forge.',
  'Lost children wait at the table of the miller.',
  'Musicians play under the lime tree after noon.',
  'Dogs stay at home, however well they behave.',
  'The doctor is at the school until the evening.',
  'Water is fetched from the pump behind the church.',
  'Prizes for the largest pumpkin are given at four.',
  'The mayor speaks at five, and he promised to be brief.',
  'There is dancing on the green until the lamps go out.',
  'Help us to clear the green on Saturday morning.',
]

/** The seed with its annotation: the heading is where it stands now. */
function write(lines: readonly string[], more = ''): void {
  const heading = lines.indexOf('Where things are') + 1
  w.notice('fair', `${lines.join('\n')}\n`, `default: paragraph\nlines: { ${heading}: heading-1 }\n${more}`)
}

/** With the keys that the annotation has. */
function rewrite(lines: readonly string[]): void {
  write(lines, [...annotation().matchAll(/^(?:keys|formerKeys): .*\n/gm)].join(''))
}

const inserted = (after: number, ...lines: readonly string[]): string[] => [
  ...fair.slice(0, after),
  ...lines,
  ...fair.slice(after),
]

const firstRelease = sharedState(async (w) => {
  w.file('package.json', packageJson({ files: ['dist'] }))
  w.file(
    '.changeset/config.json',
    JSON.stringify({ changelog: false, commit: false, access: 'public', baseBranch: 'main' }),
  )
  w.notice('fair', `${fair.join('\n')}\n`, 'default: paragraph\nlines: { 5: heading-1 }\n')
  expect(await commandLine(w, ['release:version'])).toMatchObject({ code: 0 })
})

/** Texts of the package by their keys. */
function texts(): Record<string, string> {
  const [, target = ''] = /from "\.\.\/([^"]+)"/.exec(read('dist/documents/fair.js')) ?? []
  const module = read(`dist/${target}`)
  const { body } = JSON.parse(module.slice(module.indexOf('{'), module.lastIndexOf('}') + 1))
  return Object.fromEntries(
    body.map((block: { _key: string; children: { text: string }[] }) => [
      block._key,
      block.children[0]?.text,
    ]),
  )
}

const keysWritten = (): string[] => annotation().match(/^(?:keys|formerKeys): .*$/gm) ?? []

/** Rules of the changes that a release would have. */
async function rules(): Promise<string[]> {
  const { out, err } = await run('release:check')
  return [...(out + err).matchAll(/^(none|patch|minor|major) +(\S+)/gm)].map(
    ([, level, rule]) => `${level} ${rule}`,
  )
}

async function mended(): Promise<Record<string, string>> {
  expect((await run('seed', 'keys', 'fair')).code).toBe(0)
  expect(await run('build', '--strict')).toMatchObject({ code: 0 })
  return texts()
}

describe('a line that is inserted', () => {
  const now = inserted(2, 'New: there is a raffle, and everybody may take part.')

  test('moves keys, which the build says and the release refuses as a patch', async () => {
    write(now)
    const build = await run('build')
    expect(build.code).toBe(0)
    expect(build.err).toMatch(
      /seeds\/fair\.txt\n3:1 warning .* key\/moved\n[\s\S]*`npm run seed -- keys fair`/,
    )
    expect((await run('build', '--strict')).code).toBe(1)
    const check = await run('release:check')
    expect(check.err).toMatch(/^major +key-moved +document fair .*`npm run seed -- keys fair` mends it/m)
  })

  test('costs one short entry, and each text keeps its key', async () => {
    write(now)
    const { out } = await run('seed', 'keys', 'fair')
    expect(out).toBe('seeds/fair.yaml: wrote keys\n  kept  16 of the 16 keys of 1.0.0\n  new   l3b\n')
    expect(keysWritten()).toEqual(['keys: { 3: l3b, 4-17: l3 }'])
    expect(await run('build', '--strict')).toMatchObject({ code: 0 })
    for (const [i, text] of fair.entries()) expect(texts()[`l${i + 1}`]).toBe(text)
    expect(await rules()).toEqual(['patch text-edited'])
    expect((await run('seed', 'keys', 'fair')).out).toContain('seeds/fair.yaml: nothing to do\n')
  })

  test('is mended though the annotation gives two blocks one key', async () => {
    write(now, 'keys: { 1: l2 }\n')
    expect(await run('build')).toMatchObject({ code: 1, err: expect.stringContaining('key/double') })
    expect(Object.keys(await mended())).toEqual([
      'l1',
      'l2',
      'l3b',
      ...fair.slice(2).map((_, i) => `l${i + 3}`),
    ])
  })

  test('is only told with --dry-run', async () => {
    write(now)
    const before = annotation()
    const { out, code } = await run('seed', 'keys', 'fair', '--dry-run')
    expect([code, out.split('\n')[0], annotation()]).toEqual([0, 'seeds/fair.yaml: would write keys', before])
  })
})

describe('a text that is edited', () => {
  test('without a line more or less needs nothing', async () => {
    write(fair.map((line) => line.replace('second', 'third')))
    expect(await run('build', '--strict')).toMatchObject({ code: 0 })
    expect(await rules()).toEqual(['patch text-edited'])
    expect(await run('seed', 'keys', 'seeds/fair.yaml')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing to do'),
    })
  })

  test('by a deletion has a key that leads nowhere', async () => {
    write(fair.filter((_, i) => i !== 9))
    await mended()
    expect(keysWritten()).toEqual(['keys: { 10-15: l11 }', 'formerKeys: { l10: null }'])
    expect(await rules()).toEqual(['patch text-edited', 'patch paragraph-removed'])
  })

  test('by a merge has a key that leads to the text', async () => {
    write([...fair.slice(0, 9), `${fair[9]} ${fair[10]}`, ...fair.slice(11)])
    expect((await mended()).l10).toBe(`${fair[9]} ${fair[10]}`)
    expect(keysWritten()).toEqual(['keys: { 11-15: l12 }', 'formerKeys: { l11: l10 }'])
    expect(await rules()).toEqual(['patch text-edited', 'patch paragraph-removed'])
  })

  test('by a split has its key at the first part', async () => {
    write([
      ...fair.slice(0, 13),
      'The mayor speaks at five.',
      'And he promised to be brief.',
      ...fair.slice(14),
    ])
    expect(await mended()).toMatchObject({ l14: 'The mayor speaks at five.', l15: fair[14], l16: fair[15] })
    expect(keysWritten()).toEqual(['keys: { 15: l15b, 16-17: l15 }'])
  })

  test('by another capture with blank lines has all its keys', async () => {
    write(fair.flatMap((line) => [line, '']))
    const now = await mended()
    for (const [i, text] of fair.entries()) expect(now[`l${i + 1}`]).toBe(text)
    expect(await rules()).not.toContainEqual(expect.stringMatching(/key-/))
  })
})

describe('where the package of the release is not at hand', () => {
  beforeEach(() => {
    rmSync(join(w.root, '.cache/releases'), { recursive: true, force: true })
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:9/')
  })
  afterEach(() => void vi.unstubAllEnvs())
  const edited = inserted(2, 'New: there is a raffle.').map((line) =>
    line.replace('The doctor is at', 'A nurse is at'),
  )

  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: w.root }).toString()

  function commit(...paths: readonly string[]): void {
    git('init', '-q')
    git('add', 'package.json', ...paths)
    git('commit', '-qm', 'release: 1.0.0')
  }

  /** As a clone of the last commit only, which is not that of the release. */
  function shallow(): void {
    commit()
    w.file('.git/shallow', git('rev-parse', 'HEAD'))
  }

  test('git has the texts', async () => {
    commit('seeds', 'releases')
    write([...edited.slice(0, 6), ...edited.slice(7), edited[6] ?? ''])
    const now = await mended()
    expect(now).toMatchObject({ l11: edited[11], l6: fair[5], l3b: edited[2] })
  })

  describe('keys of edited texts that moved', () => {
    const moved = [...fair.slice(0, 15), 'The oars are for sale.', fair[15]?.replace('.', '!') ?? '']

    test('are found by their texts in git', async () => {
      commit('seeds', 'releases')
      write(moved)
      expect(await run('build', '--strict')).toMatchObject({ code: 0 })
      expect(await rules()).toEqual(['major key-moved', 'patch text-edited'])
      await mended()
      expect(keysWritten()).toEqual(['keys: { 16: l16b, 17: l16 }'])
      expect(await rules()).toEqual(['patch text-edited'])
    })

    test('are asked about where nothing has the texts, and blocks came or went', async () => {
      write(moved)
      expect((await run('release:check')).err).toContain('neither the package of the release nor git')
      write([...fair.slice(0, 14), 'The oars are for sale.', 'Help us on Saturday!'])
      expect((await run('release:check')).err).not.toContain('neither the package of the release nor git')
    })
  })

  test('a key that would lead nowhere for want of the words is asked about', async () => {
    write(fair.filter((_, i) => i !== 9))
    expect(await run('seed', 'keys', 'fair')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/wrote nothing\n.*only edited\? l10\n/),
    })
    expect(keysWritten()).toEqual([])
    shallow()
    expect((await run('seed', 'keys', 'fair')).err).toContain('git fetch --unshallow')
    expect(await run('seed', 'keys', 'fair', '--sums')).toMatchObject({ code: 0 })
    expect(keysWritten()).toEqual(['keys: { 10-15: l11 }', 'formerKeys: { l10: null }'])
  })

  test('sums are what is left, and the command says so', async () => {
    write(edited)
    const { out } = await run('seed', 'keys', 'fair')
    expect(out).toMatch(
      /kept {2}16 of the 16 keys of 1\.0\.0[\s\S]*Neither the package of 1\.0\.0 nor git has its texts/,
    )
    expect(keysWritten()).toEqual(['keys: { 3: l3b, 4-17: l3 }'])
  })
})

test('keys go on from release to release, and one that is gone is never given again', async () => {
  write(inserted(2, 'New: there is a raffle.').filter((line) => !line.startsWith('Dogs')))
  await mended()
  await run('release:changeset')
  expect((await run('release:version')).code).toBe(0)
  expect(JSON.parse(read('releases/keys.json')).fair.removed).toEqual({ l10: '1.0.1' })
  rewrite([
    'Heed the weather.',
    ...inserted(2, 'New: there is a raffle.').filter((line) => !line.startsWith('Dogs')),
  ])
  const now = await mended()
  for (const [i, text] of fair.entries()) if (i !== 9) expect(now[`l${i + 1}`]).toBe(text)
  expect(now).toMatchObject({ l3b: 'New: there is a raffle.', l1b: 'Heed the weather.' })
  expect(keysWritten()[1]).toBe('formerKeys: { l10: null }')
  write([...fair], 'formerKeys: {}\n')
  expect(await run('build')).toMatchObject({ code: 1, err: expect.stringContaining('key/reused') })
})

describe('what asks for nothing', () => {
  test('a document that no release had', async () => {
    w.notice('well', 'The well is dry.\n')
    expect(await run('seed', 'keys', 'fair', 'well')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /fair\.yaml: nothing to do\n[\s\S]*well\.yaml: nothing to do\. 1\.0\.0 says nothing of its keys/,
      ),
    })
  })

  test('a name that nothing has is said to be none', async () => {
    await expect(run('seed', 'keys', 'fear')).resolves.toMatchObject({
      err: expect.stringContaining('There is no seeds/fear.yaml'),
    })
  })

  test('a name that a document had is the document, and one without a text is said to have none', async () => {
    write(fair, 'aliases: [market]\n')
    expect((await run('seed', 'keys', 'market')).out).toContain('seeds/fair.yaml: nothing to do')
    rmSync(join(w.root, 'seeds/fair.txt'))
    await expect(run('seed', 'keys', 'fair')).resolves.toMatchObject({
      err: expect.stringContaining('There is no seeds/fair.txt'),
    })
  })

  test('a seed that does not compile says why', async () => {
    w.file('seeds/fair.txt', 'Another text.\n')
    expect(await run('seed', 'keys', 'fair')).toMatchObject({
      code: 1,
      err: expect.stringContaining('seed/changed'),
    })
  })
})
