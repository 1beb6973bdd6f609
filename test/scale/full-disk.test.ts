import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, type TestContext, test } from 'vitest'
import { contentOf } from '../support/folder-content.ts'
import { type GeneratedCorpus, generatedCorpus, stamp } from './corpus.ts'

/** Mounts 64 MB of memory as a disk, or skips the test and says why. */
function smallDisk({ skip }: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], {
    encoding: 'utf8',
  })
  if (status !== 0) {
    const reason = `Skipped: no disk can be mounted here (needs Linux, root and CAP_SYS_ADMIN). ${stderr ?? ''}`
    console.warn(reason)
    skip(reason)
  }
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

/** Leaves this many bytes free. */
function fill(disk: string, free: number): string {
  const { bavail, bsize } = statfsSync(disk)
  const filler = join(disk, `filler-${bavail}`)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - free)))
  return filler
}

const editAll = (corpus: GeneratedCorpus, generation: number): void => {
  for (const name of corpus.names) corpus.write(name, 'yaml', stamp(corpus.read(name, 'yaml'), generation))
}

test('a disk that is full leaves the old package, whatever is written when it fills up', (context) => {
  const disk = smallDisk(context)
  const corpus = generatedCorpus(150, disk)
  expect(corpus.command('build').code).toBe(0)
  const before = contentOf(join(disk, 'dist'))
  let failures = 0
  // From no room at all to room for all but the last files.
  for (let free = 0; free <= 6_000_000; free += 400_000) {
    editAll(corpus, free)
    const filler = fill(disk, free)
    const built = corpus.command('build')
    rmSync(filler)
    if (built.code === 0) break
    failures++
    expect(built.err).toContain('ENOSPC')
    expect(built.err).toContain('dist/ is as it was.')
    expect(contentOf(join(disk, 'dist'))).toEqual(before)
  }
  expect(failures).toBeGreaterThan(3)
  expect(corpus.command('build').code).toBe(0)
  expect(contentOf(join(disk, 'dist'))).not.toEqual(before)
})

test('a first package that finds no room leaves nothing behind', (context) => {
  const disk = smallDisk(context)
  const corpus = generatedCorpus(150, disk)
  const filler = fill(disk, 1_800_000)
  const built = corpus.command('build')
  expect([built.code, built.err]).toEqual([1, expect.stringContaining('ENOSPC')])
  expect(existsSync(join(disk, 'dist'))).toBe(false)
  expect(readdirSync(disk).filter((name) => name.startsWith('dist'))).toEqual([])
  rmSync(filler)
  expect(corpus.command('build').code).toBe(0)
})
