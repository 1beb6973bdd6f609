/** What the snapshot says to Directus' Studio: it is shown there, and the server knows nothing of it. */

import { describe, expect, it } from 'vitest'
import type { Part } from '../../../src/cms/directus/interfaces.ts'
import { directus } from '../../../src/cms/directus/target.ts'
import { corpusModel } from '../../support/built-entries.ts'

const { fields } = directus.schema(corpusModel)

const fieldOf = (name: string) => {
  const found = fields.find(({ collection, field }) => collection === 'post' && field === name)
  if (found === undefined) throw new Error(`There is no field ${name}.`)
  return found
}

const partOf = (options: unknown, name: string): Part => {
  const parts = (options as { readonly fields: readonly Part[] }).fields
  const found = parts.find(({ field }) => field === name)
  if (found === undefined) throw new Error(`There is no field ${name}.`)
  return found
}

describe('the Studio', () => {
  it('shows of an item in a body the fields of its kind', () => {
    const { options } = partOf(fieldOf('body').meta.options, 'children').meta
    expect(partOf(options, '_type').meta).toMatchObject({ interface: 'select-dropdown', required: true })
    const shownFor = (name: string) => partOf(options, name).meta
    expect(shownFor('_key')).toMatchObject({
      hidden: true,
      conditions: [{ rule: { _and: [{ _type: { _in: ['span', 'noteReference'] } }] }, hidden: false }],
    })
    expect(shownFor('label')).toMatchObject({
      hidden: true,
      conditions: [{ rule: { _and: [{ _type: { _in: ['noteReference'] } }] }, hidden: false }],
    })
  })

  it('knows a block by its text, and a reply by who replies to what', () => {
    expect(fieldOf('body').meta.options).toMatchObject({ template: '{{children}} {{markDefs}}' })
    expect(fieldOf('replies').meta.options).toMatchObject({ template: '{{_key}} {{author}} {{replyTo}}' })
  })

  it('has groups of fields, pickers, and room for one where one may be missing', () => {
    expect(fieldOf('rights')).toMatchObject({ type: 'alias', meta: { interface: 'group-detail' } })
    expect(fieldOf('rights_status').meta.group).toBe('rights')
    expect(fieldOf('authors').meta).toMatchObject({
      interface: 'list-m2m',
      options: { template: '{{reference.name}}' },
    })
    expect(partOf(fieldOf('body').meta.options, 'attribution').meta.options).toMatchObject({ limit: 1 })
  })

  it('lets nobody change what the compiler makes', () => {
    const names = ['words', 'direction', 'contents', 'source']
    expect(names.map((name) => fieldOf(name).meta.readonly)).toStrictEqual(names.map(() => true))
    expect(fieldOf('title').meta.readonly).toBe(false)
  })
})
