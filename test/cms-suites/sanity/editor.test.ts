/** What a person meets in the Studio: groups of fields, choices, and how entries are called in its lists. */

import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import type { Preview } from '../../../src/cms/sanity/previews.ts'
import type { SanityType } from '../../../src/cms/sanity/schema.ts'
import { sanity } from '../../../src/cms/sanity/target.ts'
import { corpusModel as cms, builtEntries as entries } from '../../support/built-entries.ts'
import { imported, query } from './studio.ts'

const types = sanity.schema(cms)
const typeOf = (name: string): SanityType => types.find((type) => type.name === name) as SanityType
const fieldsOf = (name: string) => typeOf(name).fields as readonly SanityType[]
const fieldOf = (type: string, name: string) => fieldsOf(type).find((field) => field.name === name)

const common = { name: 'metre', label: 'Metre', help: '', isRequired: true, isReadOnly: false }
const choices = ['iamb', 'trochee', 'dactyl', 'anapaest', 'spondee'].map((value) => ({ value, label: value }))
const choice = { ...common, kind: 'choice', choices } as const
const choosing = { type: 'Verse', help: '', isDocument: true }

describe('an editor', () => {
  it('meets the text first, then what is about it, then what the compiler fills', () => {
    const inTab = (tab: string) =>
      fieldsOf('post').flatMap(({ name, group }) => (group === tab ? [name] : []))
    expect({ text: inTab('text'), about: inTab('about'), compiled: inTab('compiled') }).toMatchObject({
      text: ['title', 'summary', 'replies', 'body'],
      about: expect.arrayContaining(['slug', 'authors', 'published', 'topics', 'rights']),
      compiled: expect.arrayContaining(['direction', 'words', 'source', 'basis']),
    })
    expect(typeOf('post').groups).toEqual([
      { name: 'text', title: 'Text', default: true },
      { name: 'about', title: 'About' },
      { name: 'compiled', title: 'From the compiler' },
    ])
    expect(typeOf('author').groups).toHaveLength(2)
  })

  it('cannot change what the compiler fills, nor what a document is known by', () => {
    const locked = fieldsOf('post').filter(({ readOnly }) => readOnly === true)
    const compiled = fieldsOf('post').filter(({ group }) => group === 'compiled')
    expect(locked.map(({ name }) => name)).toEqual(['id', ...compiled.map(({ name }) => name)])
  })

  it('chooses by names, and sees few choices at once', () => {
    expect(fieldOf('post', 'topics')?.options).toMatchObject({
      layout: 'grid',
      list: expect.arrayContaining([{ value: 'human-rights', title: 'Human rights' }]),
    })
    expect(fieldOf('reply', 'direction')?.options).toMatchObject({ layout: 'radio' })
    const [many] = sanity.schema({ ...cms, collections: [{ ...choosing, fields: [choice] }] })
    const [field] = (many?.fields ?? []) as readonly SanityType[]
    expect(field?.options).not.toHaveProperty('layout')
  })

  it('writes prose in several lines, tags as tags, names one in a line', () => {
    expect(fieldOf('post', 'summary')).toMatchObject({ type: 'text', rows: 5 })
    expect(fieldOf('post', 'hashtags')).toMatchObject({ options: { layout: 'tags' } })
    expect(fieldOf('author', 'names')).not.toHaveProperty('options')
  })

  it('finds the newest first', () => {
    expect(typeOf('post').orderings).toMatchObject([
      { name: 'newest', by: [{ field: 'published', direction: 'desc' }] },
      { name: 'oldest' },
      { name: 'title', by: [{ field: 'title', direction: 'asc' }] },
    ])
  })
})

describe('in a list', () => {
  const store = imported(entries.map((entry) => sanity.encode(cms, entry)))

  /** `authors.0.name`, as the Studio has it, is `authors[0]->name` in a query. */
  const path = (select: string): string => {
    const [field = '', ...rest] = select.split('.')
    const last = rest.pop()
    const item = rest.length === 0 ? field : `${field}[${rest[0]}]`
    return last === undefined ? item : `${item}->${last}`
  }

  async function shown(preview: unknown, from: string, params: Record<string, unknown>): Promise<unknown> {
    const { select, prepare } = preview as Preview
    const wanted = Object.entries(select).map(([name, way]) => `"${name}": ${path(way)}`)
    return prepare?.((await query(store, `${from}{${wanted.join(', ')}}`, params)) as Record<string, unknown>)
  }

  it('a document is its title, its date and its first author', async () => {
    const letter = entries.find(({ type }) => type === 'Letter') as Entry
    const [author] = letter.value.authors as readonly string[]
    const name = entries.find(({ value }) => value.id === author)?.value.name
    const given = await shown(typeOf('letter').preview, '*[id == $id][0]', { id: letter.value.id })
    expect(given).toEqual({
      title: letter.value.title,
      subtitle: [letter.value.published, name].filter(Boolean).join(' · '),
    })
  })

  it('a reply is who wrote it, then its text', async () => {
    const post = entries.find(({ type }) => type === 'Post') as Entry
    const [reply] = post.value.replies as readonly Record<string, unknown>[]
    const name = entries.find(({ value }) => value.id === reply?.author)?.value.name
    const [block] = (reply?.body ?? []) as { readonly children: readonly { readonly text: string }[] }[]
    const given = await shown(typeOf('reply').preview, '*[id == $id][0].replies[0]', { id: post.value.id })
    expect(given).toMatchObject({ title: name })
    expect((given as { subtitle: string }).subtitle).toContain(block?.children[0]?.text.slice(0, 60))
  })

  it('a quotation is its words, who said them and where', () => {
    const { prepare } = typeOf('attributedBlock').preview as Preview
    const quoted = { block: [{ children: [{ text: 'No ' }, { label: '1' }, { text: 'rain' }] }] }
    expect(prepare?.({ ...quoted, name: 'Anna', work: 'Wells' })).toEqual({
      title: 'No rain',
      subtitle: 'Anna · Wells',
    })
    expect(prepare?.({})).toEqual({ title: '…', subtitle: '' })
  })
})
