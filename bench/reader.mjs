/**
 * What the output costs its reader: takes a tool and a count; gives time and heap of importing it and reading all
 * titles, the CPU of `tsc --noEmit` over a small program, and the bytes of two bundles for browsers.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { measure, median, tell } from './measure.mjs'
import { repository } from './tools/ours.mjs'
import { built, shownIndex, slugOf } from './workplace.mjs'

const imports = 5
const tsc = join(repository, 'node_modules/typescript-5.9/bin/tsc')

export async function measureReader(name, tool, count, { rounds }) {
  const folder = await built(name, tool, count)
  const consumer = join(folder, 'consumer')
  rmSync(consumer, { recursive: true, force: true })
  mkdirSync(consumer, { recursive: true })
  writeFileSync(join(consumer, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  tool.install?.(folder, consumer)
  const slug = slugOf(shownIndex)
  const result = {
    titles: tool.titles.map((program) => titles(consumer, program, count)),
    tsc: await types(consumer, tool.types(slug), rounds),
    list: await bundle(consumer, 'list', tool.list),
    page: await bundle(consumer, 'page', tool.page(slug)),
    one: await documentBytes(consumer, tool.one(slug)),
  }
  for (const { how, ms, heap } of result.titles)
    tell(`${count} ${name} titles${how && `, ${how}`}: ${ms.toFixed(0)} ms, ${heap.toFixed(1)} MB`)
  tell(
    `${count} ${name} reader: tsc ${result.tsc.toFixed(2)} s CPU, list ${result.list} B, page ${result.page} B, of it document ${result.one.printed} B`,
  )
  return result
}

/** Milliseconds and megabytes, in a fresh process each time; that all documents are there is made sure. */
function titles(consumer, { how, code }, count) {
  const program = `gc()
const before = process.memoryUsage().heapUsed
const start = performance.now()
${code}
let length = 0
for (const { title } of documents) length += title.length
const ms = performance.now() - start
gc()
const heap = (process.memoryUsage().heapUsed - before) / 1e6
console.log(JSON.stringify({ ms, heap, found: documents.length, length }))
`
  writeFileSync(join(consumer, 'titles.mjs'), program)
  const runs = Array.from({ length: imports }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', 'titles.mjs'], {
      cwd: consumer,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`import failed: ${stderr.slice(0, 600)}`)
    return JSON.parse(stdout)
  })
  const [{ found }] = runs
  if (found !== count) throw new Error(`the output has ${found} of ${count} documents`)
  return { how, ms: median(runs.map(({ ms }) => ms)), heap: median(runs.map(({ heap }) => heap)) }
}

async function types(consumer, code, rounds) {
  writeFileSync(join(consumer, 'types.ts'), code)
  writeFileSync(
    join(consumer, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        target: 'es2022',
        module: 'esnext',
        moduleResolution: 'bundler',
        skipLibCheck: true,
        types: [],
        noEmit: true,
      },
      files: ['types.ts'],
    }),
  )
  const costs = []
  for (let i = 0; i < rounds; i++) costs.push((await measure(`node ${tsc} -p .`, { cwd: consumer })).cpu)
  return median(costs)
}

/** Bytes of a minified bundle, with esbuild's defaults: it writes what is not ASCII as escapes. */
async function bundle(consumer, name, code) {
  writeFileSync(join(consumer, `${name}.js`), code)
  const { outputFiles } = await build({
    entryPoints: [join(consumer, `${name}.js`)],
    absWorkingDir: consumer,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles.reduce((bytes, { contents }) => bytes + contents.length, 0)
}

/** Bytes of the document alone: as JSON in UTF-8, and as esbuild prints it in a bundle. */
async function documentBytes(consumer, code) {
  writeFileSync(join(consumer, 'one.mjs'), `${code}process.stdout.write(JSON.stringify(document))\n`)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['one.mjs'], {
    cwd: consumer,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`no document: ${stderr.slice(0, 600)}`)
  const printed = await transform(`console.log(${stdout})`, { minify: true })
  return { json: Buffer.byteLength(stdout), printed: Buffer.byteLength(printed.code) }
}
