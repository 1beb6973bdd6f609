import { describe, expect, test } from 'vitest'
import type { TypeSurface } from '../../../src/release/release.ts'
import { compareTypes } from '../../../src/release/types/compare-types.ts'
import { packageText } from '../../support/package-texts.ts'
import { surfaceOf } from './surface.ts'

const names = ['index', 'list', 'all', 'schema', 'types']
const published = Object.fromEntries(names.map((name) => [`dist/${name}.d.ts`, packageText(`${name}.d.ts`)]))
const entries = {
  '.': 'dist/index.d.ts',
  './list': 'dist/list.d.ts',
  './all': 'dist/all.d.ts',
  './schema': 'dist/schema.d.ts',
}

/** What is published, with one place of one file written otherwise. */
function edited(file: string, from: string, to: string): TypeSurface {
  const path = `dist/${file}.d.ts`
  const text = published[path]?.replace(from, to) ?? ''
  expect(text).not.toBe(published[path])
  return surfaceOf({ ...published, [path]: text }, entries)
}

const bySlug = 'export interface DocumentBySlug {\n'

interface Edit {
  readonly title: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly rows: readonly string[]
}

const edits: readonly Edit[] = [
  {
    title: 'a field that may be missing',
    file: 'types',
    from: 'readonly holder: string | null',
    to: 'readonly holder?: string | null',
    rows: ['type-widened Rights.holder'],
  },
  {
    title: 'a new topic',
    file: 'types',
    from: '  | "sanctions"\n',
    to: '  | "sanctions"\n  | "taxes"\n',
    rows: ['open-union-member-added Topic'],
  },
  {
    title: 'a new document',
    file: 'types',
    from: bySlug,
    to: `${bySlug}  readonly "a-new-one": Letter;\n`,
    rows: ['type-field-added DocumentBySlug["a-new-one"]'],
  },
  {
    title: 'a basis less',
    file: 'types',
    from: '  | "stated"\n',
    to: '',
    rows: ['union-member-removed BasisKind'],
  },
  {
    title: 'a new field of spans',
    file: 'types',
    from: 'export type Span = {',
    to: 'export type Span = {\n  readonly size: number;',
    rows: ['type-field-added Span.size'],
  },
  {
    title: 'no note references',
    file: 'types',
    from: 'readonly children: (Span | NoteReference)[]',
    to: 'readonly children: Span[]',
    rows: ['union-member-removed Block.children[]'],
  },
  {
    title: 'documents that may be missing',
    file: 'index',
    from: 'Promise<DocumentBySlug[S]>',
    to: 'Promise<DocumentBySlug[S] | null>',
    rows: ['type-widened getDocument()'],
  },
  {
    title: 'no former addresses',
    file: 'index',
    from: 'S extends Slug | Alias>',
    to: 'S extends Slug>',
    rows: ['type-widened getDocument<S>'],
  },
  {
    title: 'a required option',
    file: 'index',
    from: 'readonly headingShift?: number',
    to: 'readonly headingShift: number',
    rows: ['type-widened HtmlOptions.headingShift'],
  },
  {
    title: 'an option that takes more',
    file: 'index',
    from: "'omit' | 'brackets'",
    to: "'omit' | 'brackets' | 'end'",
    rows: ['type-narrowed TextOptions.notes'],
  },
  {
    title: 'a column with gaps',
    file: 'list',
    from: "readonly Field<'title'>[]",
    to: "readonly (Field<'title'> | null)[]",
    rows: ['type-widened title[]'],
  },
  {
    title: 'a list less',
    file: 'all',
    from: 'export declare const allPosts: readonly Post[];',
    to: '',
    rows: ['exported-name-removed allPosts'],
  },
  {
    title: 'a schema less',
    file: 'schema',
    from: 'export declare const Post: z.ZodType<types.Post>;',
    to: '',
    rows: ['exported-name-removed Post'],
  },
]

describe('in the types that the package publishes', () => {
  test.each(edits)('$title', ({ file, from, to, rows }) => {
    const changes = compareTypes(surfaceOf(published, entries), edited(file, from, to))
    expect(changes.map(({ rule, at }) => `${rule} ${at}`)).toEqual(rows)
  })
})
