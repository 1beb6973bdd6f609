/** Any text, annotated: the check says nothing, no word is lost or changed on the way to a reader, no number is another. */

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { documentOf } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'
import { type AnyText, anyText } from './any-text.ts'
import { holdsForHtml, holdsForMarkdown, holdsForText, shownWords, type Text } from './laws.ts'

const holds = (law: (text: AnyText, document: Text) => void): void =>
  fc.assert(
    fc.property(anyText, (given) => {
      const compiled = compileText(given.text, given.annotation)
      expect(codesOf(compiled)).toEqual([])
      law(given, documentOf(compiled) as unknown as Text)
    }),
    { numRuns: Number(process.env.TEXT_RUNS ?? 60) },
  )

it('The words of any text are those of its document', () => {
  holds(({ blocks }, { body }) => expect(shownWords(body)).toBe(blocks.join(' ')))
})

it('The numbers of any list are those of its items', () => {
  holds(({ numbers }, { body }) =>
    expect(
      body.flatMap(({ listItem, marker, value }) => (listItem === 'number' ? [[marker, value]] : [])),
    ).toEqual(numbers),
  )
})

it('The words, numbers and notes of any document are those of its HTML', () => {
  holds((_, document) => holdsForHtml(document))
})

it('The words, numbers and notes of any document are those of its Markdown', () => {
  holds((_, document) => holdsForMarkdown(document))
})

it('The words, numbers and notes of any document are those of its text', () => {
  holds((_, document) => holdsForText(document))
})
