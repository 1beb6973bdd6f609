/**
 * Compiles and renders single texts that hold much of one thing, each at several sizes, and prints a Markdown table of how
 * the CPU time grows beside the size: `node bench/text.mjs [--rounds 5] [--only digits,spans]`. Every size has a process of its
 * own. Exits with 1 where the time of the greatest size is more than twice what the size before makes of it.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { growthTable } from './tables.mjs'
import { manyOf } from './text/many-of.mjs'
import { repository } from './tools/ours.mjs'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
})
const names = values.only?.split(',') ?? Object.keys(manyOf)
const wrong = names.find((name) => manyOf[name] === undefined)
if (wrong !== undefined) stop(`No text ${wrong}; there are ${Object.keys(manyOf).join(', ')}.`)

const temporary = join(repository, '.cache/bench')
mkdirSync(temporary, { recursive: true })
const folder = mkdtempSync(join(temporary, 'text-'))
const results = []
try {
  const measure = await bundled()
  for (const name of names)
    for (const size of manyOf[name].sizes) {
      const { status, stdout, stderr } = spawnSync('node', [measure, name, String(size), values.rounds], {
        encoding: 'utf8',
      })
      if (status !== 0) stop(stderr)
      console.error(`${name} ${size}`)
      results.push({ name: manyOf[name].what, size, ...JSON.parse(stdout) })
    }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
const { table, tooFast } = growthTable(results)
console.log(table)
if (tooFast.length > 0) stop(`Grows faster than the text: ${tooFast.join(', ')}`)

/** The compiler and the renderers in one file, which a process of any Node runs. */
async function bundled() {
  const outfile = join(folder, 'measure.mjs')
  const entry = fileURLToPath(new URL('text/measure.mjs', import.meta.url))
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
  return outfile
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
