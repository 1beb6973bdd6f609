/**
 * What builds cost: takes tools, count and rounds; gives for each tool the medians of a cold build, one with nothing
 * changed and one with one document edited, and the size of the output. A round goes over all tools, so that what else
 * the machine does meets them alike.
 */

import { join } from 'node:path'
import { measure, median, tell } from './measure.mjs'
import { editedIndex, folderOf, prepare, sizeOf } from './workplace.mjs'

/** A tool with a longer cold build than this, in seconds, gets `slowRounds`. */
const slow = 60

const steps = ['cold', 'unchanged', 'touched']

export async function measureProducer(tools, count, { rounds, slowRounds }) {
  const runs = new Map()
  const results = new Map()
  for (const [name, tool] of tools) {
    prepare(name, tool, count)
    runs.set(name, { cold: [], unchanged: [], touched: [] })
  }
  for (let round = 0; round < rounds; round++) {
    for (const [name, tool] of tools) {
      const mine = runs.get(name)
      if (results.has(name) || (round >= slowRounds && median(mine.cold.map(({ wall }) => wall)) > slow))
        continue
      try {
        await oneRound(name, tool, count, round, mine)
      } catch (error) {
        tell(`${count} ${name}: ${error.message}`)
        results.set(name, { error: error.message })
      }
    }
  }
  for (const [name, tool] of tools)
    if (!results.has(name)) results.set(name, summary(tool, folderOf(name, count), runs.get(name)))
  return results
}

async function oneRound(name, tool, count, round, runs) {
  const folder = folderOf(name, count)
  const run = async (step) => {
    const cost = await measure(tool.command, { cwd: folder })
    runs[step].push(cost)
    tell(
      `${count} ${name} ${step}: ${cost.cpu.toFixed(2)} s CPU, ${cost.wall.toFixed(2)} s, ${cost.rss.toFixed(0)} MB`,
    )
  }
  tool.clean(folder)
  await run('cold')
  await run('unchanged')
  tool.edit(folder, editedIndex(round, count), `round ${round} at ${Date.now()}`)()
  await run('touched')
}

function summary(tool, folder, runs) {
  const of = (step) => ({
    cpu: median(runs[step].map(({ cpu }) => cpu)),
    wall: median(runs[step].map(({ wall }) => wall)),
    rss: median(runs[step].map(({ rss }) => rss)),
  })
  return {
    ...Object.fromEntries(steps.map((step) => [step, of(step)])),
    ...sizeOf(join(folder, tool.output)),
    rounds: runs.cold.length,
  }
}
