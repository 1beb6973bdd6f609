/**
 * What only our form has: the tarball that is published, against the gzip of the texts alone; and the floor under every
 * build, reading and hashing all seeds.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { measure, median, tell } from './measure.mjs'
import { built, sizeOf } from './workplace.mjs'

export async function measurePackage(tool, count) {
  const folder = await built('ours', tool, count)
  const temporary = mkdtempSync(join(tmpdir(), 'bench-pack-'))
  try {
    await measure(`npm pack --silent --ignore-scripts --pack-destination ${temporary}`, { cwd: folder })
    const tarball = sizeOf(temporary).bytes
    const texts = await gzipOf(join(folder, 'seeds'))
    tell(`${count} tarball: ${tarball} B, gzip of the texts: ${texts} B`)
    return { tarball, texts }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Bytes of all texts in one gzip stream. */
async function gzipOf(folder) {
  const gzip = createGzip({ level: 9 })
  let bytes = 0
  gzip.on('data', (chunk) => {
    bytes += chunk.length
  })
  const ended = new Promise((resolve, reject) => gzip.on('end', resolve).on('error', reject))
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt')))
    if (!gzip.write(readFileSync(join(folder, name))))
      await new Promise((resolve) => gzip.once('drain', resolve))
  gzip.end()
  await ended
  return bytes
}

const floor = `import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
for (const name of readdirSync('seeds')) createHash('sha256').update(readFileSync('seeds/' + name)).digest('hex')
`

/** CPU seconds of a process that does nothing else, its start included. */
export async function measureFloor(tool, count, { rounds }) {
  const folder = await built('ours', tool, count)
  writeFileSync(join(folder, 'floor.mjs'), floor)
  const costs = []
  for (let i = 0; i < rounds; i++) costs.push(await measure('node floor.mjs', { cwd: folder }))
  const cpu = median(costs.map((cost) => cost.cpu))
  tell(`${count} floor: ${cpu.toFixed(2)} s CPU`)
  return { cpu, rss: median(costs.map(({ rss }) => rss)) }
}
