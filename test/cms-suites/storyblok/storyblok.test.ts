/** What goes into Storyblok comes back, and Storyblok's own validators accept it and refuse what is wrong. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { cmsModelOf } from '../../../src/cms/cms-model-of.ts'
import type { Blok, Story } from '../../../src/cms/storyblok/blok.ts'
import { storyblok } from '../../../src/cms/storyblok/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { modelSchemaOf } from '../../../src/model/model-schema.ts'
import { corpusModel as ours } from '../../support/built-entries.ts'
import { anyEntry } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries as real } from '../../support/rich-entry.ts'
import { sampleModel } from '../../support/sample-model.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { complaints, judgeFile, judgeSchema, judgeStory } from './validators.ts'

const others = cmsModelOf(modelSchemaOf(sampleModel))
const components = storyblok.schema(ours)

/** As it would come back from a store. */
const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

const post: Entry = {
  type: 'Post',
  value: {
    type: 'Post',
    id: 'well',
    slug: 'well',
    aliases: [],
    title: 'چاه می‌خشکد 🌵',
    titleLanguage: null,
    language: 'fa',
    languages: ['fa'],
    direction: 'rtl',
    words: 3,
    readingMinutes: 1,
    voices: ['anna'],
    summary: 'A well.',
    authors: ['anna'],
    contributors: [{ id: 'anna', role: 'translator' }],
    relations: [{ kind: 'answer-to', document: 'rain', number: null }],
    published: '2024-02',
    publishedEarliest: '2024-02-01',
    publishedLatest: '2024-02-29',
    place: null,
    platform: null,
    hashtags: [],
    topics: [],
    advisories: [],
    rights: { status: 'all-rights-reserved', licence: null, holder: null },
    replies: [reply('l5', null, 'anna'), reply('l8', 'l5', null)],
    body: [paragraph('l2')],
    contents: [],
    source: { path: 'well.txt' },
    omissions: [],
    gaps: [],
    lost: [],
    basis: {},
  },
}

function reply(_key: string, replyTo: string | null, author: string | null) {
  const place = { language: 'fa', direction: 'rtl', authorBasis: { how: 'seed' } }
  return { _key, author, ...place, replyTo, body: [paragraph(_key)] }
}

function paragraph(key: string) {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    children: [
      { _type: 'span', _key: `${key}c0`, text: 'آب\nنیست', marks: ['strong', 'em', `${key}-m0`] },
      { _type: 'noteReference', _key: `${key}c1`, label: '۱' },
    ],
    markDefs: [{ _type: 'link', _key: `${key}-m0`, href: 'https://example.org/' }],
  }
}

const storyOf = (entry: Entry, changed: Readonly<Record<string, unknown>> = {}): Story => {
  const story = there(storyblok.encode(ours, entry))
  return { ...story, content: { ...story.content, ...changed } }
}

describe('what goes into Storyblok comes back', () => {
  it('for every document and author of the package', () => {
    expect(real.length).toBeGreaterThan(5)
    for (const entry of real) expect(storyblok.decode(ours, storyOf(entry))).toStrictEqual(entry)
  })

  it.each([
    ['of this corpus', ours],
    ['of another', others],
    ['of every kind', everyKind],
  ])('for all entries %s, and Storyblok accepts them', (_, cms) => {
    const schema = storyblok.schema(cms)
    fc.assert(
      fc.property(anyEntry(cms), (entry) => {
        const story = there(storyblok.encode(cms, entry))
        expect(storyblok.decode(cms, story)).toStrictEqual(entry)
        expect(judgeStory(story, schema).issues).toEqual([])
      }),
    )
  })

  it('without what Storyblok adds of its own', () => {
    const story = { ...storyOf(post, { _editable: '<!-- -->' }), uuid: 'x', published_at: '2026-01-01' }
    expect(storyblok.decode(ours, story)).toStrictEqual(post)
  })

  it('with the one change that an editor made', () => {
    const changed = { ...post, value: { ...post.value, title: 'Dry' } }
    expect(storyblok.decode(ours, storyOf(post, { title: 'Dry' }))).toStrictEqual(changed)
  })

  it('with what an editor emptied as null', () => {
    const emptied = { published: '', hashtags: null }
    const { published, hashtags } = storyblok.decode(ours, storyOf(post, emptied)).value
    expect({ published, hashtags }).toEqual({ published: null, hashtags: [] })
  })

  it('with Storyblok’s `_uid` as the key of what an editor added', () => {
    const [first] = storyOf(post).content.replies as readonly Blok[]
    const added = { ...first, _uid: '6f1c', answers: [] }
    const { replies } = storyblok.decode(ours, storyOf(post, { replies: [added] })).value
    expect(replies).toEqual([expect.objectContaining({ _key: '6f1c' })])
  })

  it('with its address as the id of an author whom an editor made elsewhere', () => {
    const [author] = storyOf(post).content.authors as readonly Blok[]
    const moved = { ...author, to: { ...(author?.to as object), cached_url: 'people/anna' } }
    const { authors } = storyblok.decode(ours, storyOf(post, { authors: [moved] })).value
    expect(authors).toEqual(['people/anna'])
  })

  it('unless it is of no type of the model', () => {
    expect(() => storyblok.decode(ours, storyOf(post, { component: 'picture' }))).toThrow('picture')
  })
})

it('names that Storyblok keeps for itself are changed', () => {
  expect(['component', '_key', 'title'].map(storyblok.fieldName)).toEqual(['own_component', '_uid', 'title'])
})

describe('Storyblok accepts', () => {
  it('the schema, with a component for each collection and every field of it', () => {
    expect(judgeSchema(components)).toEqual({ ok: true, issues: [] })
    expect(components.filter(({ is_root }) => is_root).length).toBe(ours.collections.length)
    for (const { type, fields } of ours.collections) {
      const names = components.find(({ name }) => name === type.toLowerCase())?.fields.map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(fields.map(({ name }) => storyblok.fieldName(name))))
    }
  })

  it('the file that its command line pushes, which holds that schema', async () => {
    const [file] = storyblok.files?.(ours) ?? []
    expect(file?.path).toBe('schema.mjs')
    const { verdict, blocks } = await judgeFile(file?.text ?? '')
    expect(verdict).toEqual({ ok: true, issues: [] })
    expect(blocks).toEqual(components)
  })

  it('every story of the package, with not even a warning', () => {
    for (const entry of real) expect(judgeStory(storyOf(entry), components)).toEqual({ ok: true, issues: [] })
  })

  it('no blok twice in a story', () => {
    for (const entry of [post, ...real]) {
      const uids = JSON.stringify(storyOf(entry)).match(/"_uid":"[^"]*"/g) ?? []
      expect(uids.length).toBeGreaterThan(0)
      expect(new Set(uids).size).toBe(uids.length)
    }
  })
})

describe('an editor', () => {
  const fieldsOf = (component: string) =>
    Object.fromEntries(
      components.find(({ name }) => name === component)?.fields.map((f) => [f.name, f]) ?? [],
    )

  it('sees in a tab of its own what the compiler fills', () => {
    const { keys } = fieldsOf('post')['tab-compiled'] ?? {}
    expect(keys).toEqual(expect.arrayContaining(['direction', 'words', 'source', 'basis']))
    expect(keys).not.toContain('title')
    expect(fieldsOf('author')).not.toHaveProperty('tab-compiled')
  })

  it('chooses authors among authors only, of a reply as of a document', () => {
    const author = { type: 'multilink', restrict_content_types: true, component_whitelist: ['author'] }
    expect(fieldsOf('reply').author).toMatchObject(author)
    expect(fieldsOf('author-reference').to).toMatchObject({ ...author, required: true })
  })

  it('knows what a text may look like', () => {
    const { slug, summary, title } = fieldsOf('post')
    expect(slug).toMatchObject({ type: 'text', regex: expect.stringContaining('a-z0-9'), max_length: 120 })
    expect(summary).toMatchObject({ type: 'textarea', description: expect.stringMatching(/\w/) })
    expect(title).not.toHaveProperty('regex')
  })
})

describe('Storyblok refuses', () => {
  const [block] = storyOf(post).content.body as readonly Blok[]
  const [first] = storyOf(post).content.replies as readonly Blok[]

  it.each([
    ['no title', { title: null }, 'missing_required_field content.title'],
    ['an unknown topic', { topics: ['cooking'] }, 'unknown_option content.topics'],
    ['an unknown direction', { direction: 'up' }, 'unknown_option content.direction'],
    ['too many words', { words: '100000001' }, 'constraint_violation content.words'],
    ['a summary that is too long', { summary: 'x'.repeat(401) }, 'constraint_violation content.summary'],
    ['no rights', { rights: [] }, 'constraint_violation content.rights'],
    ['no minutes', { readingMinutes: '0' }, 'constraint_violation content.readingMinutes'],
    ['half a word', { words: '1.5' }, 'constraint_violation content.words'],
    ['rights twice', { rights: [{}, {}] }, 'constraint_violation content.rights'],
    [
      'an author who is no link',
      { authors: [{ component: 'author-reference', to: 'anna' }] },
      'content.authors.to',
    ],
    ['a block of no style', { body: [{ ...block, style: 'shout' }] }, 'unknown_option content.body.style'],
    [
      'a block without text',
      { body: [{ ...block, children: [] }] },
      'constraint_violation content.body.children',
    ],
    ['a block in a block', { body: [{ ...block, children: [block] }] }, 'disallowed_component'],
    [
      'a picture in the text',
      { body: [{ component: 'picture' }] },
      'unknown_component content.body.component',
    ],
    [
      'a reply in no language',
      { replies: [{ ...first, language: '' }] },
      'missing_required_field content.replies.language',
    ],
    ['a field that nobody knows', { colour: 'red' }, 'unknown_field content.colour'],
  ])('%s', (_, changed, complaint) => {
    expect(complaints(judgeStory(storyOf(post, changed), components)).join('\n')).toContain(complaint)
  })

  it('no right entry, and one with a mistake of a kind that the target names', () => {
    expect(judgeStory(storyOf(rightEntry), components)).toEqual({ ok: true, issues: [] })
    const refused = allChecks.filter((check) => !judgeStory(storyOf(wrongEntries[check]), components).ok)
    expect(refused).toEqual(storyblok.capabilities.checks)
  })

  it('a schema that allows an unknown component', () => {
    const without = components.filter(({ name }) => name !== 'reply')
    expect(complaints(judgeSchema(without))).toEqual(['unresolved_allow blocks.post.replies.allow'])
  })

  it('a schema with a component twice', () => {
    const twice = [...components, ...components.slice(0, 1)]
    expect(judgeSchema(twice)).toMatchObject({ ok: false, issues: [{ code: 'duplicate_block_name' }] })
  })
})
