/** A thread in Sanity: replies lie in replies to any depth, and its validator, mutator and query engine go down to them. */

import { Mutation } from '@sanity/mutator'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import type { SanityDocument } from '../../../src/cms/sanity/records.ts'
import type { SanityType } from '../../../src/cms/sanity/schema.ts'
import { sanity } from '../../../src/cms/sanity/target.ts'
import { corpusModel as cms, builtEntries as entries } from '../../support/built-entries.ts'
import {
  answeredEntry,
  changedAtDepth,
  deepEntry,
  depths,
  movedEntry,
  theAnswer,
  theMove,
  wrongAtDepth,
} from '../../support/deep-thread.ts'
import { differencesOf } from '../../support/differences.ts'
import { compiled, complaints, imported, query } from './studio.ts'

const types = sanity.schema(cms)
const schema = compiled(types)
const document = sanity.encode(cms, deepEntry)
const store = imported([...entries.map((entry) => sanity.encode(cms, entry)), document])
const against = (record: SanityDocument) => complaints(record, schema, store)
const of = { type: deepEntry.type, id: deepEntry.value.id }

/** By patches of Sanity's own, on what its store holds. */
function patched(...patches: readonly object[]): Entry {
  const mutations = patches.map((patch) => ({ patch: { id: document._id, ...patch } }))
  const edited = new Mutation({ mutations }).apply(store.at(-1) ?? null)
  return sanity.decode(cms, edited as SanityDocument)
}

/** The third of those that answer each other, in a patch and in a query. */
const third = 'replies[_key=="l5"].answers[_key=="l6"].answers[_key=="l7"]'
const thirdAsked = third.replaceAll(']', '][0]')

describe('a deep thread', () => {
  it('is of replies that hold replies, with no field for what they answer', () => {
    const { fields } = types.find(({ name }) => name === 'reply') as SanityType
    const names = (fields as readonly SanityType[]).map(({ name }) => name)
    expect(names).toEqual(['author', 'authorBasis', 'language', 'direction', 'body', 'position', 'answers'])
    expect((fields as readonly SanityType[]).at(-1)).toMatchObject({
      title: 'Replies to this',
      type: 'array',
      of: [{ type: 'reply' }],
    })
  })

  it('comes back as it went in, and is all right', async () => {
    const found = await query(store, '*[_id == $id][0]', { id: document._id })
    expect(sanity.decode(cms, found as SanityDocument)).toStrictEqual(deepEntry)
    expect(await against(document)).toEqual([])
  })

  it('can be asked for what lies in its depth', async () => {
    const [author] = entries.filter(({ value }) => value.id === (deepEntry.value.authors as string[])[0])
    expect(
      await query(store, `*[_id == $id][0].${thirdAsked}.answers[0].author->name`, { id: document._id }),
    ).toBe(author?.value.name)
  })

  it('takes an answer to a reply in its depth', async () => {
    const answer = await query(
      imported([sanity.encode(cms, answeredEntry)]),
      `*[0].${thirdAsked}.answers[_key == "new"][0]`,
    )
    const back = patched({ insert: { after: `${third}.answers[-1]`, items: [answer] } })
    expect(back).toStrictEqual(answeredEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theAnswer }])
  })

  it('takes a reply that is moved below another, to the place that the text gives it', async () => {
    const taken = await query(store, `*[_id == $id][0].${thirdAsked}.answers[0]`, { id: document._id })
    const back = patched(
      { unset: [`${third}.answers[_key=="l8"]`] },
      { insert: { after: 'replies[_key=="l5"].answers[-1]', items: [taken] } },
    )
    expect(back).toStrictEqual(movedEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theMove }])
  })
})

describe('at any depth', () => {
  const pathTo = (depth: number, field: string): string =>
    ['l5', 'l6', 'l7', 'l8']
      .slice(0, depth)
      .map((key, i) => `${i === 0 ? 'replies' : 'answers'}.${key}`)
      .concat(field)
      .join('.')

  it.each(depths)('%d a reply in no language is refused', async (depth) => {
    const said = await against(sanity.encode(cms, wrongAtDepth(depth)))
    const at = `error ${pathTo(depth, 'language')}`
    expect(said).toEqual([`${at} value.required`, `${at} string.regex-mismatch`])
  })

  it.each(depths)('%d a reply by nobody we know is refused', async (depth) => {
    const [said, ...more] = await against(sanity.encode(cms, changedAtDepth(depth, { author: 'nobody' })))
    expect(said).toContain(`error ${pathTo(depth, 'author')} `)
    expect(more).toEqual([])
  })

  it.each(depths)('%d a direction that is none is refused', async (depth) => {
    const [said, ...more] = await against(sanity.encode(cms, changedAtDepth(depth, { direction: 'up' })))
    expect(said).toContain(`error ${pathTo(depth, 'direction')} `)
    expect(more).toEqual([])
  })
})
