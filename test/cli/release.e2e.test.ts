import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type CommandLine, commandLine, packageJson } from '../support/command-line.ts'
import { sharedState } from '../support/shared-state.ts'
import { transcript } from '../support/transcript.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson({ files: ['dist'] }))
  w.file(
    '.changeset/config.json',
    JSON.stringify({
      changelog: '@changesets/cli/changelog',
      commit: false,
      access: 'public',
      baseBranch: 'main',
    }),
  )
  w.notice('well', 'The well is dry today, and will be dry tomorrow.\n')
  w.notice('fair', 'The fair is on Friday.\n')
})

const release = (command: string, ...args: readonly string[]): Promise<CommandLine> =>
  commandLine(w, [`release:${command}`, ...args])

const read = (path: string): string => readFileSync(join(w.root, path), 'utf8')
const version = (): string => (JSON.parse(read('package.json')) as { version: string }).version
const changesets = (): string[] =>
  readdirSync(join(w.root, '.changeset')).filter((name) => name.endsWith('.md'))
/** The bump that changesets and version number declare, and the computed one; undefined when none is printed. */
const declared = ({ out, err }: CommandLine) => /^Declared since [\d.]+: (\w+)\./m.exec(out + err)?.[1]
const computed = ({ out, err }: CommandLine) => /^Computed: (\w+)/m.exec(out + err)?.[1]
const editWell = (): void => w.notice('well', 'The well is full today, and will be dry tomorrow.\n')

const firstRelease = sharedState(async () => {
  expect((await release('version')).code).toBe(0)
})

test('what the commands print', async () => {
  const first = await transcript(
    w,
    ['release:check'],
    ['release:diff'],
    ['release:version'],
    ['release:check'],
  )
  editWell()
  w.notice('feast', 'There is a feast.\n')
  const second = await transcript(
    w,
    ...[['release:check'], ['release:diff'], ['release:notes']],
    ...[['release:changeset'], ['release:check'], ['release:version'], ['release:version']],
    ...[['release:diff', 'yesterday'], ['release:publish'], ['release:verify', '9.9.9']],
  )
  expect(`${first}\n${second}`).toMatchSnapshot()
})

describe('before the first release', () => {
  test('anything may be released', async () => {
    expect((await release('check')).code).toBe(0)
    expect((await release('diff')).code).toBe(0)
    expect((await release('changeset')).out).toContain('npm run release:version')
    expect(changesets()).toEqual([])
  })

  test('the version of package.json is recorded as it is', async () => {
    expect(await release('version')).toMatchObject({ code: 0 })
    expect(version()).toBe('1.0.0')
    expect(readdirSync(join(w.root, 'releases/1.0.0')).sort()).toEqual([
      'dist',
      'documents.json',
      'notes.md',
      'package.json',
      'tarball.json',
    ])
    expect(read('releases/1.0.0/tarball.json')).toMatch(/"integrity": "sha512-[\w+/]{86}=="/)
  })

  test('what is recorded holds no word of a text', async () => {
    await release('version')
    for (const name of readdirSync(join(w.root, 'releases'), { recursive: true, encoding: 'utf8' }))
      if (/\.\w+$/.test(name) && !/^\d+\.\d+\.\d+$/.test(name))
        expect(read(`releases/${name}`)).not.toContain('dry tomorrow')
  })

  test('content with errors is not released', async () => {
    w.notice('well', 'Dry.\n', 'lines: { 9: caption }\n')
    expect(await release('version')).toMatchObject({ code: 1 })
    expect(readdirSync(w.root)).not.toContain('releases')
  })
})

describe('after a release', () => {
  beforeEach(() => firstRelease(w))

  test('nothing changed asks for nothing', async () => {
    expect(declared(await release('check'))).toBe('none')
    expect((await release('changeset')).code).toBe(0)
    expect(changesets()).toEqual([])
    expect((await release('version')).code).toBe(0)
    expect([version(), readdirSync(join(w.root, 'releases'))]).toEqual([
      '1.0.0',
      ['1.0.0', 'days.json', 'keys.json'],
    ])
  })

  test('a change without a changeset is refused, with its row and the command that writes one', async () => {
    editWell()
    const refused = await release('check')
    expect([refused.code, declared(refused)]).toEqual([1, 'none'])
    expect(refused.err).toMatch(/^ *patch {2}text-edited {2}document well {2}1 \w+ out, 1 \w+ in: 10 %/m)
    expect(refused.err).toContain('`npm run release:changeset`')
  })

  test('a changeset of the computed size is written once, and then allowed', async () => {
    editWell()
    const { out } = await release('changeset', 'The', 'well is full.')
    const [path = ''] = changesets()
    expect(out).toContain(`.changeset/${path}`)
    expect(read(`.changeset/${path}`)).toContain(
      '"village-board": patch\n---\n\nThe well is full.\n\n- **patch** text-edited document well: 1 word out',
    )
    expect((await release('check')).code).toBe(0)
    expect((await release('changeset')).code).toBe(0)
    expect(changesets()).toHaveLength(1)
  })

  test('a changeset without a sentence gets one', async () => {
    editWell()
    w.notice('feast', 'There is a feast.\n')
    await release('changeset')
    expect(read(`.changeset/${changesets()[0]}`)).toContain('A document was added and a text was edited.\n')
  })

  test('too small a declared bump is refused', async () => {
    w.file('.changeset/small.md', '---\n"village-board": patch\n---\n\nSmall.\n')
    w.notice('feast', 'There is a feast.\n')
    const refused = await release('check')
    expect([refused.code, computed(refused), declared(refused)]).toEqual([1, 'minor', 'patch'])
    expect((await release('version')).code).toBe(1)
    expect(version()).toBe('1.0.0')
  })

  test('a version is made of the changesets, and recorded with its notes', async () => {
    editWell()
    await release('changeset')
    expect((await release('version')).out).toMatch(/1\.0\.1 in releases\/1\.0\.1\/: sha512-/)
    expect([version(), changesets()]).toEqual(['1.0.1', []])
    expect(read('CHANGELOG.md')).toContain('## 1.0.1')
    expect(read('releases/1.0.1/notes.md')).toContain('The well is ~~dry~~ **full** today, and will be')
    expect(declared(await release('check'))).toBe('none')
  })

  test('a version says of each document when it came and last changed, in the package as well', async () => {
    editWell()
    await release('changeset')
    await release('version')
    const { releases } = JSON.parse(read('releases/days.json')) as {
      releases: { release: string; day: string; added: string[]; changed: string[] }[]
    }
    expect(releases.map(({ release: version, added, changed }) => [version, added, changed])).toEqual([
      ['1.0.0', ['fair', 'well'], []],
      ['1.0.1', [], ['well']],
    ])
    expect(releases.filter(({ day }) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([])
    const [column = ''] = readdirSync(join(w.root, 'dist/columns')).filter((name) =>
      name.startsWith('changed-'),
    )
    expect(read(`dist/columns/${column}`)).toContain('"release":"1.0.1"')
  })

  test('a version number that was raised by hand is a declared bump as well', async () => {
    w.notice('feast', 'There is a feast.\n')
    w.file('package.json', packageJson({ files: ['dist'], version: '1.1.0' }))
    expect(declared(await release('check'))).toBe('minor')
  })

  test('what an earlier release declared is kept', async () => {
    w.notice('feast', 'There is a feast.\n')
    await release('changeset')
    await release('version')
    w.notice('feast', 'It is another feast.\n', 'default: paragraph\n')
    w.file('seeds/feast.yaml', read('seeds/feast.yaml').replace('id: feast', 'id: banquet'))
    expect((await release('check')).err).toContain('major  document-id-changed')
  })

  test.each([
    ['documents.json', 'releases/1.0.0/'],
    ['dist/index.d.ts', 'index.d.ts'],
  ])('a baseline whose %s is damaged is reported in words', async (path, place) => {
    rmSync(join(w.root, '.cache/releases'), { recursive: true })
    w.file(`releases/1.0.0/${path}`, '{ "half": ')
    editWell()
    w.file('package.json', packageJson({ files: ['dist'], engines: { node: '>=99' } }))
    const { code, err } = await release('check')
    expect([code, err]).toEqual([1, expect.stringContaining(place)])
    expect(err).toContain('git')
  })

  test('without the old texts an edit is detected by its hash', async () => {
    rmSync(join(w.root, '.cache/releases'), { recursive: true })
    editWell()
    expect((await release('check')).err).toMatch(/patch {2}text-edited {2}document well {2}(?!\d+ word)/)
  })
})

describe('an override', () => {
  const override = (level: string, expires = '2099-01-01'): void =>
    w.file(
      'releases/overrides.yaml',
      `overrides:\n  - { rule: text-edited, at: document well, level: ${level}, reason: It is another text., expires: ${expires} }\n`,
    )

  beforeEach(async () => {
    await firstRelease(w)
    editWell()
  })

  test('sets the level of a change', async () => {
    override('minor')
    expect((await release('check')).err).toContain('minor (overridden)  text-edited  document well')
    expect(computed(await release('diff'))).toBe('minor')
  })

  test('that has expired refuses the release, at its line', async () => {
    override('minor', '2020-01-01')
    const { code, err } = await release('check')
    expect([code, err]).toEqual([1, expect.stringContaining('releases/overrides.yaml:2:')])
  })

  test('that applies to no change is reported', async () => {
    override('minor')
    w.notice('well', 'The well is dry today, and will be dry tomorrow.\n')
    expect((await release('check')).out).toMatch(/text-edited.*“document well”/)
  })
})

describe('release:diff and release:notes', () => {
  beforeEach(() => firstRelease(w))

  test('compare versions, folders and tarballs', async () => {
    const first = join(w.root, '.cache/releases/1.0.0.tgz')
    editWell()
    await release('changeset')
    await release('version')
    for (const [from, to] of [
      ['1.0.0', '1.0.1'],
      [first, '1.0.1'],
      [first, w.root],
      ['releases/1.0.0', '1.0.1'],
    ] as const) {
      const { code, out } = await release('diff', from, to)
      expect([code, out]).toEqual([0, expect.stringContaining('patch  text-edited  document well')])
    }
    expect(computed(await release('diff', '1.0.1', '1.0.1'))).toBeUndefined()
    expect((await release('notes', '1.0.0', '1.0.1')).out).toContain('~~dry~~ **full**')
  })

  test('name what there is when they are asked for something else', async () => {
    const { code, err } = await release('diff', 'yesterday')
    expect([code, err]).toEqual([1, expect.stringMatching(/yesterday.*1\.0\.0.*\.tgz/)])
  })

  test('say what the build changes since the last release', async () => {
    w.notice('feast', 'There is a feast.\n')
    const { out } = await release('notes')
    expect(out).toContain('## Added\n\n- A notice (Notice, `feast`)\n')
    expect(out).toContain('| documents | 2 | 3 | +1 |')
  })
})

describe('release:publish and release:verify', () => {
  test('refuse a version that is not recorded', async () => {
    expect(await release('publish')).toMatchObject({
      code: 1,
      err: expect.stringContaining('`npm run release:version`'),
    })
    expect(await release('verify', '1.0.0')).toMatchObject({ code: 1, err: expect.stringContaining('1.0.0') })
  })
})
