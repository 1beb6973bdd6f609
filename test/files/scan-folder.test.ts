import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { digestOf, fileNames, listFolder, rescan, scanFolder } from '../../src/files/scan-folder.ts'
import { sha256 } from '../support/compile-text.ts'

function emptyFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'scan-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'seeds'))
  return join(root, 'seeds')
}

let folder: string
beforeEach(() => {
  folder = emptyFolder()
})

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const digest = () => digestOf(scanFolder(folder))

describe('the scan of a folder', () => {
  it('has the hash of each file, by name, in the order of UTF-16 units', () => {
    for (const name of ['b', 'a', 'B', 'a-1', 'é', '\u{1f44b}', '\uffee']) write(name, name)
    const names = ['B', 'a', 'a-1', 'b', 'é', '\u{1f44b}', '\uffee']
    expect([...scanFolder(folder)]).toEqual(names.map((name) => [name, { sha256: sha256(name) }]))
  })

  it('is empty for a folder that does not exist', () => {
    expect(scanFolder(join(folder, 'gone')).size).toBe(0)
  })

  function strange(): void {
    mkdirSync(join(folder, 'more'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    write('../secret', 'x')
    symlinkSync('../secret', join(folder, 'secret'))
    symlinkSync('gone', join(folder, 'lost'))
    symlinkSync('more', join(folder, 'way'))
  }

  it('takes the hash of a file that was read already, but of nothing else', () => {
    strange()
    write('a', 'a')
    const known = new Map([...scanFolder(folder).keys(), 'gone'].map((name) => [name, 'known']))
    const plain = new Map([...scanFolder(folder)])
    expect(scanFolder(folder, listFolder(folder), known)).toEqual(plain.set('a', { sha256: 'known' }))
  })

  it('can name its files without opening one: no links, and nothing hidden', () => {
    strange()
    for (const name of ['a', '.b']) write(name, '')
    expect(fileNames(listFolder(folder))).toEqual(['a'])
    expect(fileNames(listFolder(join(folder, 'gone')))).toEqual([])
  })

  it('is of what was listed, whatever came since', () => {
    write('a', 'a')
    const listing = listFolder(folder)
    write('b', 'b')
    expect([...scanFolder(folder, listing).keys()]).toEqual(['a'])
  })

  it('reports what is not a file instead of opening it', () => {
    strange()
    expect([...scanFolder(folder)]).toEqual([
      ['lost', { fault: 'ENOENT' }],
      ['more', { fault: 'folder' }],
      ['pipe', { fault: 'special' }],
      ['secret', { fault: 'outside' }],
      ['way', { fault: 'folder' }],
    ])
  })

  it('has a file of any length, and one that holds nothing', () => {
    const long = Buffer.alloc(3 * 1024 * 1024 + 1, 'salt')
    write('long', long)
    write('none', '')
    expect([...scanFolder(folder).values()]).toEqual([{ sha256: sha256(long) }, { sha256: sha256('') }])
  })
})

describe('the digest of a scan', () => {
  beforeEach(() => {
    write('a.txt', 'one')
    write('b.txt', 'two')
  })

  it('is the same while nothing changes but clocks', () => {
    const before = digest()
    write('a.txt', 'one')
    write('.hidden', 'x')
    expect(digest()).toBe(before)
  })

  it.each<[string, () => void]>([
    ['a byte', () => write('a.txt', 'onE')],
    ['a byte at the end', () => write('a.txt', 'one\n')],
    ['an added file', () => write('c.txt', '')],
    ['a removed file', () => rmSync(join(folder, 'b.txt'))],
    [
      'a name',
      () => {
        rmSync(join(folder, 'a.txt'))
        write('A.txt', 'one')
      },
    ],
    [
      'two contents that change places',
      () => {
        write('a.txt', 'two')
        write('b.txt', 'one')
      },
    ],
    ['a folder', () => mkdirSync(join(folder, 'c.txt'))],
  ])('changes with %s', (_, change) => {
    const before = digest()
    change()
    expect(digest()).not.toBe(before)
  })
})

describe('a scan of changes', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'é', '.hidden')
  const change = fc.record({ name, content: fc.constantFrom('one', 'two', 'folder', 'link', null) })

  function apply(changes: readonly { readonly name: string; readonly content: string | null }[]): void {
    for (const { name, content } of changes) {
      const path = join(folder, name)
      rmSync(path, { recursive: true, force: true })
      if (content === 'folder') mkdirSync(path)
      else if (content === 'link') symlinkSync('../outside', path)
      else if (content !== null) writeFileSync(path, content)
    }
  }

  it('gives what a scan of the whole folder gives, in the same order', () => {
    write('../outside', 'x')
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (before, after) => {
        rmSync(folder, { recursive: true })
        mkdirSync(folder)
        apply(before)
        const scan = scanFolder(folder)
        apply(after)
        const again = rescan(scan, folder, new Set(after.map((c) => c.name)))
        expect([...again]).toEqual([...scanFolder(folder)])
        expect(digestOf(again)).toBe(digest())
      }),
      { numRuns: 300 },
    )
  })

  it('gives what a scan of the whole folder gives after a file got another name', () => {
    for (const name of ['b', 'c']) write(name, name)
    const scan = scanFolder(folder)
    apply([
      { name: 'c', content: null },
      { name: 'a', content: 'one' },
    ])
    expect([...rescan(scan, folder, ['c', 'a']).keys()]).toEqual(['a', 'b'])
  })

  it('gives what a scan of the whole folder gives when no file comes while another goes', () => {
    for (const name of ['a', 'b']) write(name, name)
    const scan = scanFolder(folder)
    write('b', 'two')
    expect([...rescan(scan, folder, ['b'])]).toEqual([...scanFolder(folder)])
    rmSync(join(folder, 'a'))
    expect([...rescan(scan, folder, ['a', 'b'])]).toEqual([...scanFolder(folder)])
  })

  it('leaves the scan before as it was', () => {
    write('a', 'one')
    const scan = scanFolder(folder)
    rescan(scan, folder, ['a', 'b'])
    rmSync(join(folder, 'a'))
    rescan(scan, folder, ['a'])
    expect([...scan.keys()]).toEqual(['a'])
  })
})
