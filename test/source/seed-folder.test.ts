import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { scanFolder } from '../../src/files/scan-folder.ts'
import { readSeedFolder, seedNames } from '../../src/source/seed-folder.ts'
import { noticeHead, sha256 } from '../support/compile-text.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

function board(): Workspace {
  const w = workspace()
  w.notice('board', 'Hello.\n')
  return w
}

function read(w: Workspace, shown = 'seeds') {
  const folder = join(w.root, shown)
  return readSeedFolder(scanFolder(folder), folder, shown, ['criers.yaml', 'redirects.yaml'])
}

const diagnosticsOf = (w: Workspace) =>
  read(w).diagnostics.map((p) => `${p.code} ${p.file}${p.found === undefined ? '' : ` ${p.found}`}`)

test('annotations are compiled that have a seed, of their name or of the beginning of it', () => {
  const files = ['board.first.yaml', 'board.txt', 'board.yaml', 'board.yaml.txt', 'criers.yaml', 'well.txt']
  expect(seedNames([...files, 'board.first.overlay.yaml'])).toEqual(['board.first', 'board'])
})

describe('the seeds folder', () => {
  it('holds seeds with their annotations', () => {
    expect(read(board()).pairs).toEqual([
      {
        name: 'board',
        capture: 'board',
        seed: sha256('Hello.\n'),
        annotation: sha256(`${noticeHead('Hello.\n').replaceAll('notice-one', 'board')}default: paragraph\n`),
        overlay: null,
      },
    ])
  })

  it('holds several annotations of one seed, each with its overlay', () => {
    const w = workspace()
    w.file('seeds/board.txt', 'Hello.\n')
    for (const name of ['board.first', 'board.second', 'board.second.overlay'])
      w.file(`seeds/${name}.yaml`, name)
    expect(read(w)).toMatchObject({
      pairs: [
        { name: 'board.first', capture: 'board', overlay: null },
        { name: 'board.second', capture: 'board', overlay: sha256('board.second.overlay') },
      ],
      diagnostics: [],
    })
  })

  it('has an annotation for the seed of its name, else for the one with the longest name that it begins with', () => {
    const w = workspace()
    for (const name of ['a', 'a.b', 'a.b.c']) w.file(`seeds/${name}.txt`, 'Hello.\n')
    for (const name of ['a', 'a.b', 'a.b.c', 'a.b.d', 'a.d']) w.file(`seeds/${name}.yaml`, '')
    expect(read(w).pairs.map(({ name, capture }) => [name, capture])).toEqual([
      ['a.b.c', 'a.b.c'],
      ['a.b.d', 'a.b'],
      ['a.b', 'a.b'],
      ['a.d', 'a'],
      ['a', 'a'],
    ])
  })

  it('holds no overlay of a seed that only has annotations of its parts', () => {
    const w = workspace()
    w.file('seeds/board.txt', 'Hello.\n')
    for (const name of ['board.first', 'board.overlay', 'board.second.overlay'])
      w.file(`seeds/${name}.yaml`, name)
    expect(read(w).diagnostics).toMatchObject([
      { code: 'overlay/unpaired', file: 'seeds/board.overlay.yaml', expected: 'seeds/board.yaml' },
      {
        code: 'overlay/unpaired',
        file: 'seeds/board.second.overlay.yaml',
        expected: 'seeds/board.second.yaml',
      },
    ])
  })

  it('holds the overlay of a seed beside it', () => {
    const w = board()
    w.file('seeds/board.overlay.yaml', 'seed: x\n')
    expect(read(w)).toMatchObject({
      pairs: [{ name: 'board', overlay: sha256('seed: x\n') }],
      diagnostics: [],
    })
  })

  it('tells a seed by its bytes, whatever they are', () => {
    const w = board()
    const bytes = Uint8Array.of(0xff, 0x00, 0x0d)
    w.file('seeds/board.txt', bytes)
    expect(read(w).pairs[0]?.seed).toBe(sha256(bytes))
  })

  it('gives its seeds by name, in the order of UTF-16 units', () => {
    const w = workspace()
    for (const name of ['b', 'a', 'B', 'a-1', 'é']) w.notice(name, 'Hello.\n')
    expect(read(w).pairs.map((pair) => pair.name)).toEqual(['B', 'a-1', 'a', 'b', 'é'])
  })

  it('holds record files and redirects', () => {
    const w = board()
    w.file('seeds/redirects.yaml', 'old: board\n')
    expect([...read(w).others]).toEqual([
      ['criers.yaml', '{}\n'],
      ['redirects.yaml', 'old: board\n'],
    ])
  })

  it('may hold the schema of annotations', () => {
    const w = board()
    w.file('seeds/annotation.schema.json', '{}')
    expect(diagnosticsOf(w)).toEqual([])
  })

  it('may hold hidden files and folders', () => {
    const w = board()
    w.file('seeds/.DS_Store', 'x')
    w.file('seeds/.git/config', 'x')
    w.file('seeds/.draft.txt', 'x')
    expect(diagnosticsOf(w)).toEqual([])
  })

  it('may itself be a link', () => {
    const w = board()
    symlinkSync('seeds', join(w.root, 'texts'))
    const linked = read(w, 'texts')
    expect([linked.pairs.length, linked.diagnostics]).toEqual([1, []])
  })

  it('must hold a seed', () => {
    expect(diagnosticsOf(workspace())).toEqual(['corpus/empty seeds'])
  })

  it('is not empty when it holds a seed without annotation', () => {
    const w = workspace()
    w.file('seeds/board.txt', 'Hello.\n')
    expect(diagnosticsOf(w)).toEqual(['file/unpaired-seed seeds/board.txt'])
  })

  it.each(['README.md', 'board.md', 'board', 'board.txt.bak', 'board.yml', 'board.TXT', 'criers.json'])(
    'may not hold %s',
    (name) => {
      const w = board()
      w.file(`seeds/${name}`, 'x')
      expect(diagnosticsOf(w)).toEqual([`file/unknown seeds/${name}`])
    },
  )

  it('may not hold a folder', () => {
    const w = board()
    w.file('seeds/more/fence.txt', 'x')
    expect(diagnosticsOf(w)).toEqual(['file/unknown seeds/more a folder'])
  })

  it('may not hold a folder that is named like a seed', () => {
    const w = board()
    mkdirSync(join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/unknown seeds/fence.txt a folder'])
  })

  // Opening a pipe without a writer would wait without end.
  it.each(['fence.txt', 'fence.yaml', 'fence', 'redirects.yaml'])('may not hold a pipe: %s', (name) => {
    const w = board()
    execFileSync('mkfifo', [join(w.root, 'seeds', name)])
    expect(diagnosticsOf(w)).toEqual([`file/unknown seeds/${name} neither a file nor a folder`])
  })

  it('may not hold a device, nor a link to a pipe', () => {
    const w = board()
    execFileSync('mkfifo', [join(w.root, 'seeds/.pipe')])
    symlinkSync('.pipe', join(w.root, 'seeds/fence.txt'))
    symlinkSync('/dev/zero', join(w.root, 'seeds/zero.txt'))
    expect(diagnosticsOf(w)).toEqual([
      'file/unknown seeds/fence.txt neither a file nor a folder',
      'file/symlink seeds/zero.txt a link to a place outside',
    ])
  })

  it('takes the records of another model for an annotation without seed', () => {
    const w = board()
    w.file('seeds/houses.yaml', '{}\n')
    expect(diagnosticsOf(w)).toEqual(['file/unpaired-annotation seeds/houses.yaml'])
  })
})

describe('a link in the seeds folder', () => {
  it('may lead to a file of the folder', () => {
    const w = board()
    symlinkSync('board.txt', join(w.root, 'seeds/fence.txt'))
    symlinkSync('board.yaml', join(w.root, 'seeds/fence.yaml'))
    expect([read(w).pairs.map((pair) => pair.name), diagnosticsOf(w)]).toEqual([['board', 'fence'], []])
  })

  it('may not lead out of the folder', () => {
    const w = board()
    w.file('secret.txt', 'x')
    symlinkSync(join(w.root, 'secret.txt'), join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/symlink seeds/fence.txt a link to a place outside'])
  })

  it('may not lead out of the folder over another link', () => {
    const w = board()
    w.file('secret.txt', 'x')
    symlinkSync('../secret.txt', join(w.root, 'seeds/.hop'))
    symlinkSync('.hop', join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/symlink seeds/fence.txt a link to a place outside'])
  })

  it('may not lead to a folder whose name begins like that of the seeds', () => {
    const w = board()
    w.file('seeds-secret/fence.txt', 'x')
    symlinkSync('../seeds-secret/fence.txt', join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/symlink seeds/fence.txt a link to a place outside'])
  })

  it('gives nothing of a file outside', () => {
    const w = board()
    w.file('secret.txt', 'x')
    symlinkSync('../secret.txt', join(w.root, 'seeds/fence.txt'))
    w.file('seeds/fence.yaml', 'x: y\n')
    expect(read(w).pairs.map((pair) => pair.name)).toEqual(['board'])
  })

  it('may not lead nowhere', () => {
    const w = board()
    symlinkSync('gone.txt', join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/unreadable seeds/fence.txt ENOENT'])
  })

  it('may not lead to itself', () => {
    const w = board()
    symlinkSync('fence.txt', join(w.root, 'seeds/fence.txt'))
    expect(diagnosticsOf(w)).toEqual(['file/unreadable seeds/fence.txt ELOOP'])
  })
})

// Root may read everything.
describe.skipIf(process.getuid?.() === 0)('a file that nobody may read', () => {
  it('is reported', () => {
    const w = board()
    w.file('seeds/fence.txt', 'x')
    chmodSync(join(w.root, 'seeds/fence.txt'), 0)
    expect(diagnosticsOf(w)).toEqual(['file/unreadable seeds/fence.txt EACCES'])
  })
})
