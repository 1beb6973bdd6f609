/** Sanity's schema compiler, its mutator as the import, and its query engine as the reader, without a hosted store. */

import { Mutation } from '@sanity/mutator'
import { Schema } from '@sanity/schema'
import { groupProblems, validateSchema } from '@sanity/schema/_internal'
import { evaluate, parse } from 'groq-js'
import { describe, expect, it } from 'vitest'
import type { SanityDocument } from '../../../src/cms/sanity/records.ts'
import type { SanityType } from '../../../src/cms/sanity/schema.ts'
import { sanity } from '../../../src/cms/sanity/target.ts'
import { corpusModel as cms, builtEntries as entries } from '../../support/built-entries.ts'

const problemsOf = (types: readonly SanityType[]): string[] =>
  groupProblems(validateSchema([...types]).getTypes()).flatMap(({ path, problems }) =>
    problems.map(({ severity, message }) => `${severity} ${JSON.stringify(path)} ${message}`),
  )

/** A store: documents by id, after mutations of Sanity's own. */
function imported(records: readonly SanityDocument[]): SanityDocument[] {
  return records.map((record) => {
    const mutation = new Mutation({ mutations: [{ createOrReplace: record }] })
    return mutation.apply(null) as SanityDocument
  })
}

async function query(dataset: readonly SanityDocument[], groq: string, params = {}): Promise<unknown> {
  return (await evaluate(parse(groq, { params }), { dataset, params })).get()
}

describe('the schema', () => {
  it('is accepted by Sanity’s validation and compiler', () => {
    const types = sanity.schema(cms)
    expect(problemsOf(types)).toEqual([])
    const compiled = Schema.compile({ name: 'default', types: [...types] })
    expect(compiled.getTypeNames()).toEqual(
      expect.arrayContaining(['article', 'essay', 'letter', 'post', 'author']),
    )
  })

  it.each<[string, SanityType]>([
    ['a type that is none', { name: 'wrong', type: 'document', fields: [{ name: 'a', type: 'nothing' }] }],
    [
      'a reference to nothing',
      { name: 'wrong', type: 'document', fields: [{ name: 'a', type: 'reference' }] },
    ],
    ['a name that is none', { name: 'wrong', type: 'document', fields: [{ name: 'a b', type: 'string' }] }],
  ])('is refused with %s', (_, wrong) => {
    expect(problemsOf([...sanity.schema(cms), wrong])).not.toEqual([])
  })
})

describe('every document and author of the package', () => {
  const dataset = imported(entries.map((entry) => sanity.encode(cms, entry)))

  it('comes back from Sanity as it went in', async () => {
    expect(dataset).toHaveLength(entries.length)
    for (const { type, value } of entries) {
      const found = await query(dataset, '*[_type == $type && id == $id][0]', {
        type: type.charAt(0).toLowerCase() + type.slice(1),
        id: value.id,
      })
      expect(sanity.decode(cms, found as SanityDocument)).toStrictEqual({ type, value })
    }
  })

  it('is told apart by an edit in Sanity: exactly that is different', async () => {
    const [first] = dataset.filter(({ _type }) => _type === 'essay')
    const id = first?._id ?? ''
    const edited = new Mutation({ mutations: [{ patch: { id, set: { title: 'Another title' } } }] }).apply(
      first ?? null,
    )
    const before = sanity.decode(cms, first as SanityDocument)
    const after = sanity.decode(cms, edited as SanityDocument)
    expect(after).toStrictEqual({ ...before, value: { ...before.value, title: 'Another title' } })
  })

  it('leads to its authors, and has its text as Portable Text', async () => {
    const found = (await query(
      dataset,
      '*[_type == "letter"][0]{ "names": authors[]->name, "text": pt::text(body) }',
    )) as {
      readonly names: readonly string[]
      readonly text: string
    }
    const letter = entries.find(({ type }) => type === 'Letter')
    expect(found.names).toHaveLength(((letter?.value.authors ?? []) as readonly string[]).length)
    expect(found.names).not.toContain(null)
    expect(found.text.length).toBeGreaterThan(100)
  })
})
