/**
 * One import, in a process of its own: takes from argv, as JSON, the folder of a built package, the URL of an empty
 * database, how many of the documents to import, and how many records a transaction holds (null: each document has one
 * of its own, which Payload makes). Sends its parent what import and read-back cost, and what came back changed. Bundled
 * by run.mjs, since it imports TypeScript.
 */

import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { progressOn } from '../../src/cli/progress.ts'
import { boot } from '../../test/cms-suites/payload/support/boot.ts'

const { folder, databaseUrl, count, batch } = JSON.parse(process.argv[2])
const load = (path) => import(pathToFileURL(join(folder, 'dist', path)).href)
const { authors, documents, getDocument } = await load('index.js')
const { entryOf, records, schema } = await load('cms/payload.js')

const batchOfAuthors = 100
const pageSize = 100
const authorCount = Object.keys(authors).length
const total = authorCount + count
const slugs = new Map(documents.map(({ id, slug }) => [id, slug]))
const progress = progressOn(process.stderr)

const { local, stop } = await boot(schema, { databaseUrl })
const imported = await importAll()
const { readBack, changed } = await readAll()
progress.end()
const result = {
  records: total,
  imported,
  readBack,
  changed,
  databaseBytes: await databaseBytes(),
  jsonBytes: await jsonBytes(),
  peakBytes: process.resourceUsage().maxRSS * 1024,
}
await stop()
await new Promise((sent) => process.send(result, sent))
// Payload leaves a connection to PostgreSQL open.
process.exit()

async function timed(work) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

/** Authors first: documents refer to them. Loading the documents is part of it. */
async function importAll() {
  const given = records()
  const ofAuthors = await timed(() => importBatches(batchesOf(given, authorCount, batchOfAuthors), 0))
  const ofDocuments = await timed(() =>
    batch === null
      ? importEach(batchesOf(given, count, 1))
      : importBatches(batchesOf(given, count, batch), authorCount),
  )
  return { authors: ofAuthors, documents: ofDocuments }
}

/** The next `count` of the records, `size` at a time. */
async function* batchesOf(given, count, size) {
  for (let left = count; left > 0; left -= size) {
    const held = []
    while (held.length < Math.min(size, left)) held.push((await given.next()).value)
    yield held
  }
}

/** One record after the other: SQLite lets nobody else write meanwhile. */
async function importBatches(batches, before) {
  let done = before
  for await (const held of batches)
    await inTransaction(async (transactionID) => {
      for (const { collection, data } of held) {
        await create({ collection, data, req: { transactionID } })
        progress.show('importing', ++done, total)
      }
    })
}

async function importEach(batches) {
  let done = authorCount
  for await (const [{ collection, data }] of batches) {
    await create({ collection, data })
    progress.show('importing, each by itself', ++done, total)
  }
}

/** Payload gets a copy: what it wrote into the package's own objects, no comparison would find. */
function create({ data, ...given }) {
  return local.create({ ...given, data: structuredClone(data), depth: 0 })
}

async function inTransaction(work) {
  const transactionID = await local.db.beginTransaction()
  try {
    await work(transactionID)
    await local.db.commitTransaction(transactionID)
  } catch (error) {
    await local.db.rollbackTransaction(transactionID)
    throw error
  }
}

/** Every record of Payload against what the package holds, and each of them once. The comparison is not timed. */
async function readAll() {
  const readBack = { wall: 0, cpu: 0 }
  const changed = []
  const seen = new Set()
  for (const { slug: collection } of schema.collections) {
    for (let page = 1, more = true; more; page++) {
      let entries = []
      const spent = await timed(async () => {
        const found = await local.find({ collection, depth: 0, limit: pageSize, page, sort: 'id' })
        entries = found.docs.map((data) => entryOf({ collection, data }))
        more = found.hasNextPage
      })
      readBack.wall += spent.wall
      readBack.cpu += spent.cpu
      for (const { type, value } of entries) {
        seen.add(`${type} ${value.id}`)
        const same = isDeepStrictEqual({ type, value }, await originalOf(type, value.id))
        if (!same) changed.push(`${type} ${value.id}`)
      }
      progress.show('reading back', seen.size, total)
    }
  }
  if (seen.size !== total) changed.push(`${seen.size} records instead of ${total}`)
  return { readBack, changed }
}

async function originalOf(type, id) {
  if (type === 'Author') return { type, value: authors[id] }
  const value = await getDocument(slugs.get(id))
  return { type: value.type, value }
}

async function jsonBytes() {
  let bytes = 0
  for await (const held of batchesOf(records(), total, pageSize))
    for (const { data } of held) bytes += Buffer.byteLength(JSON.stringify(data))
  return bytes
}

async function databaseBytes() {
  if (local.db.name === 'postgres') {
    const { rows } = await local.db.pool.query('select pg_database_size(current_database()) as bytes')
    return Number(rows[0].bytes)
  }
  const file = fileURLToPath(databaseUrl)
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(basename(file)))
    .reduce((bytes, name) => bytes + statSync(join(dirname(file), name)).size, 0)
}
