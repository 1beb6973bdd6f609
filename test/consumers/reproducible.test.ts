import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/run.ts'
import { repository, temporaryFolder } from './support/consumer.ts'
import { filesBelow } from './support/package-content.ts'

/** What a machine or a person sets, and what must not reach the package. */
interface Circumstances {
  readonly folder: string
  readonly umask: '022' | '077'
  readonly env: Readonly<Record<string, string>>
}

const inTokyo: Circumstances = {
  folder: 'a checkout in Tokyo',
  umask: '077',
  env: { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
}

const inNewYork: Circumstances = {
  folder: 'new-york',
  umask: '022',
  env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
}

interface Packed {
  readonly integrity: string
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

interface Built {
  readonly root: string
  readonly packed: Packed
}

const made = new Set(['.git', '.cache', '.contentlayer', 'node_modules', 'dist', 'coverage', 'test', 'bench'])

const parent = temporaryFolder('reproducible-')

/** Runs a line of shell under the umask, time zone and locale. */
function shell({ umask, env }: Circumstances, cwd: string, line: string): string {
  const { code, out, err } = run('sh', ['-c', `umask ${umask}; ${line}`], { cwd, env })
  if (code !== 0) throw new Error(`${line} failed:\n${out}${err}`)
  return out
}

/** Copies the sources of the repository, with the modes that a clone under `cloneUmask` has; builds there and packs. */
function build(circumstances: Circumstances, cloneUmask: '022' | '077' = '022'): Built {
  const root = join(parent, `${circumstances.folder}`)
  mkdirSync(root)
  const sources = readdirSync(repository).filter((name) => !made.has(name) && !name.endsWith('.tgz'))
  for (const name of sources) cpSync(join(repository, name), join(root, name), { recursive: true })
  run('chmod', ['-R', cloneUmask === '077' ? 'u=rwX,go=' : 'u=rwX,go=rX', root], { cwd: parent })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  shell(circumstances, root, 'node src/cli/launch.mjs build')
  const [packed] = JSON.parse(shell(circumstances, root, 'npm pack --json --loglevel=error')) as [Packed]
  return { root, packed }
}

let newYork: Built
beforeAll(() => {
  newYork = build(inNewYork)
})

describe('two builds of the same content', () => {
  let tokyo: Built
  beforeAll(() => {
    tokyo = build(inTokyo)
  })

  test('are in folders of different names', () => {
    expect(basename(tokyo.root)).not.toBe(basename(newYork.root))
  })

  test('give the same files, byte by byte', () => {
    const paths = filesBelow(join(tokyo.root, 'dist'))
    expect(paths.length).toBeGreaterThan(0)
    expect(filesBelow(join(newYork.root, 'dist'))).toEqual(paths)
    const different = paths.filter((path) => {
      const [one, other] = [tokyo, newYork].map(({ root }) => readFileSync(join(root, 'dist', path)))
      return one === undefined || other === undefined || !one.equals(other)
    })
    expect(different).toEqual([])
  })

  test('give files of the same modes, whatever the umask', () => {
    expect(tokyo.packed.files.map(({ path, mode }) => `${path} ${mode.toString(8)}`)).toEqual(
      newYork.packed.files.map(({ path }) => `${path} 644`),
    )
  })

  test('give tarballs of the same integrity', () => {
    expect(tokyo.packed.integrity).toMatch(/^sha512-/)
    expect(tokyo.packed.integrity).toBe(newYork.packed.integrity)
  })
})

describe('a clone under another umask', () => {
  test('gives a tarball of the same integrity', () => {
    const closed = build({ ...inTokyo, folder: 'closed' }, '077')
    expect(closed.packed.files.filter(({ mode }) => mode !== 0o644)).toEqual([])
    expect(closed.packed.integrity).toBe(newYork.packed.integrity)
  })
})

describe('a build once more', () => {
  test('gives the same after its cache and its dist are gone', () => {
    const { root, packed } = newYork
    rmSync(join(root, '.cache'), { recursive: true })
    rmSync(join(root, 'dist'), { recursive: true })
    shell(inTokyo, root, 'node src/cli/launch.mjs build')
    const [again] = JSON.parse(shell(inTokyo, root, 'npm pack --json --ignore-scripts')) as [Packed]
    expect(again.integrity).toBe(packed.integrity)
  })
})
