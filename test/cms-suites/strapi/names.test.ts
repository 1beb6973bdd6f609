/** Names, and what is said about records and schemas before Strapi sees them. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CmsModel, Collection } from '../../../src/cms/cms-model.ts'
import { withDocumentIds } from '../../../src/cms/strapi/document-ids.ts'
import { collectionName, typeName } from '../../../src/cms/strapi/names.ts'
import { populateQuery } from '../../../src/cms/strapi/populate.ts'
import { strapi } from '../../../src/cms/strapi/target.ts'
import { anyEntry } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'

describe('names', () => {
  it.each([
    ['id', 'ownId'],
    ['documentId', 'ownDocumentId'],
    ['createdAt', 'ownCreatedAt'],
    ['publishedAt', 'ownPublishedAt'],
    ['updatedById', 'ownUpdatedById'],
    ['status', 'ownStatus'],
    ['locale', 'ownLocale'],
    ['strapiVersion', 'ownStrapiVersion'],
    ['_key', 'key'],
    ['title', 'title'],
  ])('of fields: %s is %s', (name, expected) => {
    expect(strapi.fieldName(name)).toBe(expected)
  })

  it.each([
    ['LocalName', 'local-name', 'local-names'],
    ['Story', 'story', 'stories'],
    ['Day', 'day', 'days'],
    ['Box', 'box', 'boxes'],
    ['Document', 'own-document', 'own-documents'],
  ])('of types: %s is %s, many of them %s', (type, one, many) => {
    expect([typeName(type), collectionName(type)]).toEqual([one, many])
  })
})

const collectionsWith = (changed: Partial<Collection>): CmsModel => ({
  collections: everyKind.collections.flatMap((collection) => [
    collection,
    ...(collection.type === 'Everything' ? [{ ...collection, type: 'Other', ...changed }] : []),
  ]),
})

describe('a schema is not made', () => {
  const [everything] = everyKind.collections
  const fields = everything?.fields ?? []

  it('when two fields would be one', () => {
    const [id] = fields
    const twice = id === undefined ? [] : ['key', '_key'].map((name) => ({ ...id, name }))
    expect(() => strapi.schema(collectionsWith({ fields: twice }))).toThrow('Two fields are called key')
  })

  it('when two groups of one name have other fields', () => {
    const shorter = fields.map((field) =>
      field.kind === 'groups' ? { ...field, fields: field.fields.slice(1) } : field,
    )
    expect(() => strapi.schema(collectionsWith({ fields: shorter }))).toThrow('content.place')
    expect(Object.keys(strapi.schema(collectionsWith({})).contentTypes)).toContain('other')
  })
})

describe('a record', () => {
  const data = { ownId: 'a', nothing: null, by: [{ collection: 'authors', ownId: 'b' }] }

  it('gets Strapi’s ids for what it refers to, and keeps its own', () => {
    const known = withDocumentIds({ collection: 'essays', data }, (collection, id) => `${collection}/${id}`)
    expect(known).toStrictEqual({
      collection: 'essays',
      data: { ownId: 'a', nothing: null, by: ['authors/b'] },
    })
  })

  it('has null where an editor emptied a text', () => {
    const record = { collection: 'authors', data: { ownId: 'a', name: '' } }
    expect(strapi.decode(everyKind, record)).toStrictEqual({
      type: 'Author',
      value: { id: 'a', name: null },
    })
  })

  it('is not taken back without the inline content of a block', () => {
    const [entry] = fc.sample(
      anyEntry(everyKind).filter(
        ({ value }) => ((value.blocksRequired ?? []) as readonly unknown[]).length > 0,
      ),
      { numRuns: 1, seed: 5 },
    )
    const record = strapi.encode(everyKind, entry ?? { type: '', value: {} })
    const blocks = record.data.blocksRequired as readonly Readonly<Record<string, unknown>>[]
    const bare = blocks.map(({ children, ...block }) => block)
    const read = () => strapi.decode(everyKind, { ...record, data: { ...record.data, blocksRequired: bare } })
    expect(read).toThrow('Strapi gave no children')
  })

  it('of no collection of the model is not taken back', () => {
    expect(() => strapi.decode(everyKind, { collection: 'pictures', data })).toThrow('pictures')
  })

  it('is asked for with what is in components of components', () => {
    const query = populateQuery(everyKind, 'Everything')
    expect(query).toContain('populate[referenceRequired][fields][0]=ownId')
    expect(query).toContain('populate[blocksRequired][populate][children]=true')
    expect(populateQuery(everyKind, 'Author')).toBe('')
  })
})
