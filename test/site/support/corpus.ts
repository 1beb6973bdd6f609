/** What the package says that a site shows, for tests that hold the site against it. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuiltSite } from './build-sites.ts'

interface Reply {
  readonly _key: string
  readonly replyTo: string | null
  readonly author: string | null
  readonly language: string
}

export interface Summary {
  readonly [field: string]: unknown
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly languages: readonly string[]
  readonly direction: 'ltr' | 'rtl'
  readonly voices?: readonly string[]
  readonly changed: { readonly release: string; readonly day: string } | null
  readonly added: { readonly release: string; readonly day: string } | null
}

interface Document extends Summary {
  readonly replies?: readonly Reply[]
  readonly contents: readonly { readonly key: string; readonly text: string }[]
  readonly lost: readonly { readonly kind: string; readonly after: string | null }[]
}

export interface Corpus {
  readonly documents: readonly Summary[]
  readonly getDocument: (slug: string) => Promise<Document>
  readonly redirects: Readonly<Record<string, string>>
  readonly all: readonly Document[]
  /** Name of the field of authors, if there is one. */
  readonly writtenBy: string | null
}

export async function corpusOf({ corpus }: BuiltSite): Promise<Corpus> {
  const load = (file: string): Promise<unknown> => import(pathToFileURL(join(corpus, 'dist', file)).href)
  const main = (await load('index.js')) as Omit<Corpus, 'all' | 'writtenBy'>
  const { allDocuments } = (await load('all.js')) as { readonly allDocuments: readonly Document[] }
  const { writtenBy } = (await load('fields.js')) as Pick<Corpus, 'writtenBy'>
  return { ...main, all: allDocuments, writtenBy }
}
