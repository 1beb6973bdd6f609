/**
 * Runs a command as a whole process and measures what it costs: CPU seconds of it and the children it waited for
 * (bash's `times`), wall seconds, and the peak of memory. The peak is the greater of two: what the largest Node process
 * says of itself at its end (exact, with its threads), and the sum over all processes, looked at 50 times a second.
 */

import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryOf, treeOf } from './processes.mjs'

const preload = `
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')
if (isMainThread) process.on('exit', () => {
  try { writeFileSync(process.env.BENCH_RSS + '/' + process.pid, String(process.resourceUsage().maxRSS)) } catch {}
})
`

/** @returns {Promise<{ cpu: number, wall: number, rss: number, output: string }>} seconds and megabytes */
export async function measure(command, { cwd }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const hook = join(folder, 'rss.cjs')
  writeFileSync(hook, preload)
  const child = spawn('bash', ['-c', `TIMEFORMAT='BENCH %U %S %R'; time { ${command}; }`], {
    cwd,
    // contentlayer2 takes its folder from PWD.
    env: { ...process.env, PWD: cwd, NODE_OPTIONS: `--require ${hook}`, BENCH_RSS: folder },
  })
  let sampled = 0
  const sampling = setInterval(() => {
    sampled = Math.max(sampled, memoryOf(treeOf(child.pid).slice(1)))
  }, 20)
  const chunks = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject))
  clearInterval(sampling)
  const output = Buffer.concat(chunks).toString()
  const peaks = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => Number(readFileSync(join(folder, name), 'utf8')) / 1024)
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) throw new Error(`exit ${code}: ${output.slice(-600)}`)
  const [, user, system, wall] = /BENCH ([\d.]+) ([\d.]+) ([\d.]+)/.exec(output)
  return { cpu: Number(user) + Number(system), wall: Number(wall), rss: Math.max(sampled, ...peaks), output }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A line of progress. */
export const tell = (line) => process.stderr.write(`${line}\n`)
