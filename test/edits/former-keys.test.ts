/** Former keys of a document whose blocks an overlay has taken away. */

import { describe, expect, it } from 'vitest'
import { formerKeysAfter } from '../../src/edits/former-keys.ts'
import type { CorpusDocument } from '../../src/model/document.ts'
import { documentOf } from '../support/annotation-heads.ts'
import { compileText, compileWithOverlay } from '../support/compile-text.ts'

const original = documentOf(compileText('One.\nTwo.\nThree.\nFour.\n', 'default: paragraph\n'))

/** The document with these texts by key, in their order. */
function edited(texts: Readonly<Record<string, string>>): CorpusDocument {
  const [first] = original.body
  if (first === undefined) throw new Error('It has a block.')
  return {
    ...original,
    body: Object.entries(texts).map(([_key, text]) => ({
      ...first,
      _key,
      children: [{ _type: 'span', _key: `${_key}-0`, text, marks: [] }],
    })),
  }
}

const whole = { l1: 'One.', l2: 'Two.', l3: 'Three.', l4: 'Four.' }
const { l2: _, ...without } = whole
const former = { l8: 'l2', l9: 'l1', l10: null }

describe('a former key', () => {
  it('leads where it led while its block is there, whatever its text', () => {
    expect(formerKeysAfter(former, original, edited({ ...whole, l2: 'Another.', added: 'New.' }))).toBe(
      former,
    )
  })

  it('leads nowhere when its block is taken away, whose own key is a former one now', () => {
    expect(formerKeysAfter(former, original, edited(without))).toEqual({ ...former, l2: null, l8: null })
  })

  it.each([
    ['before', { ...without, l1: 'One. Two.' }, 'l1'],
    ['before, with other white space', { ...without, l1: 'One.\n Two. ' }, 'l1'],
    ['behind', { ...without, l3: 'Two. Three.' }, 'l3'],
  ])('leads to the block %s that an editor joined its text to', (__, texts, to) => {
    expect(formerKeysAfter(former, original, edited(texts))).toEqual({ ...former, l2: to, l8: to })
  })

  it('leads over several blocks that were joined to one', () => {
    const joined = edited({ l1: 'One. Two. Three.', l4: 'Four.' })
    expect(formerKeysAfter({ l8: 'l3' }, original, joined)).toEqual({ l8: 'l1', l2: 'l1', l3: 'l1' })
  })

  it('is what the compiled seed says after its overlay', () => {
    const text = 'One.\nTwo.\n'
    const [, second] = documentOf(compileText(text, 'default: paragraph\n')).body
    const compiled = (edit: string | null) =>
      compileWithOverlay(text, 'default: paragraph\nformerKeys: { l9: l2 }\n', edit)
    expect(compiled(null).formerKeys).toEqual({ l9: 'l2' })
    const removal = `{ at: [body, l2], was: ${JSON.stringify(second)} }`
    expect(compiled(removal).formerKeys).toEqual({ l9: null, l2: null })
  })

  it('leads to no block that says the same by itself', () => {
    const twice = documentOf(compileText('Two, and Two.\nTwo.\n', 'default: paragraph\n'))
    const left = { ...twice, body: twice.body.slice(0, 1) }
    expect(formerKeysAfter({}, twice, left)).toEqual({ l2: null })
  })
})
