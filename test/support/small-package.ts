/** A small invented package on the disk, in the layout that `build` writes; a test says only what it is about. */

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Release } from '../../src/release/release.ts'
import { openPackage } from '../../src/release/sources/package-folder.ts'
import { readPackage } from '../../src/release/sources/read-package.ts'

type Fields = Readonly<Record<string, unknown>>

export interface SmallPackage {
  /** Laid over the package.json. */
  readonly packageJson?: Fields
  /** Text of `index.d.ts`. */
  readonly types?: string
  /** Laid over the fields of one document each. */
  readonly documents?: readonly Fields[]
  readonly redirects?: Readonly<Record<string, string>>
  readonly newestFirstBy?: string | null
  readonly reader?: Fields
  readonly writer?: Fields
  /** Bytes of code beside all that. */
  readonly code?: number
}

const dual = (path: string) => ({
  import: { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` },
  require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
})

const exportsOf = {
  '.': dual('index'),
  './documents/*': dual('documents/*'),
  './schema.json': './dist/schema.json',
  './schema.strict.json': './dist/schema.strict.json',
  './manifest.json': './dist/manifest.json',
}

export const noticeSchema = (notice: Fields = {}, file = 'schema.json'): Fields => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:npm:village-board:${file}`,
  title: 'A document of village-board',
  oneOf: [{ $ref: '#/$defs/Notice' }],
  $defs: {
    Notice: {
      type: 'object',
      properties: { type: { type: 'string', const: 'Notice' }, title: { type: 'string', minLength: 1 } },
      required: ['type', 'title'],
      ...(file === 'schema.json' ? {} : { additionalProperties: false }),
      ...notice,
    },
  },
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A notice whose text is `words`; its seed follows from them, unless `seed` names another. */
export function notice(id: string, words = 'The well is dry.', fields: Fields = {}): Fields {
  const { seed = words, ...others } = fields
  return {
    id,
    type: 'Notice',
    slug: id,
    aliases: [],
    title: 'A notice',
    called: '1901-05',
    rights: { licence: null },
    body: [
      {
        _type: 'block',
        _key: 'l1',
        style: 'normal',
        children: [{ _type: 'span', _key: 'l1-0', text: words, marks: [] }],
        markDefs: [],
      },
    ],
    words: words.split(' ').length,
    source: { seed: `${id}.txt`, sha256: sha256(String(seed)), lines: 1 },
    basis: { title: { kind: 'editorial' } },
    ...others,
  }
}

/** Paragraphs by their keys, as the fields of a notice. */
export const paragraphs = (texts: Readonly<Record<string, string>>): Fields => ({
  body: Object.entries(texts).map(([key, text]) => ({
    _type: 'block',
    _key: key,
    style: 'normal',
    children: [{ _type: 'span', _key: `${key}-0`, text, marks: [] }],
    markDefs: [],
  })),
})

/** @returns the folder, which is gone after the test. */
function writeSmallPackage(spec: SmallPackage): string {
  const root = mkdtempSync(join(tmpdir(), 'small-package-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const json = (path: string, value: unknown): void => write(path, JSON.stringify(value))
  const { documents = [notice('well')], redirects = {}, newestFirstBy = 'called' } = spec
  json('package.json', {
    name: 'village-board',
    version: '1.0.0',
    type: 'module',
    exports: exportsOf,
    files: ['dist'],
    ...spec.packageJson,
  })
  const summaries = documents.map(({ id, type, slug, aliases, title, formerKeys }) => ({
    id,
    type,
    slug,
    aliases,
    title,
    formerKeys,
  }))
  json('dist/manifest.json', {
    manifest: 1,
    name: 'village-board',
    newestFirstBy,
    documents: summaries,
    redirects,
  })
  json('dist/schema.json', spec.reader ?? noticeSchema())
  json('dist/schema.strict.json', spec.writer ?? noticeSchema({}, 'schema.strict.json'))
  write('dist/index.d.ts', spec.types ?? 'export declare const documents: readonly string[];\n')
  if (spec.code !== undefined) write('dist/index.js', 'x'.repeat(spec.code))
  for (const { formerKeys: _, ...document } of documents) {
    write(
      `dist/texts/${document.slug}-0123456789.js`,
      `export const document = ${JSON.stringify(document)};\n`,
    )
    write(
      `dist/documents/${document.slug}.js`,
      `export { document } from "../texts/${document.slug}-0123456789.js";\n`,
    )
  }
  return root
}

export const smallRelease = (spec: SmallPackage): Release => readPackage(openPackage(writeSmallPackage(spec)))
