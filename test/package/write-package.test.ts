import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { finishCommit } from '../../src/package/commit.ts'
import type { FileGroup } from '../../src/package/file-group.ts'
import { indexOutput } from '../../src/package/output-index.ts'
import { type DistFolder, distFolder, one } from '../support/dist-folder.ts'

let dist: DistFolder
beforeEach(() => {
  dist = distFolder()
})

describe('writing a package', () => {
  test('makes the folders and files, and lists them', async () => {
    const result = await dist.writeFiles([
      ['documents/a.js', 'a'],
      ['index.js', 'i'],
    ])
    expect(dist.list()).toEqual(['documents/a.js', 'index.js'])
    expect(result).toMatchObject({ written: 3, removed: 0, files: 3, stale: [] })
    expect(result.output.index).toEqual(indexOutput(dist.path))
  })

  test('writes content that comes in pieces, each file as long as it is', async () => {
    const long = Array.from({ length: 300 }, (_, i) => `${i} \u{1f44b}\n`.repeat(100))
    await dist.writeFiles([['index.js', () => long]])
    expect(dist.read('index.js')).toBe(long.join(''))
    const { written } = await dist.writeFiles([['index.js', () => long.toReversed().toReversed()]])
    expect(written).toBe(0)
  })

  test('leaves a file with the same content alone', async () => {
    await dist.writeFiles([
      ['index.js', 'i'],
      ['other.js', 'o'],
    ])
    const before = statSync(dist.place('index.js')).ino
    const result = await dist.writeFiles([
      ['index.js', 'i'],
      ['other.js', 'changed'],
    ])
    expect(result.written).toBe(1)
    expect(statSync(dist.place('index.js')).ino).toBe(before)
  })

  test('replaces a file by renaming, so that an open reader keeps the old content', async () => {
    await dist.writeFiles([['index.js', 'old']])
    const before = statSync(dist.place('index.js')).ino
    await dist.writeFiles([['index.js', 'new']])
    expect(statSync(dist.place('index.js')).ino).not.toBe(before)
    expect(dist.read('index.js')).toBe('new')
  })

  test('removes what no longer belongs, with folders that become empty', async () => {
    await dist.writeFiles([
      ['documents/a.js', 'a'],
      ['index.js', 'i'],
    ])
    const result = await dist.writeFiles([['index.js', 'i']])
    expect(dist.list()).toEqual(['index.js'])
    expect(result.removed).toBe(1)
    expect(result.output.index).toEqual(indexOutput(dist.path))
  })

  test('changes no entry, and removes nothing, before everything new is there', async () => {
    await dist.writeFiles([
      ['old.js', 'old'],
      ['index.js', 'imports old'],
    ])
    function* groups(): Generator<FileGroup> {
      yield one('parts/new-0.js', 'new')
      yield one('index.js', 'imports new')
      expect([dist.read('old.js'), dist.read('index.js'), dist.read('parts/new-0.js')]).toEqual([
        'old',
        'imports old',
        'new',
      ])
    }
    await dist.write(groups())
    expect(dist.list()).toEqual(['index.js', 'parts', 'parts/new-0.js'])
    expect(dist.read('index.js')).toBe('imports new')
  })

  test('notes down an unfinished commit nowhere when it is finished', async () => {
    await dist.writeFiles([['index.js', 'old']])
    await dist.writeFiles([['index.js', 'new']])
    expect(dist.siblings()).toEqual(['dist'])
  })

  test('a failure half way leaves every file whole, and nothing temporary', async () => {
    await dist.writeFiles([
      ['a.js', 'old a'],
      ['b.js', 'old b'],
    ])
    function* groups(): Generator<FileGroup> {
      yield one('a.js', 'new a')
      yield one('texts/c-0.js', 'new c')
      throw new Error('The disk is full.')
    }
    await expect(dist.write(groups())).rejects.toThrow('The disk is full.')
    expect([dist.read('a.js'), dist.read('b.js')]).toEqual(['old a', 'old b'])
    expect(dist.list().filter((path) => path.endsWith('.js'))).toEqual(['a.js', 'b.js'])
    expect(dist.list().filter((path) => /tmp|next/.test(path))).toEqual([])
  })

  test('a failure in the middle of a file leaves nothing of it', async () => {
    await dist.writeFiles([['a.js', 'old a']])
    const half = function* () {
      yield 'half'
      throw new Error('The disk is full.')
    }
    for (const path of ['a.js', 'texts/a-0.js'])
      await expect(dist.writeFiles([[path, half]])).rejects.toThrow('The disk is full.')
    expect(dist.list().filter((path) => path !== 'texts')).toEqual(['a.js'])
    expect(dist.read('a.js')).toBe('old a')
  })

  test('a file that cannot be put in place is reported', async () => {
    mkdirSync(dist.place('index.js'), { recursive: true })
    writeFileSync(dist.place('index.js/inside'), '')
    await expect(dist.writeFiles([['index.js', 'i']])).rejects.toThrow()
    expect(dist.list().filter((path) => !/next/.test(path))).toEqual(['index.js', 'index.js/inside'])
  })

  test('a commit that fails half way is left to the next build, which finishes it', async () => {
    await dist.writeFiles([
      ['a.js', 'old a'],
      ['b.js', 'old b'],
    ])
    function* groups(): Generator<FileGroup> {
      yield one('a.js', 'new a')
      yield one('b.js', 'new b')
      rmSync(dist.place('b.js'))
      mkdirSync(dist.place('b.js'))
    }
    await expect(dist.write(groups())).rejects.toThrow('EISDIR')
    rmSync(dist.place('b.js'), { recursive: true })
    finishCommit(dist.path, dist.journal)
    expect([dist.read('a.js'), dist.read('b.js')]).toEqual(['new a', 'new b'])
  })

  test('a first package appears whole or not at all', async () => {
    function* groups(): Generator<FileGroup> {
      yield one('index.js', 'i')
      expect(existsSync(dist.path)).toBe(false)
      throw new Error('The disk is full.')
    }
    await expect(dist.write(groups())).rejects.toThrow('The disk is full.')
    expect(dist.siblings()).toEqual([])
  })

  test('removes what killed builds left: half a first package, half a file, a file that was not yet in place', async () => {
    mkdirSync(`${dist.path}.tmp-4242/documents`, { recursive: true })
    mkdirSync(dist.place('columns'), { recursive: true })
    for (const name of ['index.js.tmp-4242', 'index.js.next', 'columns/title-0.js.tmp-4242'])
      writeFileSync(dist.place(name), 'half')
    await dist.writeFiles([['index.js', 'i']])
    expect(dist.list()).toEqual(['index.js'])
    expect(dist.siblings()).toEqual(['dist'])
  })

  test('pauses after each group, and goes on when the pause is over', async () => {
    const steps: string[] = []
    function* groups(): Generator<FileGroup> {
      for (const name of ['a', 'b']) {
        steps.push(name)
        yield one(`${name}.js`, name)
      }
    }
    const pause = async () => {
      await new Promise((resolve) => setImmediate(resolve))
      steps.push('pause')
    }
    await dist.write(groups(), { pause })
    await dist.write(groups(), { pause })
    // The third is after the document that every package has.
    const once = ['a', 'pause', 'b', 'pause', 'pause']
    expect(steps).toEqual([...once, ...once])
  })

  test('gives files 644 and folders 755 under any umask', async () => {
    const before = process.umask(0o077)
    onTestFinished(() => void process.umask(before))
    for (const name of ['a', 'b'])
      await dist.writeFiles([
        [`documents/${name}.js`, 'a'],
        [`texts/${name}-0.js`, 'a'],
      ])
    for (const path of ['documents/b.js', 'texts/b-0.js'])
      expect(statSync(dist.place(path)).mode & 0o777).toBe(0o644)
    for (const path of ['documents', 'texts']) expect(statSync(dist.place(path)).mode & 0o777).toBe(0o755)
    expect(process.umask()).toBe(0o077)
  })

  test.each(['../outside.js', 'documents/../../outside.js', '/outside.js'])(
    'refuses %s, which would leave the folder',
    async (path) => {
      for (const exists of [false, true]) {
        if (exists) await dist.writeFiles([['index.js', 'i']])
        await expect(dist.writeFiles([[path, 'x']])).rejects.toThrow('would leave the package folder')
      }
      expect(dist.siblings()).toEqual(['dist'])
    },
  )
})
