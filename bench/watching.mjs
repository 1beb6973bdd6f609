/**
 * How long an edit takes in watch mode: takes a tool and a count; starts the tool's watch mode, edits documents one after
 * the other, each when the process is idle again, and gives the milliseconds until a reader finds the new words.
 */

import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { median, tell } from './measure.mjs'
import { sleep, treeOf, untilIdle } from './processes.mjs'
import { built, editedIndex, slugOf } from './workplace.mjs'

const edits = 5
/** Milliseconds that a watch mode has to become idle, and that an edit has to arrive. */
const patience = { start: 600_000, edit: 120_000 }
/** Milliseconds between two looks. */
const pause = 2

export async function measureWatch(name, tool, count) {
  const folder = await built(name, tool, count)
  const child = spawn(process.execPath, tool.watch, { cwd: folder, env: { ...process.env, PWD: folder } })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-2000)
    })
  try {
    if (!(await untilIdle(child.pid, patience.start))) throw new Error('watch mode does not become idle')
    const times = []
    for (let n = 0; n < edits; n++) {
      if (child.exitCode !== null) throw new Error(`watch mode ended: ${output}`)
      times.push(await oneEdit(tool, folder, editedIndex(100 + n, count)))
      tell(`${count} ${name} watch edit: ${times.at(-1).toFixed(0)} ms`)
      await untilIdle(child.pid, patience.edit, 1000)
    }
    return { median: median(times), worst: Math.max(...times) }
  } finally {
    await stop(child)
  }
}

async function oneEdit(tool, folder, index) {
  const word = `w${process.hrtime.bigint().toString(36)}`
  const slug = slugOf(index)
  const write = tool.edit(folder, index, word)
  const start = performance.now()
  write()
  let seen = null
  while (performance.now() - start < patience.edit) {
    const path = tool.outcome(folder, slug)
    const state = path === null ? null : stateOf(path)
    // A whole collection is read only when it has changed.
    if (state !== null && state !== seen) {
      seen = state
      if (holds(path, word)) return performance.now() - start
    }
    await sleep(pause)
  }
  throw new Error(`an edit did not reach the output in ${patience.edit / 1000} s`)
}

/** A file may be missing or half written while the tool replaces it. */
function stateOf(path) {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${path} ${mtimeMs} ${size} ${ino}`
  } catch {
    return null
  }
}

function holds(path, word) {
  try {
    return readFileSync(path).includes(word)
  } catch {
    return false
  }
}

/** Ends what was started here, and what that has started. */
async function stop(child) {
  const pids = treeOf(child.pid)
  child.kill('SIGTERM')
  for (let i = 0; i < 50 && child.exitCode === null && child.signalCode === null; i++) await sleep(100)
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  for (const pid of pids.slice(1)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended with its parent.
    }
  }
}
