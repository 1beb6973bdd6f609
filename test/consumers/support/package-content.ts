/** Content of the installed package as plain values, read by a program of a consumer. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Consumer } from './consumer.ts'

export interface PackedDocument {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly topics: readonly string[]
  readonly body: readonly object[]
  readonly replies?: readonly object[]
  readonly source: { readonly seed: string }
}

type PackedSummary = Omit<PackedDocument, 'body' | 'replies' | 'source'> & {
  readonly added: object | null
  readonly changed: object | null
}

interface PackedAuthor {
  readonly id: string
  readonly name: string
}

/** What `fixtures/node/every-entry.mjs` and its CommonJS twin print. */
export interface EveryEntry {
  readonly exports: Readonly<Record<string, readonly string[]>>
  readonly documents: readonly PackedSummary[]
  readonly columns: Readonly<Record<string, readonly unknown[]>>
  readonly rows: readonly { readonly title: string; readonly path: string }[]
  readonly lines: readonly (readonly PackedLine[])[]
  readonly authors: Readonly<Record<string, PackedAuthor>>
  readonly redirects: Readonly<Record<string, string>>
  readonly byGetDocument: readonly PackedDocument[]
  readonly byModule: readonly PackedDocument[]
  readonly all: Readonly<Record<string, readonly PackedDocument[]>> & {
    readonly allAuthors: readonly PackedAuthor[]
  }
  readonly guards: readonly (readonly [isArticle: boolean, essay: boolean, letter: boolean, post: boolean])[]
  readonly slugs: readonly boolean[]
  readonly rendered: readonly { readonly html: string; readonly markdown: string; readonly text: string }[]
  readonly manifest: Manifest
  readonly schemaId: string
  readonly strictSchemaId: string
  readonly packageName: string
}

interface PackedLine {
  readonly pieces: readonly { readonly text: string | null; readonly reason: string | null }[]
  readonly end: string
}

interface Manifest {
  readonly name: string
  readonly documents: readonly {
    readonly id: string
    readonly type: string
    readonly slug: string
    readonly hash: string
  }[]
  readonly records: Readonly<Record<string, readonly { readonly id: string; readonly hash: string }[]>>
}

export function everyEntry(consumer: Consumer): EveryEntry {
  consumer.copy('node')
  const { code, out, err } = consumer.node('node/every-entry.mjs')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as EveryEntry
}

/** Each text of a document or reply, in order. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  )
}

/** Whether a file of dist/ is a module that the entries share: its name changes with its content. */
export const isShared = (path: string): boolean => /^(columns|lines|parts|records|texts)\//.test(path)

/** Paths of all files below a folder, relative to it, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

export const readText = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8')
