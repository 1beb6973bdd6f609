import { describe, expect, it } from 'vitest'
import { documentTypeOf } from '../../src/model/define.ts'
import { sampleModel } from '../support/sample-model.ts'
import { notice } from './sample-notice.ts'

const { schema } = documentTypeOf(sampleModel, 'Notice')

describe('A document', () => {
  it('with every field is taken as it stands', () => {
    expect(schema.parse(notice())).toEqual(notice())
  })

  it('may be as small as can be', () => {
    const contents = [{ key: 'l1', level: 1, text: '' }]
    expect(
      schema.safeParse(notice({ title: 'B', words: 0, readingMinutes: 1, body: [], contents })).success,
    ).toBe(true)
  })

  it.each([
    ['an id that is no id', { id: 'New bell' }],
    ['a slug that is no slug', { slug: 'new_bell' }],
    ['a former slug that is no slug', { aliases: ['old/bell'] }],
    ['no title', { title: '' }],
    ['a language that does not exist', { language: 'xx' }],
    ['a direction from top to bottom', { direction: 'ttb' }],
    ['less than no words', { words: -1 }],
    ['half a word', { words: 0.5 }],
    ['no time to read it', { readingMinutes: 0 }],
    ['a heading of level 0', { contents: [{ key: 'l1', level: 0, text: 'Far above' }] }],
    ['a heading of level 7', { contents: [{ key: 'l1', level: 7, text: 'Far below' }] }],
    ['a body of plain text', { body: 'There is a bell.' }],
    ['no source', { source: undefined }],
    ['an omission without a reason', { omissions: [{ lines: [], note: null }] }],
    ['a gap that is nowhere', { gaps: [{ lost: 'picture', note: null }] }],
  ])('with %s is refused', (_, wrong) => {
    expect(schema.safeParse(notice(wrong)).success).toBe(false)
  })

  it.each(Object.keys(notice()))('without the field `%s` is refused', (field) => {
    const { [field]: _, ...rest } = notice()
    expect(schema.safeParse(rest).success).toBe(false)
  })
})
