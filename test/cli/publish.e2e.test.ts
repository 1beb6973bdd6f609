import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type CommandLine, commandLine, packageJson } from '../support/command-line.ts'
import { fakeNpm } from '../support/fake-npm.ts'
import { run } from '../support/run.ts'
import { sharedState } from '../support/shared-state.ts'
import { transcript } from '../support/transcript.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const publishable = { files: ['dist'], repository: 'github:example/village-board' }

let w: Workspace
let npm: ReturnType<typeof fakeNpm>
beforeEach(async () => {
  w = workspace()
  w.file('package.json', packageJson(publishable))
  w.file(
    'package-lock.json',
    JSON.stringify({
      name: 'village-board',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': { version: '1.0.0' } },
    }),
  )
  w.file('.gitignore', '.npm\n.cache\n.bundle\n')
  w.file(
    '.changeset/config.json',
    JSON.stringify({ changelog: false, commit: false, access: 'public', baseBranch: 'main' }),
  )
  w.notice('well', 'The well is dry.\n')
  npm = fakeNpm(w.root)
  await recordedRelease(w)
})

const recordedRelease = sharedState(async () => {
  await release('version')
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'All')
})

const publishedRelease = sharedState(async () => {
  // Here no `prepack` builds: what is packed must be in the checkout.
  git('add', '-A', '-f', 'dist')
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'Built')
  await release('publish')
})

const release = (command: string, ...args: readonly string[]): Promise<CommandLine> =>
  commandLine(w, [`release:${command}`, ...args])
const git = (...args: readonly string[]) => run('git', args, { cwd: w.root })
const tarball = (): string => join(w.root, 'releases/1.0.0/tarball.json')
const recorded = (): string =>
  (JSON.parse(readFileSync(tarball(), 'utf8')) as { integrity: string }).integrity
const tags = (): string => git('tag').out

/** Another tarball was recorded than the one that is packed. */
function tamper(): void {
  writeFileSync(tarball(), readFileSync(tarball(), 'utf8').replace('sha512-', 'sha512-A'))
}

test('what the commands print', async () => {
  npm.set({ isLoggedIn: false })
  const first = await transcript(w, ['release:publish'], ['release:publish', '--dry-run'])
  npm.set({ isLoggedIn: true })
  await publishedRelease(w)
  const second = await transcript(w, ['release:publish'], ['release:verify'])
  tamper()
  expect(
    `${first}\n${second}\n${await transcript(w, ['release:publish'], ['release:verify'])}`,
  ).toMatchSnapshot()
})

describe('release:publish', () => {
  test('publishes the recorded tarball once, and tags the version', async () => {
    const first = await release('publish')
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(/village-board@1\.0\.0, sha512-[\s\S]* v1\.0\.0/),
    })
    expect(tags()).toBe('v1.0.0\n')
    expect(await release('publish')).toMatchObject({ code: 0, out: expect.not.stringContaining('sha512-') })
  })

  test('does all but publish when it is dry', async () => {
    npm.set({ isLoggedIn: false })
    const { code, out } = await release('publish', '--dry-run')
    expect([code, out]).toEqual([0, expect.stringContaining(recorded())])
    expect(tags()).toBe('')
  })

  test.each([
    ['nobody is logged in', () => npm.set({ isLoggedIn: false }), '`npm login`'],
    ['the tarball is not the recorded one', tamper, 'sha512-A'],
    ['the registry has another', () => npm.set({ published: { '1.0.0': 'sha512-other' } }), 'sha512-other'],
    ['the registry refuses', () => npm.set({ refusal: 'npm error code E403' }), 'npm error code E403'],
    ['the version is not recorded', () => w.file('package.json', packageJson({ version: '1.1.0' })), '1.1.0'],
  ])('refuses when %s, and tags nothing', async (_, change, message) => {
    change()
    expect(await release('publish')).toMatchObject({ code: 1, err: expect.stringContaining(message) })
    expect(tags()).toBe('')
  })

  test.each([
    ['in a workflow that npm trusts', { ACTIONS_ID_TOKEN_REQUEST_URL: 'set' }, {}],
    ['when npm is told to', { NPM_CONFIG_PROVENANCE: 'true' }, {}],
    ['when package.json says so', {}, { publishConfig: { provenance: true } }],
  ])('with provenance, %s, is refused without a repository, even dry', async (_, variables, fields) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
    onTestFinished(() => void vi.unstubAllEnvs())
    w.file('package.json', packageJson({ ...publishable, ...fields, repository: undefined }))
    for (const options of [[], ['--dry-run']])
      expect(await release('publish', ...options)).toMatchObject({
        code: 1,
        err: expect.stringContaining('`repository`'),
      })
    expect(tags()).toBe('')
  })

  test('without provenance needs no repository to be named', async () => {
    w.file('package.json', packageJson({ ...publishable, repository: undefined }))
    expect((await release('publish', '--dry-run')).err).not.toContain('`repository`')
  })

  test('of a workflow that npm trusts needs no login', async () => {
    npm.set({ isLoggedIn: false })
    process.env.ACTIONS_ID_TOKEN_REQUEST_URL = 'set'
    try {
      expect((await release('publish')).code).toBe(0)
    } finally {
      delete process.env.ACTIONS_ID_TOKEN_REQUEST_URL
    }
  })
})

describe('release:verify', () => {
  beforeEach(() => publishedRelease(w))

  test('finds recorded, packed and published the same', async () => {
    const { code, out } = await release('verify', '1.0.0')
    expect([code, out.match(/sha512-\S+/g)]).toEqual([0, [recorded(), recorded(), recorded()]])
    expect(git('worktree', 'list').out.trim().split('\n')).toHaveLength(1)
  })

  test.each([
    ['the record was changed', tamper],
    ['the registry has another', () => npm.set({ published: { '1.0.0': 'sha512-other' } })],
    ['the registry does not have it', () => npm.set({ published: {} })],
    ['the tag is gone', () => git('tag', '-d', 'v1.0.0')],
  ])('refuses when %s', async (_, change) => {
    change()
    expect(await release('verify')).toMatchObject({
      code: 1,
      err: expect.stringContaining('village-board@1.0.0'),
    })
  })

  test('asks no registry when it is offline, and says so when one does not answer', async () => {
    npm.set({ published: null })
    expect((await release('verify')).err).toContain('`-- --offline`')
    expect(await release('verify', '--offline')).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('registry '),
    })
  })
})

describe('the texts of an old release', () => {
  test('are fetched from the registry for the words of a changeset', async () => {
    const kept = join(w.root, '.cache/releases/1.0.0.tgz')
    copyFileSync(kept, join(npm.folder, '1.0.0.tgz'))
    rmSync(join(w.root, '.cache/releases'), { recursive: true })
    w.notice('well', 'The well is full.\n')
    expect((await release('notes')).out).toContain('~~dry.~~ **full.**')
  })

  test('stand in a tarball that is not what was released: then they count for nothing', async () => {
    writeFileSync(join(w.root, '.cache/releases/1.0.0.tgz'), 'something else')
    w.notice('well', 'The well is full.\n')
    expect((await release('diff')).out).toMatch(/patch {2}text-edited {2}document well {2}(?!\d+ word)/)
  })

  test('of a version that nobody has are none', async () => {
    const { code, err } = await release('diff', '9.9.9', '1.0.0')
    expect([code, err]).toEqual([1, expect.stringContaining('9.9.9')])
  })
})
