/**
 * Where a tool works on a corpus: takes tool and count; gives the folder, with the texts in the tool's native form and,
 * where wanted, with its output. Documents that are edited or asked for are chosen here, the same for every tool.
 */

import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeDocument } from './corpus/document.mjs'
import { defaultSeed } from './generate.mjs'
import { measure, tell } from './measure.mjs'
import { repository } from './tools/ours.mjs'
import { asideOf, setAside } from './tools/set-aside.mjs'

export const folderOf = (name, count) => join(repository, '.cache/bench', String(count), name)

/** A fresh folder with the texts. */
export function prepare(name, tool, count) {
  const folder = folderOf(name, count)
  setAside(dirname(folder), [name])
  mkdirSync(folder, { recursive: true })
  tell(`${count} ${name}: writing the texts`)
  tool.prepare(folder, count)
}

/** When all is measured. */
export function removeAside(names, count) {
  for (const folder of [...names.map((name) => folderOf(name, count)), folderOf('', count)])
    rmSync(asideOf(folder), { recursive: true, force: true })
}

/** The folder with output, of an earlier measure where there is one. */
export async function built(name, tool, count) {
  const folder = folderOf(name, count)
  if (!existsSync(folder)) prepare(name, tool, count)
  if (!existsSync(join(folder, tool.output))) {
    tell(`${count} ${name}: building`)
    await measure(tool.command, { cwd: folder })
  }
  return folder
}

/** The n-th document that is edited: the 8th, 18th, 28th … */
export const editedIndex = (n, count) => ((8 + 10 * n - 1) % count) + 1

/** The document that pages of one document show. */
export const shownIndex = 8

export const slugOf = (index) => makeDocument(index, defaultSeed).slug

/** Bytes and files below a folder. */
export function sizeOf(folder) {
  let bytes = 0
  let files = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    bytes += statSync(join(entry.parentPath, entry.name)).size
    files++
  }
  return { bytes, files }
}
