/** What an editor does to a text in Payload's own Lexical editor: only that differs, and the model accepts it. */

import { beforeAll, describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/cms/payload/decode-body.ts'
import { encodeBody } from '../../../src/cms/payload/encode-body.ts'
import type { RichText } from '../../../src/cms/payload/rich-text.ts'
import { payload } from '../../../src/cms/payload/target.ts'
import type { Block } from '../../../src/model/portable-text.ts'
import { blocks, normaliseBlocks } from '../../model/sample-blocks.ts'
import { cms } from './support/corpus.ts'
import * as editor from './support/edits.ts'
import { headlessEditor } from './support/headless.ts'
import { sampleText } from './support/sample-text.ts'

let open: Awaited<ReturnType<typeof headlessEditor>>
beforeAll(async () => {
  open = await headlessEditor(payload.schema(cms))
})

/** The text after an edit, as the model takes it. */
function edited(edit: () => void): readonly Block[] {
  const saved = open(encodeBody(sampleText) as RichText, edit)
  return blocks.parse(normaliseBlocks(decodeBody(saved) as unknown as Block[]))
}

/** The sample with other blocks in place of one. */
const with_ = (key: string, ...others: readonly object[]): readonly object[] =>
  sampleText.flatMap((block) => (block._key === key ? others : [block]))

const the = (key: string): Block => {
  const found = sampleText.find(({ _key }) => _key === key)
  if (found === undefined) throw new Error(`The sample has no block ${key}.`)
  return found
}

const span = (_key: string, text: string, ...marks: readonly string[]) => ({
  _type: 'span',
  _key,
  text,
  marks,
})

describe('an editor who', () => {
  it('changes nothing changes nothing', () => {
    expect(edited(() => {})).toStrictEqual(sampleText)
  })

  it('splits a paragraph gets a new one after it, with the rest of the old', () => {
    const [first, ...rest] = the('l2').children
    expect(edited(() => editor.splitAt('One two three', 7))).toStrictEqual(
      with_(
        'l2',
        { ...the('l2'), children: [{ ...first, text: 'One two' }] },
        { ...the('l2'), _key: 'l2-a1', children: [span('l2-a1-0', 'three'), ...rest] },
      ),
    )
  })

  it('makes room before a paragraph leaves it the one it was', () => {
    expect(edited(() => editor.splitAt('One two three', 0))).toStrictEqual(sampleText)
  })

  it('splits an item of a list gets another item of that depth', () => {
    const changed = edited(() => editor.splitAt('A deeper item', 8))
    expect(changed).toStrictEqual(
      with_(
        'l5',
        { ...the('l5'), children: [span('l5-0', 'A deeper')] },
        { ...the('l5'), _key: 'l5-a1', children: [span('l5-a1-0', 'item')] },
      ),
    )
  })

  it('takes a note out joins the text around it', () => {
    expect(edited(() => editor.removeBlock('noteReference'))).toStrictEqual(
      with_('l2', { ...the('l2'), children: [span('l2-0', 'One two three four\nfive.')] }),
    )
  })

  it('makes a word bold makes three spans of one', () => {
    const [, ...rest] = the('l2').children
    const children = [span('l2-0', 'One '), span('l2-3', 'two', 'strong'), span('l2-4', ' three'), ...rest]
    expect(edited(() => editor.format('One two three', 4, 7, 'bold'))).toStrictEqual(
      with_('l2', { ...the('l2'), children }),
    )
  })

  it('makes a word bold and plain again has changed nothing', () => {
    const twice = () => {
      editor.format('One two three', 4, 7, 'bold')
      editor.format('two', 0, 3, 'bold')
    }
    expect(edited(twice)).toStrictEqual(sampleText)
  })

  it('underlines a word has changed nothing: the model knows no underline', () => {
    expect(edited(() => editor.format('One two three', 4, 7, 'underline'))).toStrictEqual(sampleText)
  })

  it('leaves an empty paragraph at the end has changed nothing', () => {
    expect(edited(() => editor.appendParagraph(''))).toStrictEqual(sampleText)
  })

  it('writes a paragraph at the end has one more', () => {
    expect(edited(() => editor.appendParagraph('The end.'))).toStrictEqual([
      ...sampleText,
      {
        _type: 'block',
        _key: 'l7-a1',
        style: 'normal',
        children: [span('l7-a1-0', 'The end.')],
        markDefs: [],
      },
    ])
  })

  it('breaks a line in bold text keeps it one span', () => {
    const bold = () => {
      editor.format('A heading', 0, 9, 'bold')
      editor.breakLineAt('A heading', 1)
    }
    expect(edited(bold)).toStrictEqual(
      with_('l3', { ...the('l3'), children: [span('l3-0', 'A\n heading', 'strong')] }),
    )
  })

  it('links a word gives the link a key of its block', () => {
    const href = 'https://mason.example/'
    expect(edited(() => editor.link('Stone speaks.', 0, 5, href))).toStrictEqual(
      with_('l6', {
        ...the('l6'),
        children: [span('l6-0', 'Stone', 'l6-m0'), span('l6-1', ' speaks.')],
        markDefs: [{ _type: 'link', _key: 'l6-m0', href }],
      }),
    )
  })

  it('changes the address of a link changes only that', () => {
    const href = 'https://other.example/'
    const [link, ...others] = the('l7').markDefs
    expect(edited(() => editor.relink('the tower', href))).toStrictEqual(
      with_('l7', { ...the('l7'), markDefs: [{ ...link, href }, ...others] }),
    )
  })

  it('writes on in text of another language keeps the language', () => {
    const { children } = the('l7')
    expect(edited(() => editor.write('Turm', 'Türme'))).toStrictEqual(
      with_('l7', {
        ...the('l7'),
        children: children.map((child) => (child._key === 'l7-3' ? { ...child, text: 'Türme' } : child)),
      }),
    )
  })

  it('takes the mark of a salutation out makes a paragraph of it, and back', () => {
    expect(edited(() => editor.removeBlock('style-salutation'))).toStrictEqual(
      with_('l1', { ...the('l1'), style: 'normal' }),
    )
    expect(edited(() => editor.insertBlock('A heading', { blockType: 'style-dateline' }))).toStrictEqual(
      with_('l3', { ...the('l3'), style: 'dateline' }),
    )
  })

  it('puts a note in gives it a key of its block', () => {
    expect(
      edited(() => editor.insertBlock('A heading', { blockType: 'noteReference', label: '9' })),
    ).toStrictEqual(
      with_('l3', {
        ...the('l3'),
        children: [...the('l3').children, { _type: 'noteReference', _key: 'l3-1', label: '9' }],
      }),
    )
  })

  it('copies a paragraph has it twice, with other keys', () => {
    const changed = edited(() => editor.copyBlockOf('One two three'))
    expect(changed).toStrictEqual([
      ...sampleText,
      {
        ...the('l2'),
        _key: 'l7-a1',
        children: the('l2').children.map((child, i) => ({ ...child, _key: `l7-a1-${i}` })),
      },
    ])
  })

  it('joins two paragraphs has one, of the first style', () => {
    expect(edited(() => editor.joinBefore('One two three'))).toStrictEqual(
      with_('l2').flatMap((block) =>
        block === the('l1')
          ? [
              {
                ...the('l1'),
                children: [span('l1-0', 'Dear tower,One two three'), ...the('l2').children.slice(1)],
              },
            ]
          : [block],
      ),
    )
  })

  it('takes all away leaves no block', () => {
    expect(edited(editor.clear)).toStrictEqual([])
  })
})
