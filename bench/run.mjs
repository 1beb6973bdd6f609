/**
 * Measures builds of ours and of the peers on the same texts, in turn, and prints a Markdown table of medians and ratios:
 * `node bench/run.mjs [--count 100,1000,10000] [--rounds 3] [--tools ours,velite]`. Peers: `npm ci` in bench/peers first.
 */

import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measure, median } from './measure.mjs'
import { repository, sizeOf, tools } from './tools.mjs'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100,1000' },
    rounds: { type: 'string', default: '3' },
    tools: { type: 'string', default: Object.keys(tools).join(',') },
  },
})
const names = values.tools.split(',')
if (names.some((name) => name !== 'ours') && !existsSync(join(repository, 'bench/peers/node_modules'))) {
  console.error('Install the peers first: (cd bench/peers && npm ci --ignore-scripts)')
  process.exit(1)
}

const steps = ['cold', 'unchanged', 'touched']

for (const count of values.count.split(',').map(Number)) {
  const folders = new Map(names.map((name) => [name, join(repository, '.cache/bench', `${name}-${count}`)]))
  for (const [name, folder] of folders) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    tools[name].prepare(folder, count)
  }
  const results = new Map(names.map((name) => [name, { cold: [], unchanged: [], touched: [] }]))
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [name, folder] of folders) {
      const tool = tools[name]
      const run = (step) => {
        const result = measure(tool.command(folder), { cwd: folder })
        if (result.code !== 0) throw new Error(`${name} failed:\n${result.output.slice(-2000)}`)
        results.get(name)[step].push(result)
        process.stderr.write(
          `${count} ${name} ${step}: ${result.cpu.toFixed(2)} s CPU, ${result.wall.toFixed(2)} s, ${result.rss.toFixed(0)} MB\n`,
        )
      }
      tool.clean(folder)
      run('cold')
      run('unchanged')
      tool.touch(folder)
      run('touched')
    }
  }
  console.log(`\n### ${count} documents, medians of ${values.rounds} rounds\n`)
  console.log('| tool | cold CPU | cold wall | cold peak | unchanged CPU | touched CPU | output | files |')
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
  for (const [name, folder] of folders) {
    const of = (step, figure) => median(results.get(name)[step].map((r) => r[figure]))
    const { bytes, files } = sizeOf(join(folder, tools[name].output))
    const cells = [
      `${of('cold', 'cpu').toFixed(2)} s`,
      `${of('cold', 'wall').toFixed(2)} s`,
      `${of('cold', 'rss').toFixed(0)} MB`,
      `${of('unchanged', 'cpu').toFixed(2)} s`,
      `${of('touched', 'cpu').toFixed(2)} s`,
      `${(bytes / 1e6).toFixed(1)} MB`,
      files,
    ]
    console.log(`| ${name} | ${cells.join(' | ')} |`)
  }
  if (names.includes('ours') && names.length > 1) {
    const ratios = steps.map((step) => {
      const mine = median(results.get('ours')[step].map((r) => r.cpu))
      const best = Math.min(
        ...names.filter((n) => n !== 'ours').map((n) => median(results.get(n)[step].map((r) => r.cpu))),
      )
      return `${step} ${(best / mine).toFixed(1)}`
    })
    console.log(`\nCPU of the best peer over ours: ${ratios.join(', ')}.`)
  }
}
