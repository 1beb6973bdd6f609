/**
 * Measures ours and the peers on the same texts and prints Markdown tables for docs/performance.md:
 * `node bench/run.mjs [--count 100,1000] [--rounds 3] [--slow-rounds 1] [--tools ours,velite]
 * [--only producer,watch,reader,package]`. Progress goes to stderr. The peers: `npm ci --ignore-scripts` in bench/peers.
 */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { barRows } from './bars.mjs'
import { tell } from './measure.mjs'
import { measureFloor, measurePackage } from './package-size.mjs'
import { measureProducer } from './producer.mjs'
import { measureReader } from './reader.mjs'
import { barsTable, bytes, producerTable, readerTable, watchTable } from './tables.mjs'
import { tools as allTools } from './tools/index.mjs'
import { repository } from './tools/ours.mjs'
import { measureWatch } from './watching.mjs'
import { removeAside } from './workplace.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100,1000' },
    rounds: { type: 'string', default: '3' },
    'slow-rounds': { type: 'string', default: '' },
    tools: { type: 'string', default: Object.keys(allTools).join(',') },
    only: { type: 'string', default: 'producer,watch,reader,package' },
  },
})
const rounds = Number(values.rounds)
const options = { rounds, slowRounds: values['slow-rounds'] === '' ? rounds : Number(values['slow-rounds']) }
const measures = values.only.split(',')
const tools = values.tools.split(',').map((name) => {
  if (allTools[name] === undefined) stop(`No tool ${name}; there are ${Object.keys(allTools).join(', ')}.`)
  return [name, allTools[name]]
})
if (tools.some(([name]) => name !== 'ours') && !existsSync(join(repository, 'bench/peers/node_modules')))
  stop('Install the peers first: (cd bench/peers && npm ci --ignore-scripts)')

const counts = values.count.split(',').map(Number)
for (const count of counts) await measureCount(count)
const names = tools.map(([name]) => name)
for (const count of counts) removeAside(names, count)

async function measureCount(count) {
  console.log(`\n## ${count} documents\n`)
  const results = {}
  if (measures.includes('producer')) {
    results.producer = await measureProducer(tools, count, options)
    console.log(`Builds, medians of ${rounds} rounds:\n\n${producerTable(results.producer)}\n`)
  }
  if (measures.includes('watch')) {
    results.watch = await forEach(count, 'watch', (name, tool) => measureWatch(name, tool, count))
    console.log(`Watch mode, from an edit to the new words in the output:\n\n${watchTable(results.watch)}\n`)
  }
  if (measures.includes('reader')) {
    results.reader = await forEach(count, 'titles', (name, tool) => measureReader(name, tool, count, options))
    console.log(`Reader:\n\n${readerTable(results.reader)}\n`)
  }
  const ours = tools.find(([name]) => name === 'ours')?.[1]
  if (measures.includes('package') && ours !== undefined) {
    const text = await packageText(ours, count, results)
    console.log(`${text}\n`)
  }
  const rows = barRows(results)
  if (rows.length > 0) console.log(`Bars:\n\n${barsTable(rows)}`)
}

async function packageText(ours, count, results) {
  try {
    const floor = await measureFloor(ours, count, options)
    const size = await measurePackage(ours, count)
    results.package = new Map([['ours', size]])
    return `Tarball ${bytes(size.tarball)}, gzip of the texts ${bytes(size.texts)}. Floor, a process that reads and hashes every seed file: ${floor.cpu.toFixed(2)} s CPU, ${floor.rss.toFixed(0)} MB.`
  } catch (error) {
    return `Package: failed: ${error.message}`
  }
}

/** One after the other, the tools that have what is measured; a tool that fails says so in the table. */
async function forEach(count, needed, measureOne) {
  const results = new Map()
  for (const [name, tool] of tools) {
    if (tool[needed] === undefined) continue
    try {
      results.set(name, await measureOne(name, tool))
    } catch (error) {
      tell(`${count} ${name}: ${error.message}`)
      results.set(name, { error: error.message })
    }
  }
  return results
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
