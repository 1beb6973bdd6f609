/** Creates folders, each once, for writers of many files. */

import { mkdirSync } from 'node:fs'

/** The returned function also creates the parents of a folder, and does nothing for one that it has created before. */
export function folderMaker(): (folder: string) => void {
  const made = new Set<string>()
  return (folder) => {
    if (made.has(folder)) return
    made.add(folder)
    mkdirSync(folder, { recursive: true })
  }
}
