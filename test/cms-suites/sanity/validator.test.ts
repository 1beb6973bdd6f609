/** Sanity's validator of documents has nothing against ours, and refuses each mistake that the target says it does. */

import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import type { SanityDocument } from '../../../src/cms/sanity/records.ts'
import { sanity } from '../../../src/cms/sanity/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { authorIds, corpusModel as cms } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { richEntries as entries } from '../../support/rich-entry.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { compiled, complaints, imported } from './studio.ts'

const schema = compiled(sanity.schema(cms))
const store = imported(
  [...entries, ...sampleOf(cms, authorIds, 10)].map((entry) => sanity.encode(cms, entry)),
)
const against = (record: SanityDocument) => complaints(record, schema, store)

describe('Sanity’s validator', () => {
  it.each(cms.collections.map(({ type }) => type))('has no error and no warning for any %s', async (type) => {
    const own = store.filter(({ _type }) => _type.toLowerCase() === type.toLowerCase())
    expect(own.length).toBeGreaterThan(10)
    for (const record of own) expect([record._id, ...(await against(record))]).toEqual([record._id])
  })

  it('accepts a right entry', async () => {
    expect(await against(sanity.encode(cms, rightEntry))).toEqual([])
  })

  it.each(['drafts', 'versions.spring'])(
    'accepts one of %s beside the document that it is of',
    async (place) => {
      const { _id, ...record } = sanity.encode(cms, entries.find(({ type }) => type === 'Post') as Entry)
      const beside = { _id: `${place}.${_id}`, ...record } as SanityDocument
      expect(await against(beside)).toEqual([])
      expect(await complaints({ _id, ...record } as SanityDocument, schema, [...store, beside])).toEqual([])
    },
  )

  it.each(allChecks)('refuses an entry with a mistake of `%s`, if the target says so', async (check) => {
    const said = await against(sanity.encode(cms, wrongEntries[check]))
    expect(said.length > 0).toBe(sanity.capabilities.checks.includes(check))
  })

  const post = sanity.encode(cms, entries.find(({ type }) => type === 'Post') as Entry)
  const [block] = post.body as readonly Record<string, unknown>[]
  const [reply] = post.replies as readonly Record<string, unknown>[]
  const inBody = (changed: object) => ({ ...post, body: [{ ...block, ...changed }] })
  const mark = (changed: object) => inBody({ markDefs: [{ _key: 'm', ...changed }] })

  it.each<[string, SanityDocument, string]>([
    ['a style that is none', inBody({ style: 'shout' }), 'body'],
    ['a link to a script', mark({ _type: 'link', href: 'javascript:x' }), 'regex'],
    ['a language without a tag', mark({ _type: 'language' }), 'required'],
    ['a note without a sign', inBody({ children: [{ _type: 'noteReference', _key: 'n' }] }), 'required'],
    [
      'a quotation that is none',
      { ...post, body: [{ _type: 'attributedBlock', _key: 'q', name: 'Anna' }] },
      'required',
    ],
    ['a hashtag without its sign', { ...post, hashtags: ['solidarity'] }, 'hashtags.0'],
    ['an author twice', { ...post, authors: [1, 2].map(() => (post.authors as object[])[0]) }, 'authors'],
    ['a field that nobody knows', { ...post, colour: 'red' }, 'unknown-field'],
    ['a reply in no language', { ...post, replies: [{ ...reply, language: undefined }] }, 'language'],
    [
      'a reply by nobody',
      { ...post, replies: [{ ...reply, author: { _type: 'reference', _ref: 'x' } }] },
      'author',
    ],
  ])('refuses %s', async (_, wrong, complaint) => {
    expect((await against(wrong)).join('\n')).toContain(complaint)
  })
})
