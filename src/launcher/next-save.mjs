/** Waits until somebody saves a file beside one of the sources, for `dev` with code that does not compile. */

import { watch } from 'node:fs'
import { dirname } from 'node:path'

/** Editors save in several steps; this long after the last one the file is complete, in milliseconds. */
const debounce = 20

/**
 * @param {readonly string[]} sources Absolute paths. Their folders are watched, since a missing file may be the problem.
 * @param {() => boolean} isCurrent Whether the sources still are what was read; asked once watching has begun.
 * @returns {Promise<'saved' | 'interrupted'>}
 */
export function nextSave(sources, isCurrent) {
  return new Promise((resolve) => {
    let timer
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => end('saved'), debounce)
    }
    const folders = new Set(sources.map((path) => dirname(path)))
    const watchers = [...folders].map((folder) => watch(folder, later))
    const interrupt = () => end('interrupted')
    const end = (outcome) => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
      resolve(outcome)
    }
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
    if (!isCurrent()) later()
  })
}
