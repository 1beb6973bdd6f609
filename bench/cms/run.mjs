/**
 * Imports generated documents into Payload, reads all back, compares them strictly with the package, and prints what it
 * cost as a Markdown table: `node bench/cms/run.mjs [--count 1000] [--batch 100] [--database postgres://…]`. On SQLite,
 * and on the given PostgreSQL, where it makes a database of its own and drops it. Exits with 1 when anything came back
 * changed. The packages: `npm --prefix test/cms-suites/payload ci`.
 */

import { fork, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { ours, repository } from '../tools/ours.mjs'
import { folderOf } from '../workplace.mjs'
import { payloadTable } from './table.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    batch: { type: 'string', default: '100' },
    database: { type: 'string' },
  },
})
const [count, batch] = [values.count, values.batch].map(Number)
if (![count, batch].every((given) => Number.isInteger(given) && given > 0))
  stop('--count and --batch are whole numbers from 1 on.')
const packages = join(repository, 'test/cms-suites/payload/node_modules')
if (!existsSync(packages)) stop('Install Payload first: npm --prefix test/cms-suites/payload ci')

// It ends the importer too: then what that made is removed.
process.on('SIGINT', () => {})

const folder = builtPackage()
const importer = await bundledImporter()
const databases = { SQLite: onSqlite, ...(values.database === undefined ? {} : { PostgreSQL: onPostgres }) }
const results = []
for (const [name, on] of Object.entries(databases))
  results.push([name, await measured(on).catch(({ message }) => stop(message))])
console.log(payloadTable(results, batch))

const changed = results.flatMap(([name, { changed }]) => changed.map((what) => `${name}: ${what}`))
if (changed.length > 0) stop(`Not as they went in:\n${changed.slice(0, 20).join('\n')}`)

/** The package of the generated documents, made by this compiler. */
function builtPackage() {
  const made = folderOf('payload', count)
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made, { recursive: true })
  ours.prepare(made, count)
  const { status, stderr } = spawnSync('bash', ['-c', ours.command], { cwd: made, encoding: 'utf8' })
  if (status !== 0) stop(`The package was not built.\n${stderr}`)
  return made
}

/** Beside Payload's packages, which are found from there. */
async function bundledImporter() {
  const site = join(folder, 'site')
  mkdirSync(site)
  symlinkSync(packages, join(site, 'node_modules'))
  const outfile = join(site, 'importer.mjs')
  const entryPoints = [join(import.meta.dirname, 'importer.mjs')]
  await build({ entryPoints, outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm' })
  return outfile
}

/**
 * The whole; and a tenth of the documents both ways, for what batches bring. Each run has a process and a database of
 * its own.
 */
async function measured(on) {
  const whole = await on({ count, batch })
  const some = Math.ceil(count / 10)
  const together = await on({ count: some, batch })
  const each = await on({ count: some, batch: null })
  return { ...whole, together, each, changed: [whole, together, each].flatMap(({ changed }) => changed) }
}

async function onSqlite(options) {
  const temporary = mkdtempSync(join(tmpdir(), 'bench-payload-'))
  try {
    const databaseUrl = pathToFileURL(join(temporary, 'payload.db')).href
    return await run({ ...options, databaseUrl })
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

/** Payload makes the database. */
async function onPostgres(options) {
  const name = `bench_payload_${process.pid}`
  const url = new URL(values.database)
  url.pathname = `/${name}`
  try {
    return await run({ ...options, databaseUrl: url.href })
  } finally {
    await dropDatabase(name)
  }
}

async function dropDatabase(name) {
  const { Client } = createRequire(join(packages, '@payloadcms/db-postgres/package.json'))('pg')
  const url = new URL(values.database)
  url.pathname = '/postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`drop database if exists "${name}" with (force)`)
  await client.end()
}

/** What the importer sends. Its progress and complaints go to stderr; what the packages say on stdout is dropped. */
function run(options) {
  // Without the condition, Node 20 takes a build of Lexical that often never ends its import.
  const child = fork(importer, [JSON.stringify({ folder, ...options })], {
    // What the driver of PostgreSQL will deprecate is no complaint about our records.
    execArgv: ['-C', 'production', '--disable-warning=DeprecationWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let result
    child.on('message', (sent) => {
      result = sent
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0 && result !== undefined) resolve(result)
      else reject(new Error(`The import ended with ${signal ?? `exit ${code}`}.`))
    })
  })
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
