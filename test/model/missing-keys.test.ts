import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withMissingKeys } from '../../src/model/missing-keys.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { sampleModel } from '../support/sample-model.ts'

const modelSchema = modelSchemaOf(sampleModel)
const talk = modelSchema.types.Talk ?? {}
const filled = (value: object) =>
  withMissingKeys(modelSchema, talk, value) as { readonly [field: string]: unknown }

const span = (text: string, _key?: string) => ({
  _type: 'span',
  ...(_key === undefined ? {} : { _key }),
  text,
  marks: [],
})
const block = (_key: string | undefined, ...children: object[]) => ({
  ...{ _type: 'block', ...(_key === undefined ? {} : { _key }), style: 'normal' },
  ...{ children, markDefs: [] },
})
const keysOf = (list: unknown) => (list as readonly { readonly _key: string }[]).map(({ _key }) => _key)

describe('missing keys', () => {
  it('are given to blocks and what is in them, by what comes before', () => {
    const body = [block(undefined), block('l3', span('a'), span('b')), block(undefined), block('')]
    const { body: now } = filled({ body })
    expect(keysOf(now)).toEqual(['after-start', 'l3', 'after-l3', 'after-l3-2'])
    expect(keysOf((now as { children: object[] }[])[1]?.children)).toEqual(['after-start', 'after-start-2'])
  })

  it('are given to a copy, not to what was copied', () => {
    expect(keysOf(filled({ body: [block('l3'), block('l3'), block('l4')] }).body)).toEqual([
      'l3',
      'after-l3',
      'l4',
    ])
  })

  it('are never former ones', () => {
    const body = [block('l3'), block(undefined), block('l9')]
    const keyed = withMissingKeys(modelSchema, talk, { body }, { 'after-l3': null, l9: 'l3' })
    expect(keysOf((keyed as { body: unknown }).body)).toEqual(['l3', 'after-l3-2', 'l9'])
  })

  it('are never those of another', () => {
    expect(keysOf(filled({ body: [block('l3'), block(undefined), block('after-l3')] }).body)).toEqual([
      'l3',
      'after-l3-2',
      'after-l3',
    ])
  })

  it('are given to replies, and to nothing that needs none', () => {
    const value = { title: 'A', colours: ['red'], replies: [{ replyTo: null, body: [block(undefined)] }] }
    expect(filled(value)).toEqual({
      ...value,
      replies: [{ _key: 'after-start', replyTo: null, body: [block('after-start')] }],
    })
  })

  it('leave alone what has keys, and what is no list of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.jsonValue(), (keys, title) => {
        const value = { title, body: keys.map((key) => block(key)) }
        expect(filled(value)).toEqual(value)
      }),
    )
  })
})
