/** A text of each kind, as `seeds/<name>.txt` with its annotation, becomes what a person wrote in `expected/<name>.yaml`. */

import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import type { Omission } from '../../src/model/provenance.ts'
import { codesOf } from '../support/compile-text.ts'
import { shownBlock, shownOmissions } from './shown-text.ts'
import { compiled, documentNamed, documents, expectations } from './written-texts.ts'

it('The texts compile without a word of doubt', () => {
  expect(codesOf(compiled)).toEqual([])
})

it('Each text is expected', () => {
  expect(expectations.map(([id]) => id).sort()).toEqual([...documents.keys()].sort())
})

describe.each(expectations)('%s', (id, { body, omitted, lost = [], added, ...values }) => {
  it('becomes the blocks that a reader sees in it', () => {
    expect((documentNamed(id).body as readonly Block[]).map(shownBlock)).toEqual(body)
  })

  it('tells what is left out, what is lost, and what is known of it', () => {
    const document = documentNamed(id)
    expect(shownOmissions(document.omissions as readonly Omission[])).toEqual(omitted)
    expect(document.lost).toEqual(lost)
    expect(document).toMatchObject(values)
  })
})
