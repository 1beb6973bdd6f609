import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { digestOfIndex, indexOutput, signatureOf } from '../../src/package/output-index.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['documents', 'lines', 'texts']) mkdirSync(join(folder, name))
  write('index.js', 'index')
  write('documents/a.js', 'a')
})

const write = (path: string, content: string) => writeFileSync(join(folder, path), content)
const digest = () => digestOfIndex(indexOutput(folder) ?? new Map())

describe('the index of a package', () => {
  test('has each file, but the many entries of documents as one, and the lines of seeds', () => {
    write('texts/a.js', 'a')
    write('lines/a.js', 'a')
    expect([...(indexOutput(folder) ?? []).keys()].sort()).toEqual([
      'documents/',
      'index.js',
      'lines/',
      'texts/a.js',
    ])
    expect(indexOutput(folder)?.get('index.js')).toBe(signatureOf(folder, 'index.js'))
  })

  test('is null for a folder that is not there', () => {
    expect(indexOutput(join(folder, 'gone'))).toBe(null)
  })

  test('is the same while nobody writes', () => {
    expect(digest()).toBe(digest())
  })

  test('does not depend on the order of its entries', () => {
    const index = [...(indexOutput(folder) ?? [])]
    expect(digestOfIndex(new Map(index.toReversed()))).toBe(digestOfIndex(new Map(index)))
  })

  test.each<[string, () => void]>([
    ['grew', () => write('index.js', 'index and more')],
    ['was written at another time', () => utimesSync(join(folder, 'index.js'), 1, 1)],
    [
      'was replaced by one of the same size',
      () => {
        write('other.js', 'INDEX')
        renameSync(join(folder, 'other.js'), join(folder, 'index.js'))
      },
    ],
    ['is gone', () => rmSync(join(folder, 'documents/a.js'))],
    ['was added', () => write('texts/b.js', '')],
    ['was added to the entries of documents', () => write('documents/b.js', '')],
    ['was added to the lines', () => write('lines/b.js', '')],
    ['has another name', () => renameSync(join(folder, 'index.js'), join(folder, 'main.js'))],
    [
      'became a link',
      () => {
        rmSync(join(folder, 'index.js'))
        symlinkSync('documents/a.js', join(folder, 'index.js'))
      },
    ],
  ])('notices a file that %s', (_, change) => {
    const before = digest()
    change()
    expect(digest()).not.toBe(before)
  })
})
