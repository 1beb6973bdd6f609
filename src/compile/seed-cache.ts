/**
 * Remembers compiled seeds by what they were made of: bytes, annotation, file names, and the code with its model.
 * No clock and no file date takes part. The folder can be deleted at any time; a damaged entry is compiled anew.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledSeed, SeedInput } from '../seeds/compiled-seed.ts'

export interface SeedCache {
  readonly remember: (input: SeedInput, compile: () => CompiledSeed) => CompiledSeed
  /** Removes entries that this run did not use. */
  readonly prune: () => void
}

/** `codeKey` stands for the compiler and the model: another key, another entry. */
export function openSeedCache(folder: string, codeKey: string): SeedCache {
  mkdirSync(folder, { recursive: true })
  const used = new Set<string>()
  return {
    remember(input, compile) {
      const key = keyOf(input, codeKey)
      used.add(`${key}.json`)
      const path = join(folder, `${key}.json`)
      const known = readEntry(path)
      if (known !== null) return known
      const made = compile()
      const temporary = `${path}.${process.pid}.tmp`
      const content = JSON.stringify(made)
      writeFileSync(temporary, `${sha256(content)}\n${content}`)
      renameSync(temporary, path)
      return made
    },
    prune() {
      for (const name of readdirSync(folder)) {
        // A temporary file may belong to a build that runs beside this one.
        if (name.endsWith('.json') && !used.has(name)) rmSync(join(folder, name), { force: true })
      }
    },
  }
}

/** For callers that must not write: compiles every time. */
export const noCache: SeedCache = { remember: (_, compile) => compile(), prune: () => undefined }

function keyOf(input: SeedInput, codeKey: string): string {
  const hash = createHash('sha256')
  for (const part of [codeKey, input.seedFile, input.annotationFile, input.name, input.annotation])
    hash.update(`${Buffer.byteLength(part)}:${part}`)
  return hash.update(input.bytes).digest('hex')
}

function readEntry(path: string): CompiledSeed | null {
  try {
    const text = readFileSync(path, 'utf8')
    const content = text.slice(65)
    return text.slice(0, 64) === sha256(content) ? (JSON.parse(content) as CompiledSeed) : null
  } catch {
    return null
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
