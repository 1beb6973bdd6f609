/**
 * Runs a command as a whole process and gives what it cost: CPU seconds of it and its children (bash's `times`), wall
 * seconds, and the peak memory of its largest Node process (a preload asks `getrusage` at exit).
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const preload = `
const { writeFileSync } = require('node:fs')
process.on('exit', () => {
  try { writeFileSync(process.env.BENCH_RSS + '/' + process.pid, String(process.resourceUsage().maxRSS)) } catch {}
})
`

/** @returns {{ cpu: number, wall: number, rss: number, code: number | null, output: string }} seconds and megabytes */
export function measure(command, { cwd, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const hook = join(folder, 'rss.cjs')
  writeFileSync(hook, preload)
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `TIMEFORMAT='BENCH %U %S %R'; time { ${command}; }`],
    {
      cwd,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, PWD: cwd, NODE_OPTIONS: `--require ${hook}`, BENCH_RSS: folder, ...env },
    },
  )
  const peaks = readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .map((name) => Number(readFileSync(join(folder, name), 'utf8')))
  rmSync(folder, { recursive: true, force: true })
  const [, user = '0', system = '0', wall = '0'] = /BENCH ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  return {
    cpu: Number(user) + Number(system),
    wall: Number(wall),
    rss: Math.max(0, ...peaks) / 1024,
    code: status,
    output: stdout + stderr,
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
