import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { PackageFile } from '../../src/package/emit-documents.ts'
import { writePackage } from '../../src/package/write-package.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'write-')), 'dist')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
})

const list = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const read = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('writing a package', () => {
  test('makes the folders and files, and lists them', () => {
    const result = writePackage(folder, [
      ['documents/a.js', 'a'],
      ['index.js', 'i'],
    ])
    expect(list()).toEqual(['documents', 'documents/a.js', 'index.js'])
    expect(result).toEqual({ written: 2, removed: 0, paths: ['documents/a.js', 'index.js'] })
  })

  test('leaves a file with the same content alone', () => {
    writePackage(folder, [
      ['index.js', 'i'],
      ['other.js', 'o'],
    ])
    const before = statSync(join(folder, 'index.js')).ino
    const result = writePackage(folder, [
      ['index.js', 'i'],
      ['other.js', 'changed'],
    ])
    expect(result.written).toBe(1)
    expect(statSync(join(folder, 'index.js')).ino).toBe(before)
  })

  test('replaces a file by renaming, so that an open reader keeps the old content', () => {
    writePackage(folder, [['index.js', 'old']])
    const before = statSync(join(folder, 'index.js')).ino
    writePackage(folder, [['index.js', 'new']])
    expect(statSync(join(folder, 'index.js')).ino).not.toBe(before)
    expect(read('index.js')).toBe('new')
  })

  test('removes what no longer belongs, with folders that become empty', () => {
    writePackage(folder, [
      ['documents/a.js', 'a'],
      ['index.js', 'i'],
    ])
    const result = writePackage(folder, [['index.js', 'i']])
    expect(list()).toEqual(['index.js'])
    expect(result.removed).toBe(1)
  })

  test('removes stale files only after everything new is there', () => {
    writePackage(folder, [
      ['old.js', 'old'],
      ['index.js', 'imports old'],
    ])
    function* files(): Generator<PackageFile> {
      yield ['new.js', 'new']
      yield ['index.js', 'imports new']
      expect(list()).toContain('old.js')
    }
    writePackage(folder, files())
    expect(list()).toEqual(['index.js', 'new.js'])
  })

  test('a failure half way leaves every file whole, and nothing temporary', () => {
    writePackage(folder, [
      ['a.js', 'old a'],
      ['b.js', 'old b'],
    ])
    function* files(): Generator<PackageFile> {
      yield ['a.js', 'new a']
      throw new Error('The disk is full.')
    }
    expect(() => writePackage(folder, files())).toThrow('The disk is full.')
    expect(list()).toEqual(['a.js', 'b.js'])
    expect(read('b.js')).toBe('old b')
  })

  test('a file that cannot be put in place is reported and leaves nothing temporary', () => {
    mkdirSync(join(folder, 'index.js'), { recursive: true })
    writeFileSync(join(folder, 'index.js', 'inside'), '')
    expect(() => writePackage(folder, [['index.js', 'i']])).toThrow()
    expect(list()).toEqual(['index.js', 'index.js/inside'])
  })

  test('a first package appears whole or not at all', () => {
    function* files(): Generator<PackageFile> {
      yield ['index.js', 'i']
      expect(existsSync(folder)).toBe(false)
      throw new Error('The disk is full.')
    }
    expect(() => writePackage(folder, files())).toThrow('The disk is full.')
    expect(readdirSync(join(folder, '..'))).toEqual([])
  })

  test('removes temporary files that a killed build left', () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.js.tmp-4242'), 'half')
    writePackage(folder, [['index.js', 'i']])
    expect(list()).toEqual(['index.js'])
  })

  test('gives files 644 and folders 755 under any umask', () => {
    const before = process.umask(0o077)
    onTestFinished(() => void process.umask(before))
    writePackage(folder, [['documents/a.js', 'a']])
    expect(statSync(join(folder, 'documents/a.js')).mode & 0o777).toBe(0o644)
    expect(statSync(join(folder, 'documents')).mode & 0o777).toBe(0o755)
  })

  test.each(['../outside.js', 'documents/../../outside.js', '/outside.js'])(
    'refuses %s, which would leave the folder',
    (path) => {
      expect(() => writePackage(folder, [[path, 'x']])).toThrow('would leave the package folder')
    },
  )
})
