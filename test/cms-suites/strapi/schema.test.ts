/** A real Strapi does not start with a schema that is wrong. */

import { describe, expect, it } from 'vitest'
import { filesOf } from '../../../src/cms/strapi/files.ts'
import type { StrapiSchema } from '../../../src/cms/strapi/schema.ts'
import { strapi } from '../../../src/cms/strapi/target.ts'
import { everyKind } from '../../support/every-kind.ts'
import { start } from './running.ts'

const right = strapi.schema(everyKind)

function withAttribute(attribute: {
  readonly type: string
  readonly [property: string]: unknown
}): StrapiSchema {
  const { author, ...others } = right.contentTypes
  if (author === undefined) throw new Error('There is no type author.')
  const wrong = { ...author, attributes: { ...author.attributes, wrong: attribute } }
  return { ...right, contentTypes: { ...others, author: wrong } }
}

const without = (uid: string): StrapiSchema => ({
  ...right,
  components: Object.fromEntries(Object.entries(right.components).filter(([name]) => name !== uid)),
})

describe('Strapi', () => {
  it('starts with our schema, and ends with 0', async () => {
    const running = await start(filesOf(right))
    expect(await running.request('GET', '/api/authors')).toMatchObject({ status: 200, body: { data: [] } })
    expect(await running.stop()).toBe(0)
  })

  it.each<[string, StrapiSchema, string]>([
    ['an attribute of a type that is none', withAttribute({ type: 'nothing' }), 'nothing'],
    [
      'a relation to nothing',
      withAttribute({ type: 'relation', relation: 'oneToOne', target: 'api::nobody.nobody' }),
      'api::nobody.nobody',
    ],
    ['a component that is missing', without('text.mark-defs'), 'text.mark-defs'],
    ['two choices that are one', withAttribute({ type: 'enumeration', enum: ['a', 'a'] }), 'collide'],
  ])('ends with 1 for %s', async (_, wrong, complaint) => {
    const failed = await start(filesOf(wrong)).catch((error: Error) => error.message)
    expect(failed).toMatch(/^Strapi ended with 1: /)
    expect(failed).toContain(complaint)
  })
})
