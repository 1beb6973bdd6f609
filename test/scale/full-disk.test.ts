import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentOf } from '../support/folder-content.ts'
import { type GeneratedCorpus, generatedCorpus, stamp } from './corpus.ts'

/** An own small disk in memory; null where we may not mount one. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    if (status === 0) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return status === 0 ? folder : null
}

const canMount = process.getuid?.() === 0

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

test.skipIf(!canMount)(
  'a disk that is full leaves the old package, whatever is written when it fills up',
  () => {
    const disk = smallDisk(64)
    if (disk === null) throw new Error('No disk could be mounted.')
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
  },
)

test.skipIf(!canMount)('a first package that finds no room leaves nothing behind', () => {
  const disk = smallDisk(64)
  if (disk === null) throw new Error('No disk could be mounted.')
  const corpus = generatedCorpus(150, disk)
  const filler = fill(disk, 1_800_000)
  const built = corpus.command('build')
  expect([built.code, built.err]).toEqual([1, expect.stringContaining('ENOSPC')])
  expect(existsSync(join(disk, 'dist'))).toBe(false)
  expect(readdirSync(disk).filter((name) => name.startsWith('dist'))).toEqual([])
  rmSync(filler)
  expect(corpus.command('build').code).toBe(0)
})
