/**
 * Reads what Linux knows of a process and its descendants: their ids, memory and CPU time. On systems
 * without /proc all is empty.
 */

import { readFileSync } from 'node:fs'

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}

export function treeOf(pid) {
  // Node starts children from its main thread, whose id is that of the process.
  const children = read(`/proc/${pid}/task/${pid}/children`).trim()
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => treeOf(Number(child))))]
}

/** Megabytes of all of them now; pages that two of them share count twice. */
export function memoryOf(pids) {
  const pages = pids.map((pid) => Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0))
  return (pages.reduce((a, b) => a + b, 0) * 4096) / 2 ** 20
}

/** Seconds of CPU that all of them have used. */
function cpuOf(pids) {
  const ticks = pids.map((pid) => {
    // The name in brackets may hold blanks; user and system time are the 12th and 13th field behind it.
    const fields = read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? []
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  })
  return ticks.reduce((a, b) => a + b, 0) / 100
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until process and descendants have hardly used CPU for a while; false when that takes longer than `limit`. */
export async function untilIdle(pid, limit, quiet = 1500) {
  const end = performance.now() + limit
  let last = cpuOf(treeOf(pid))
  let since = performance.now()
  while (performance.now() < end) {
    await sleep(250)
    const now = cpuOf(treeOf(pid))
    if (now - last > 0.03) since = performance.now()
    last = now
    if (performance.now() - since >= quiet) return true
  }
  return false
}
