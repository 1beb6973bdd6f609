/** Lets one build at a time write a package: a second one waits, and takes over from one that died. */

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode } from './error-code.ts'

/**
 * `onWait` is called once, when another process holds the lock. The lock of a process that is gone is stale, and removed.
 *
 * @throws the reason of `signal` when that is aborted while waiting.
 */
export async function withLock<T>(
  path: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  let isReported = false
  while (!tryLock(path)) {
    const holder = readHolder(path)
    if (holder !== null && !isAlive(holder)) {
      rmSync(path, { force: true })
      continue
    }
    if (!isReported && holder !== null) onWait(holder)
    isReported = true
    await sleep(50)
    signal?.throwIfAborted()
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** The lock appears with its holder in it: a file that is made first and filled later could stay empty. */
function tryLock(path: string): boolean {
  const beside = `${path}.${process.pid}`
  try {
    writeFileSync(beside, String(process.pid))
    linkSync(beside, path)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(beside, { force: true })
  }
}

/** null when the holder is gone already. */
function readHolder(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return hasCode(error, 'EPERM')
  }
}
