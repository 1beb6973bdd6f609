/** The guest house adds a style, a reason, a mark and a role: everything that is made of its model knows them. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { annotationJsonSchema } from '../../src/annotation/annotation-json-schema.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { schemaOf } from '../../src/cms/sanity/schema.ts'
import { loadTargets } from '../../src/cms/targets.ts'
import { compileFolder, documentOf } from '../../src/compile/compile-corpus.ts'
import { blockStylesOf, modelSchemaOf, textMarksOf } from '../../src/model/model-schema.ts'
import { schemaFiles } from '../../src/package/emit-schemas.ts'
import { emitTypes } from '../../src/package/emit-types.ts'
import { model } from './corpus/model.ts'

const modelSchema = modelSchemaOf(model)
const targets = await loadTargets()
const corpus = compileFolder({ model, seeds: 'seeds' }, join(import.meta.dirname, 'corpus'))
const read = (slug: string) => {
  const entry = corpus.entries.find((one) => one.slug === slug)
  if (entry === undefined) throw new Error(`There is no ${slug}.`)
  return documentOf(corpus, entry)
}

describe('The words that a model adds', () => {
  test('compile without a complaint', () => {
    expect(corpus.diagnostics).toEqual([])
  })

  test('make blocks, marks and omissions', () => {
    const song = read('song-in-the-attic')
    expect(song.omissions).toEqual([{ reason: 'grease', lines: [{ from: 3, to: 3 }], note: null }])
    expect(song.body[0]?.children[1]).toMatchObject({ text: 'beautiful', marks: ['underlined'] })
    expect(read('barley-broth').body.map(({ style, listItem }) => listItem ?? style)).toEqual([
      'kitchen-wisdom',
      'h2',
      ...['bullet', 'bullet', 'bullet', 'bullet', 'bullet'],
      'normal',
      'normal',
    ])
  })

  test('follow those of every corpus, but for reasons, which stand before what the capture lost', () => {
    expect(Object.keys(blockStylesOf(modelSchema)).at(-1)).toBe('kitchen-wisdom')
    expect(Object.keys(textMarksOf(modelSchema))).toEqual(['strong', 'em', 'underlined'])
    const ofPage = ['blank', 'interface', 'navigation', 'advertisement']
    const ofSource = ['time-code', 'markup', 'other-document']
    const reasons = [...ofPage, ...ofSource, 'grease', 'lost-picture', 'lost-link']
    expect(modelSchema.types.OmissionReason?.enum).toEqual(reasons)
  })

  test('are in the types of the package, with their sentences', () => {
    const names = { documents: [], recordIds: new Map(), summaryFields: [] }
    const types = [...emitTypes(modelSchema, names)].join('')
    expect(types).toContain('- `kitchen-wisdom`: What the house says of its own cooking.')
    expect(types).toContain('- `grease`: A spot that hides the writing.')
    expect(types).toContain('Decorators (`strong`, `em`, `underlined`)')
  })

  test.each(['schema.js', 'schema.strict.json'])('are in %s', (file) => {
    const text = String(new Map(schemaFiles(modelSchema, 'guest-house')).get(file))
    expect(['kitchen-wisdom', 'grease'].filter((word) => !text.includes(`"${word}"`))).toEqual([])
  })

  test('are in the schema that editors complete annotations with', () => {
    const text = annotationJsonSchema(model)
    for (const word of ['kitchen-wisdom', 'grease', 'provision', 'underlined'])
      expect(text).toContain(`"${word}"`)
  })
  test('are choices of a CMS', () => {
    const schema = JSON.stringify(schemaOf(cmsModelOf(modelSchema)))
    for (const word of ['kitchen-wisdom', 'underlined']) expect(schema).toContain(`"value":"${word}"`)
  })
  test.each(targets.map((target) => [target.name, target] as const))('come back from %s', (_, target) => {
    const cms = cmsModelOf(modelSchema)
    for (const { slug, type } of corpus.entries) {
      const entry = { type, value: read(slug) }
      expect(target.decode(cms, target.encode(cms, entry) as never)).toMatchObject({
        type,
        value: { body: entry.value.body },
      })
    }
  })
})
