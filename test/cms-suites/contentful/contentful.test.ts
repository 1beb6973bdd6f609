/** What goes into Contentful comes back, and its own migration engine accepts our content types and refuses wrong ones. */

import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { importFile } from '../../../src/cms/contentful/import-file.ts'
import { migrationText } from '../../../src/cms/contentful/migration.ts'
import { locale } from '../../../src/cms/contentful/names.ts'
import type { ContentfulEntry } from '../../../src/cms/contentful/records.ts'
import type { ContentField, ContentType } from '../../../src/cms/contentful/schema.ts'
import { contentful } from '../../../src/cms/contentful/target.ts'
import { corpusModel as ours } from '../../support/built-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries as real } from '../../support/rich-entry.ts'
import { migrationIn, plan } from './space.ts'

const types = contentful.schema(ours)
const empty = { types: [], entries: [] }

/** As it would come back from a store. */
const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
const recordOf = (entry: Entry): ContentfulEntry => there(contentful.encode(ours, entry))

const anna: Entry = { type: 'Author', value: { id: 'anna', name: 'آنا 🌵', names: [], about: null } }

describe('what goes into Contentful comes back', () => {
  it('for every document and author of the package', () => {
    expect(real.length).toBeGreaterThan(5)
    for (const entry of real) expect(contentful.decode(ours, recordOf(entry))).toStrictEqual(entry)
  })

  it('without what Contentful adds of its own, with empty lists for what it left out', () => {
    const { sys, fields } = recordOf(anna)
    const { names: _, ...others } = fields
    const record = { sys: { ...sys, version: 3 }, fields: { ...others, colour: { [locale]: 'red' } } }
    expect(contentful.decode(ours, record)).toStrictEqual(anna)
  })

  it('with the one change that the engine makes to each entry of a type', async () => {
    const posts = real.filter(({ type }) => type === 'Post')
    const { complaints, requests } = await plan(
      { types, entries: posts.map(recordOf) },
      (migration: { readonly transformEntries: (transformation: object) => void }) =>
        migration.transformEntries({
          contentType: 'post',
          from: ['title'],
          to: ['title'],
          transformEntryForLocale: ({ title }: ContentfulEntry['fields'], to: string) => ({
            title: `${title?.[to]}!`,
          }),
        }),
    )
    expect(complaints).toEqual([])
    expect(requests.map(({ data }) => contentful.decode(ours, there(data as ContentfulEntry)))).toStrictEqual(
      posts.map(({ type, value }) => ({ type, value: { ...value, title: `${value.title}!` } })),
    )
    expect(posts.length).toBeGreaterThan(0)
  })

  it('with Contentful’s id as that of an author whom an editor made there', () => {
    const [post] = real.filter(({ type }) => type === 'Post')
    const { sys, fields } = recordOf(post as Entry)
    const author = { sys: { type: 'Link', linkType: 'Entry', id: '5KsDBWseXY' } }
    const record = { sys, fields: { ...fields, authors: { [locale]: [author] } } }
    expect(contentful.decode(ours, record).value.authors).toEqual(['5KsDBWseXY'])
  })

  it('unless it is of no type of the model', () => {
    const { sys, fields } = recordOf(anna)
    const picture = { ...sys, contentType: { sys: { ...sys.contentType.sys, id: 'picture' } } }
    expect(() => contentful.decode(ours, { sys: picture, fields })).toThrow('picture')
  })

  it('unless Contentful has no room for its id', () => {
    const id = 'a'.repeat(58)
    expect(() => contentful.encode(ours, { ...anna, value: { ...anna.value, id } })).toThrow('at most 64')
  })
})

describe('an entry', () => {
  it('has an id and fields as Contentful wants them, and links to entries that are there', () => {
    const records = real.map(recordOf)
    const ids = new Set(records.map(({ sys }) => sys.id))
    expect(ids.size).toBe(real.length)
    for (const { sys, fields } of records) {
      expect(sys.id).toMatch(/^[a-zA-Z0-9-_.]{1,64}$/)
      const type = types.find(({ id }) => id === sys.contentType.sys.id)
      expect(type?.fields.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(fields)))
      const links = JSON.stringify(fields).matchAll(/"linkType":"Entry","id":"([^"]+)"/g)
      for (const [, id] of links) expect(ids).toContain(id)
    }
  })
})

describe('a content type', () => {
  const fieldOf = (type: string, name: string) =>
    types.find(({ id }) => id === type)?.fields.find(({ id }) => id === name)
  const toAuthor = { type: 'Link', linkType: 'Entry', validations: [{ linkContentType: ['author'] }] }
  const slugs = { regexp: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' } }

  it.each<[string, object]>([
    [
      'slug',
      { type: 'Symbol', required: true, validations: [{ unique: true }, { size: { max: 120 } }, slugs] },
    ],
    [
      'aliases',
      {
        ...{ type: 'Array', required: false },
        items: { type: 'Symbol', validations: [{ size: { max: 120 } }, slugs] },
      },
    ],
    ['title', { type: 'Text', required: true, disabled: false, validations: [] }],
    ['published', { type: 'Symbol', required: false }],
    ['id', { type: 'Symbol', required: true, disabled: true }],
    ['direction', { type: 'Symbol', disabled: true, validations: [{ in: ['ltr', 'rtl'] }] }],
    [
      'readingMinutes',
      { type: 'Integer', disabled: true, validations: [{ range: { min: 1, max: 1_000_000 } }] },
    ],
    ['authors', { type: 'Array', items: toAuthor }],
    ['replies', { type: 'Object', required: false, disabled: false }],
    ['body', { type: 'Object', disabled: false }],
    ['source', { type: 'Object', required: true, disabled: true }],
  ])('keeps `%s` as Contentful keeps such things', (name, storage) => {
    expect(fieldOf('post', name)).toMatchObject({ ...storage, localized: false })
  })

  it('has no limits for a number without limits', () => {
    const common = { name: 'seats', label: 'Seats', help: '', isRequired: true, isReadOnly: false }
    const unlimited = {
      ...{ minimum: null, maximum: null, exclusiveMinimum: null, exclusiveMaximum: null, multipleOf: null },
    }
    const seats = { ...common, kind: 'number', isInteger: true, ...unlimited } as const
    const hall = { type: 'Hall', help: '', isDocument: false, fields: [seats] }
    const [made] = contentful.schema({ ...ours, collections: [hall] })
    expect(made?.fields).toMatchObject([{ id: 'seats', type: 'Integer', validations: [] }])
  })

  it('has several lines for prose, one for a title', () => {
    const widgets = Object.fromEntries(types[0]?.controls.map(({ field, widget }) => [field, widget]) ?? [])
    expect(widgets).toMatchObject({ summary: 'multipleLine', title: 'singleLine', body: 'objectEditor' })
  })

  it('has fields whose ids begin with a letter', () => {
    expect(['_key', 'title'].map(contentful.fieldName)).toEqual(['field_key', 'title'])
  })

  it('is called by its title or name', () => {
    expect(types.map(({ displayField }) => displayField)).toEqual([
      'title',
      'title',
      'title',
      'title',
      'name',
    ])
  })
})

/** The file that a site gives to Contentful's command line. */
const [migrationFile] = contentful.files?.(ours) ?? []
const migrationOf = (types: readonly ContentType[]) => migrationIn(migrationText(types))

describe('Contentful’s engine', () => {
  it('makes every content type in an empty space, and publishes it', async () => {
    expect(migrationFile?.path).toBe('migration.cjs')
    const { complaints, requests } = await plan(empty, migrationIn(migrationFile?.text ?? ''))
    expect(complaints).toEqual([])
    expect(types.length).toBe(ours.collections.length)
    const made = requests.filter(({ url }) => !url.endsWith('editor_interface'))
    expect(made.map(({ method, url }) => `${method} ${url}`)).toEqual(
      types.flatMap(({ id }) => [`PUT /content_types/${id}`, `PUT /content_types/${id}/published`]),
    )
    for (const { id, controls: _, tabs: __, ...type } of types)
      expect(requests).toContainEqual(
        expect.objectContaining({ url: `/content_types/${id}`, data: expect.objectContaining(type) }),
      )
  })

  it('makes every kind of field', async () => {
    expect((await plan(empty, migrationOf(contentful.schema(everyKind)))).complaints).toEqual([])
  })

  it('shows editors the help of every field, and what the compiler fills in a tab of its own', async () => {
    const { requests } = await plan(empty, migrationOf(types))
    for (const { sys, ...interfaceOfType } of importFile(ours, []).editorInterfaces) {
      const url = `/content_types/${sys.contentType.sys.id}/editor_interface`
      expect(requests.findLast((request) => request.url === url)?.data).toEqual(interfaceOfType)
    }
    const { tabs } = types.find(({ id }) => id === 'post') as ContentType
    const [content, compiled] = tabs.map(({ fields }) => fields)
    expect(content).toEqual(expect.arrayContaining(['title', 'body', 'replies']))
    expect(compiled).toEqual(expect.arrayContaining(['direction', 'words', 'source', 'basis']))
    expect(types.find(({ id }) => id === 'author')?.tabs).toEqual([])
  })

  const withFirst = (changed: object): readonly ContentType[] =>
    types.map((type) => ({
      ...type,
      fields: type.fields.map((field, i) => (i === 0 ? ({ ...field, ...changed } as ContentField) : field)),
    }))

  it.each<[string, readonly ContentType[], string]>([
    ['an unknown type', withFirst({ type: 'Poem' }), 'must be one of'],
    ['an unknown validation', withFirst({ validations: [{ rhyme: true }] }), '"rhyme" as a validation'],
    ['an unknown property', withFirst({ colour: 'red' }), '"colour" is not a valid property'],
    ['a list of long texts', withFirst({ type: 'Array', items: { type: 'Text' } }), '"items.type"'],
    ['a field without a name', withFirst({ name: undefined }), 'name'],
    ['a title that is no field', types.map((type) => ({ ...type, displayField: 'colour' })), 'displayField'],
    ['a type twice', [...types, ...types.slice(0, 1)], 'more than once'],
  ])('refuses %s', async (_, wrong, complaint) => {
    const { complaints } = await plan(empty, migrationOf(wrong))
    expect(complaints.join('\n')).toContain(complaint)
  })
})
