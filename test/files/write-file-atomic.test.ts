import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { writeCacheFile, writeFileAtomic } from '../../src/files/write-file-atomic.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atomic-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

describe.each([
  ['a file', writeFileAtomic],
  ['a file of a cache', writeCacheFile],
])('%s', (_, write) => {
  test('gets its new content, and nothing is left beside it', () => {
    const path = join(folder, 'a.json')
    write(path, 'old')
    write(path, Buffer.from('new'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })

  test('that cannot be replaced is left as it was, and nothing beside it', () => {
    mkdirSync(join(folder, 'a.json/inside'), { recursive: true })
    expect(() => write(join(folder, 'a.json'), 'new')).toThrow('EISDIR')
    expect(readdirSync(folder)).toEqual(['a.json'])
  })
})
