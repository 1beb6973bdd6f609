/** Texts in Payload's own Lexical editor: opened and saved they are as they were; edited, only that differs. */

import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/cms/payload/decode-body.ts'
import { encodeBody } from '../../../src/cms/payload/encode-body.ts'
import type { RichText } from '../../../src/cms/payload/rich-text.ts'
import { payload } from '../../../src/cms/payload/target.ts'
import type { Block } from '../../../src/model/portable-text.ts'
import { anyEntryOf } from '../../support/cms-entries.ts'
import { everything } from '../../support/every-kind.ts'
import { richEntries } from '../../support/rich-entry.ts'
import { cms } from './support/corpus.ts'
import { headlessEditor, touchAll } from './support/headless.ts'
import { sampleText } from './support/sample-text.ts'

let open: Awaited<ReturnType<typeof headlessEditor>>
beforeAll(async () => {
  open = await headlessEditor(payload.schema(cms))
})

const bodies = richEntries.flatMap(({ type, value }) =>
  value.body === undefined ? [] : [[`${type} ${value.id}`, value.body as Block[]] as const],
)

const anyBody = anyEntryOf(everything).map(({ value }) => value.blocksRequired as Block[])

const textOf = (body: readonly Block[]): RichText => {
  const text = encodeBody(body)
  if (text === null) throw new Error('The body is empty.')
  return text
}

describe('a text that is opened and saved', () => {
  it.each(bodies)('is as it was, in %s', (_, body) => {
    expect(open(textOf(body))).toStrictEqual(textOf(body))
  })

  it.each(bodies)('is as it was when the editor has put every node right, in %s', (_, body) => {
    expect(open(textOf(body), touchAll)).toStrictEqual(textOf(body))
  })

  it('is as it was, whatever it is', () => {
    fc.assert(
      fc.property(
        anyBody.filter((body) => body.length > 0),
        (body) => {
          expect(decodeBody(open(textOf(body)))).toStrictEqual(body)
          expect(decodeBody(open(textOf(body), touchAll))).toStrictEqual(body)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('the editor', () => {
  it('makes no links by itself', () => {
    const autolink = { type: 'autolink', version: 2, fields: { linkType: 'custom', url: '/a' }, children: [] }
    const paragraph = { type: 'paragraph', version: 1, children: [autolink] }
    expect(() => open({ root: { type: 'root', version: 1, children: [paragraph] } })).toThrow('autolink')
  })

  it('asks for the text and the address of a link, not for a tab', () => {
    const defaultFields = ['text', 'url', 'newTab'].map((name) => ({ name }))
    const fields = payload.schema(cms).editor.link.fields({ defaultFields })
    expect(fields.map(({ name }) => name)).toEqual(['text', 'url'])
  })

  it('has a field for all that an inline block holds: a form drops what it does not know', () => {
    const { inlineBlocks } = payload.schema(cms).editor.blocks
    const twice = [...sampleText, ...sampleText]
    const given = textOf(twice).root.children?.flatMap(({ children = [] }) =>
      children.flatMap(({ fields }) => (fields === undefined ? [] : [fields as Record<string, unknown>])),
    )
    const unknown = given?.flatMap(({ id: _, blockType, ...values }) => {
      const known = inlineBlocks.find(({ slug }) => slug === blockType)?.fields.map(({ name }) => name)
      return Object.keys(values).filter((name) => known !== undefined && !known.includes(name))
    })
    expect(unknown).toEqual([])
    expect(given?.some(({ nth }) => nth === 1)).toBe(true)
  })
})
