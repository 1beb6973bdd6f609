/** Watches folders, and reports what changed in them once it has settled (debounced). */

import { watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** Names of changed files of the content; or that the code changed; or that the signal was aborted. */
type Change = ReadonlySet<string> | 'code' | 'stop'

export interface Changes {
  /** Waits for the next change. What changes while nobody waits is not lost. */
  readonly next: () => Promise<Change>
  readonly close: () => void
}

/** Editors write a file in several steps; this long after the last one it is whole, in milliseconds. */
const settling = 5

export function watchChanges(content: string, code: readonly string[], signal: AbortSignal): Changes {
  let names = new Set<string>()
  let urgent: 'code' | 'stop' | null = null
  let wake: (() => void) | null = null
  let timer: NodeJS.Timeout | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => wake?.(), settling)
  }
  const stop = (): void => {
    urgent = 'stop'
    wake?.()
  }
  const watchers = [
    watch(content, (_, name) => {
      if (name !== null) names.add(name)
      later()
    }),
    ...[...byFolder(code)].map(([folder, files]) =>
      watch(folder, (_, name) => {
        if (name === null || !files.has(name)) return
        urgent ??= 'code'
        later()
      }),
    ),
  ]
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop)
  return {
    async next() {
      if (names.size === 0 && urgent === null)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      wake = null
      const change = urgent ?? names
      names = new Set()
      return change
    },
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      signal.removeEventListener('abort', stop)
    },
  }
}

function byFolder(files: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const file of files) {
    const names = folders.get(dirname(file)) ?? new Set()
    folders.set(dirname(file), names.add(basename(file)))
  }
  return folders
}
