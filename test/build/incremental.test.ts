import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { BuildOptions } from '../../src/build/build-once.ts'
import type { BuildResult } from '../../src/build/events.ts'
import { packageJson, sampleBuilder } from '../support/command-line.ts'
import { noticeHead } from '../support/compile-text.ts'
import { contentOf } from '../support/folder-content.ts'
import { releasedKeys } from '../support/released-keys.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const makeVillage = (): Workspace => {
  const w = workspace()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n')
  w.notice('well', 'The well is dry.\n')
  return w
}

let w: Workspace
beforeEach(() => {
  w = makeVillage()
})

/** @throws when it fails. */
async function build(options: BuildOptions = {}): Promise<Exclude<BuildResult, { status: 'failed' }>> {
  const result = await (await sampleBuilder(w)).build(options)
  if (result.status === 'failed') throw new Error(JSON.stringify(result.diagnostics))
  return result
}
const buildStatus = async () => (await (await sampleBuilder(w)).build()).status
const dist = () => contentOf(join(w.root, 'dist'))
const inDist = (path: string) => join(w.root, 'dist', path)
const forget = (...folders: readonly string[]) => {
  for (const folder of folders) rmSync(join(w.root, folder), { recursive: true, force: true })
}

/** dist/ as a first build makes it, which nothing before it could have touched. */
async function freshDist(): Promise<Map<string, string>> {
  renameSync(join(w.root, 'dist'), join(w.root, 'kept-dist'))
  renameSync(join(w.root, '.cache'), join(w.root, 'kept-cache'))
  await build()
  const content = dist()
  forget('dist', '.cache')
  renameSync(join(w.root, 'kept-dist'), join(w.root, 'dist'))
  renameSync(join(w.root, 'kept-cache'), join(w.root, '.cache'))
  return content
}

/** Files that `content` has otherwise, or has not. */
const differences = (content: ReadonlyMap<string, string>, expected: ReadonlyMap<string, string>) =>
  [...expected].filter(([path, hash]) => content.get(path) !== hash).map(([path]) => path)

const isHashed = (path: string) => /^(columns|lines|parts|records|texts)\//.test(path)

describe('a build after a build', () => {
  test('compares the keys of all documents when a release has recorded others', async () => {
    const codes = async () => (await build()).diagnostics.map(({ code }) => code)
    expect(await codes()).toEqual([])
    w.file(
      'releases/keys.json',
      JSON.stringify({ well: releasedKeys({ l1: 'The well is dry.', l2: 'Ask Ana.' }) }),
    )
    expect(await codes()).toEqual(['key/vanished'])
    expect(await build()).toMatchObject({ status: 'unchanged', diagnostics: [{ code: 'key/vanished' }] })
    w.file('releases/keys.json', JSON.stringify({ well: releasedKeys({ l1: 'The well is dry.' }) }))
    expect(await codes()).toEqual([])
  })

  test('says in the manifest where keys of paragraphs that are gone lead, whatever else stays', async () => {
    const manifest = () => readFileSync(inDist('manifest.json'), 'utf8')
    await build()
    expect(manifest()).not.toContain('formerKeys')
    w.notice('well', 'The well is dry.\n', 'formerKeys: { l2: l1, l3: null }\ndefault: paragraph\n')
    await build()
    expect(manifest()).toContain('"formerKeys":{"l2":"l1","l3":null}')
  })

  test('keeps files that are named by their content for one build, for readers of the old package', async () => {
    await build()
    const before = dist()
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build()
    const expected = await freshDist()
    expect(differences(dist(), expected)).toEqual([])
    const leftover = [...dist().keys()].filter((path) => !expected.has(path))
    expect(leftover.length).toBeGreaterThan(0)
    expect(leftover.filter((path) => !isHashed(path) || !before.has(path))).toEqual([])
    expect(differences(dist(), new Map([...before].filter(([path]) => isHashed(path))))).toEqual([])
  })

  test('with nothing changed removes what the one before left, then finds nothing to do', async () => {
    await build()
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build()
    expect(await buildStatus()).toBe('unchanged')
    expect(dist()).toEqual(await freshDist())
    expect(await buildStatus()).toBe('unchanged')
    expect(dist()).toEqual(await freshDist())
  })

  test('with something else changed removes what the one before left, and leaves what it leaves itself', async () => {
    await build()
    const oldBread = [...dist().keys()].filter((path) => path.startsWith('texts/bread'))
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build()
    const oldWell = [...dist().keys()].filter((path) => path.startsWith('texts/well'))
    w.notice('well', 'The well is full again.\n')
    await build()
    expect(oldBread.concat(oldWell).map((path) => existsSync(inDist(path)))).toEqual([false, true])
  })

  test('counts in its summary only what belongs to the package', async () => {
    await build()
    w.notice('bread', 'Bread at ten o’clock.\n')
    const { summary } = await build()
    expect(summary.files).toBe((await freshDist()).size)
  })

  test('leaves nothing for old readers when it is asked to be tidy', async () => {
    await build()
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build({ tidy: true })
    expect([...dist().keys()].sort()).toEqual([...(await freshDist()).keys()].sort())
    expect(await buildStatus()).toBe('unchanged')
  })

  test('gives the lines of a seed anew where its roles changed and the document did not', async () => {
    function withRole(role: string): void {
      w.notice('bread', 'Bread\n\nAt noon.\n', `default: paragraph\nlines: { 1: ${role} }\n`)
      const annotation = readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')
      w.file('seeds/bread.yaml', annotation.replace(/^title:.*$/m, 'title: { stated: 1 }'))
    }
    const named = (folder: string) => [...dist().keys()].filter((path) => path.startsWith(`${folder}/bread`))
    withRole('title')
    await build()
    const [texts, lines] = [named('texts'), named('lines')]
    withRole('byline')
    await build({ tidy: true })
    expect(named('texts')).toEqual(texts)
    expect(named('lines')).not.toEqual(lines)
    expect(dist()).toEqual(await freshDist())
    expect(await buildStatus()).toBe('unchanged')
  })

  test('gives each document its text after an edit is taken back', async () => {
    await build()
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build()
    w.notice('bread', 'Bread at noon.\n')
    await build()
    expect(differences(dist(), await freshDist())).toEqual([])
  })

  test('gives what a first build gives, whatever was edited before', async () => {
    const edit = fc.record({
      name: fc.constantFrom('bread', 'well', 'soup'),
      text: fc.constantFrom('One.\n', 'Two words.\n', null),
      alias: fc.constantFrom('', 'aliases: [plank]\n', 'aliases: [plank, post]\n'),
      // Changes its place in the list.
      date: fc.constantFrom('', 'called: { value: "1901-05", inferred: Ours. }\n'),
      criers: fc.constantFrom('anna: { name: Anna }\n', 'anna: { name: Anna }\nbert: { name: Bert }\n'),
      type: fc.constantFrom('Notice', 'Talk'),
      redirects: fc.constantFrom('{}\n', 'shelf: always\n'),
      builds: fc.boolean(),
    })
    type Edit = typeof edit extends fc.Arbitrary<infer Made> ? Made : never
    const bread = (changes: Partial<Edit>): Edit => ({
      name: 'bread',
      text: 'One.\n',
      alias: '',
      date: '',
      criers: 'anna: { name: Anna }\n',
      type: 'Notice',
      redirects: '{}\n',
      builds: true,
      ...changes,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 6 }), async (edits) => {
        forget('seeds', 'dist', '.cache')
        w.file('seeds/criers.yaml', 'anna: { name: Anna }\n')
        w.notice('always', 'There is always this.\n')
        await build()
        for (const { name, text, alias, date, criers, type, redirects, builds } of edits) {
          w.file('seeds/criers.yaml', criers)
          w.file('seeds/redirects.yaml', redirects)
          if (text === null) forget(`seeds/${name}.txt`, `seeds/${name}.yaml`)
          // Only one document has aliases, so that they do not meet.
          else {
            const head = noticeHead(text)
              .replaceAll('notice-one', name)
              .replace('type: Notice', `type: ${type}`)
            w.file(`seeds/${name}.txt`, text)
            w.file(`seeds/${name}.yaml`, `${head}default: paragraph\n${date}${name === 'bread' ? alias : ''}`)
          }
          if (builds) await build()
        }
        await build()
        expect(differences(dist(), await freshDist())).toEqual([])
        await build()
        expect(dist()).toEqual(await freshDist())
      }),
      // An edit that is taken back, and others of what few files are made of.
      {
        numRuns: 25,
        endOnFailure: true,
        examples: [
          [[bread({}), bread({ text: 'Two words.\n' }), bread({})]],
          [[bread({}), bread({ alias: 'aliases: [plank]\n' })]],
          [[bread({}), bread({ type: 'Talk' })]],
          [[bread({}), bread({ redirects: 'shelf: always\n' })]],
        ],
      },
    )
  })
})

describe('what somebody does to dist/', () => {
  const named = (start: string) => [...dist().keys()].filter((path) => path.startsWith(start))
  const texts = () => named('texts/bread')
  const lines = () => named('lines/bread')

  test.each<[string, () => void]>([
    ['an entry edited', () => writeFileSync(inDist('index.js'), 'export {}\n')],
    [
      'an entry edited to the same length',
      () => {
        const text = readFileSync(inDist('manifest.json'), 'utf8')
        writeFileSync(inDist('manifest.json'), text.replace('bread', 'dread'))
      },
    ],
    ['a text edited', () => writeFileSync(inDist(texts()[0] ?? ''), 'export const document = null\n')],
    ['an entry removed', () => rmSync(inDist('documents/bread.d.cts'))],
    ['a text removed', () => rmSync(inDist(texts()[0] ?? ''))],
    ['lines removed', () => rmSync(inDist(lines()[0] ?? ''))],
    [
      'lines replaced',
      () => {
        writeFileSync(inDist('lines/new'), 'export const lines = null\n')
        renameSync(inDist('lines/new'), inDist(lines()[0] ?? ''))
      },
    ],
    ['all lines removed', () => rmSync(inDist('lines'), { recursive: true })],
    ['all columns removed', () => rmSync(inDist('columns'), { recursive: true })],
    ['a file added', () => writeFileSync(inDist('documents/stray.js'), '')],
    ['a folder added', () => w.file('dist/strays/stray.js', '')],
    ['all removed', () => rmSync(inDist(''), { recursive: true })],
  ])('is repaired by the next build: %s', async (_, change) => {
    await build()
    const before = dist()
    change()
    expect(await buildStatus()).toBe('built')
    expect(dist()).toEqual(before)
    expect(await buildStatus()).toBe('unchanged')
  })

  test('is repaired by the next build: the entry of a document that was replaced', async () => {
    await build()
    const before = dist()
    // Only names that come, go or are replaced tell on the folder of entries.
    writeFileSync(inDist('documents/new'), 'export {}\n')
    renameSync(inDist('documents/new'), inDist('documents/bread.js'))
    expect(await buildStatus()).toBe('built')
    expect(dist()).toEqual(before)
  })

  test('is repaired together with a change of the content', async () => {
    await build()
    rmSync(inDist(texts()[0] ?? ''))
    writeFileSync(inDist('documents/stray.js'), 'export {}\n')
    w.notice('well', 'The well is full again.\n')
    await build()
    expect(differences(dist(), await freshDist())).toEqual([])
  })
})

describe('a build that died', () => {
  /** The state in which a commit leaves dist/ when its process dies after `done` of its files. */
  async function dieAfter(done: number): Promise<Map<string, string>> {
    await build()
    const before = new Map([...dist().keys()].map((path) => [path, readFileSync(inDist(path), 'utf8')]))
    const state = readFileSync(join(w.root, '.cache/build.json'), 'utf8')
    w.notice('bread', 'Bread at ten o’clock.\n')
    await build()
    const expected = await freshDist()
    const changed = [...before].filter(
      ([path, content]) =>
        !isHashed(path) && existsSync(inDist(path)) && content !== readFileSync(inDist(path), 'utf8'),
    )
    expect(changed.length).toBeGreaterThan(2)
    w.file('.cache/build.json', state)
    w.file('.cache/commit.json', JSON.stringify(changed.map(([path]) => path)))
    for (const [path, content] of changed.slice(done)) {
      renameSync(inDist(path), inDist(`${path}.next`))
      writeFileSync(inDist(path), content)
    }
    return expected
  }

  test.each([0, 1, 2])(
    'in the middle of its commit, after %i files, is finished by the next',
    async (done) => {
      const expected = await dieAfter(done)
      await build()
      expect(differences(dist(), expected)).toEqual([])
      expect([...dist().keys()].filter((path) => path.endsWith('.next'))).toEqual([])
      expect(existsSync(join(w.root, '.cache/commit.json'))).toBe(false)
      await build()
      expect(dist()).toEqual(expected)
    },
  )

  test('in the middle of its commit is finished even when the content has errors by now', async () => {
    const expected = await dieAfter(1)
    w.notice('well', 'The well is dry.\n', '')
    expect(await buildStatus()).toBe('failed')
    expect(differences(dist(), expected)).toEqual([])
  })

  test('before its commit has changed no entry', async () => {
    const expected = await dieAfter(0)
    const before = dist()
    forget('.cache/commit.json')
    w.notice('well', 'The well is dry.\n', '')
    await buildStatus()
    expect(dist()).toEqual(before)
    w.notice('well', 'The well is dry.\n')
    await build()
    expect(differences(dist(), expected)).toEqual([])
    expect([...dist().keys()].filter((path) => path.endsWith('.next'))).toEqual([])
  })
})
