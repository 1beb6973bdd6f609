import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { noCache, openSeedCache } from '../../src/compile/seed-cache.ts'
import type { SeedInput } from '../../src/seeds/compiled-seed.ts'
import { compileText, noticeHead } from '../support/compile-text.ts'
import { workspace } from '../support/workspace.ts'

const text = 'Hello.\nBye\u{1f44b}.\n'
const compiled = compileText(text, 'default: paragraph\n')
const input: SeedInput = {
  seedFile: 'seeds/board.txt',
  annotationFile: 'seeds/board.yaml',
  name: 'board.txt',
  bytes: Buffer.from(text),
  annotation: `${noticeHead(text)}default: paragraph\n`,
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seed-cache-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder that remembers `input` under the code key `code-1`. */
function filledFolder(): string {
  const folder = emptyFolder()
  openSeedCache(folder, 'code-1').remember(input, () => compiled)
  return folder
}

/** Whether a cache had to compile. */
function compiles(folder: string, codeKey: string, given: SeedInput): boolean {
  const compile = vi.fn(() => compiled)
  openSeedCache(folder, codeKey).remember(given, compile)
  return compile.mock.calls.length > 0
}

function onlyEntry(folder: string): string {
  const [name = '', ...others] = readdirSync(folder)
  expect(others).toEqual([])
  return join(folder, name)
}

describe('the cache of compiled seeds', () => {
  it('compiles what it does not know', () => {
    expect(compiles(emptyFolder(), 'code-1', input)).toBe(true)
  })

  it('makes its folder, with the folders above', () => {
    const folder = join(emptyFolder(), 'deep', 'down')
    openSeedCache(folder, 'code-1').remember(input, () => compiled)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('does not compile the same seed again', () => {
    expect(compiles(filledFolder(), 'code-1', input)).toBe(false)
  })

  it('gives back what was compiled', () => {
    const known = openSeedCache(filledFolder(), 'code-1').remember(input, () => {
      throw new Error('It should have known.')
    })
    expect(known).toEqual(compiled)
  })

  it.each<[string, Partial<SeedInput>]>([
    ['bytes of the seed', { bytes: Buffer.from('Hullo.\n') }],
    ['annotation', { annotation: 'default: caption\n' }],
    ['path of the seed', { seedFile: 'texts/board.txt' }],
    ['path of the annotation', { annotationFile: 'texts/board.yaml' }],
    ['name that the document records', { name: 'fence.txt' }],
  ])('compiles anew when the %s changed', (_, change) => {
    expect(compiles(filledFolder(), 'code-1', { ...input, ...change })).toBe(true)
  })

  it('compiles anew when the code changed', () => {
    expect(compiles(filledFolder(), 'code-2', input)).toBe(true)
  })

  it('does not take the end of one part of the key for the start of the next', () => {
    const folder = emptyFolder()
    openSeedCache(folder, 'code').remember({ ...input, seedFile: 'ab', annotationFile: 'c' }, () => compiled)
    expect(compiles(folder, 'code', { ...input, seedFile: 'a', annotationFile: 'bc' })).toBe(true)
  })

  it.each<[string, (entry: string) => string]>([
    ['was cut off', (entry) => entry.slice(0, -10)],
    ['lost all', () => ''],
    ['has another letter', (entry) => entry.replace('Hello', 'Hullo')],
    ['is no JSON', () => 'nothing of use'],
  ])('compiles anew when the entry %s', (_, damage) => {
    const folder = filledFolder()
    const path = onlyEntry(folder)
    writeFileSync(path, damage(readFileSync(path, 'utf8')))
    expect(compiles(folder, 'code-1', input)).toBe(true)
  })

  it('repairs a damaged entry', () => {
    const folder = filledFolder()
    const path = onlyEntry(folder)
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, sound.slice(0, 100))
    openSeedCache(folder, 'code-1').remember(input, () => compiled)
    expect(readFileSync(path, 'utf8')).toBe(sound)
  })

  it('leaves no temporary file behind', () => {
    expect(readdirSync(filledFolder()).filter((name) => !name.endsWith('.json'))).toEqual([])
  })

  it('removes the entries that a run did not use', () => {
    const folder = filledFolder()
    const cache = openSeedCache(folder, 'code-1')
    cache.remember({ ...input, name: 'fence.txt' }, () => compiled)
    cache.prune()
    expect(compiles(folder, 'code-1', input)).toBe(true)
  })

  it('keeps the entries that a run used, whether it read or wrote them', () => {
    const folder = filledFolder()
    const fence = { ...input, name: 'fence.txt' }
    const cache = openSeedCache(folder, 'code-1')
    cache.remember(input, () => compiled)
    cache.remember(fence, () => compiled)
    cache.prune()
    expect([input, fence].map((given) => compiles(folder, 'code-1', given))).toEqual([false, false])
  })

  it('leaves the temporary files of a build that runs beside this one', () => {
    const folder = filledFolder()
    writeFileSync(join(folder, 'other.json.4711.tmp'), 'half')
    openSeedCache(folder, 'code-1').prune()
    expect(readdirSync(folder)).toEqual(['other.json.4711.tmp'])
  })
})

describe('a corpus with a cache', () => {
  it('is the same from the cache as compiled', () => {
    const w = workspace()
    w.notice(
      'board',
      text,
      'notes: digits\ndefault: paragraph\nlines: { 2: { role: quotation, by: { name: Anna } } }\n',
    )
    w.notice('fence', 'Bye.\n', 'lines: { 9: caption }\n')
    const folder = join(w.root, 'cache')
    const first = w.compile(undefined, openSeedCache(folder, 'code-1'))
    const second = w.compile(undefined, openSeedCache(folder, 'code-1'))
    expect(second).toEqual(first)
  })

  it('reports the problems of a cached seed again', () => {
    const w = workspace()
    w.notice('fence', 'Bye.\n', 'default: paragraph\nlines: { 9: caption }\n')
    const cache = openSeedCache(join(w.root, 'cache'), 'code-1')
    w.compile(undefined, cache)
    expect(w.compile(undefined, cache).problems.map((p) => p.code)).toEqual(['line/outside'])
  })

  it('still sees that a record is gone', () => {
    const w = workspace()
    w.notice('board', 'Hello.\n', 'default: paragraph\ncrier: { value: anna, inferred: Heard. }\n')
    const cache = openSeedCache(join(w.root, 'cache'), 'code-1')
    w.compile(undefined, cache)
    w.file('seeds/criers.yaml', '{}\n')
    expect(w.compile(undefined, cache).problems.map((p) => p.code)).toEqual(['corpus/dangling-reference'])
  })
})

describe('no cache', () => {
  it('compiles every time', () => {
    const compile = vi.fn(() => compiled)
    noCache.remember(input, compile)
    noCache.remember(input, compile)
    expect(compile).toHaveBeenCalledTimes(2)
  })

  it('has nothing to prune', () => {
    expect(noCache.prune()).toBeUndefined()
  })
})
