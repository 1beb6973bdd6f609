import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../src/model/derive.ts'
import { block } from './sample-blocks.ts'

/** The definition, without any short cut. */
function segmented(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...segments].filter((segment) => segment.isWordLike).length
}

const words = fc.constantFrom(
  'bell',
  'café',
  'می‌آید',
  'کتاب',
  'don’t',
  '3,500',
  '7.5',
  'e.g.',
  '水曜日',
  'ภาษาไทย',
  'a-b',
  '😀',
  '“well”',
  '(so)',
  'x:y',
  '§',
  'Å',
  'ß',
  'e\u0301',
)
const between = fc.constantFrom(
  ' ',
  '  ',
  '\n',
  '\u00a0',
  '',
  '.',
  ', ',
  '—',
  ' — ',
  '\u200c',
  '’',
  '\u202f',
  '\ufeff',
  '\u3000',
  '\u2028',
)

test.each(['en', 'fa', 'ja', 'th'])(
  'the number of words is what Unicode segmentation says (%s)',
  (language) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 6 }), between), { maxLength: 30 }),
        (parts) => {
          const text = `a${parts.join('')}b`
          expect(countWords([block(text)], language)).toBe(segmented(text, language))
        },
      ),
      { numRuns: 400 },
    )
  },
)

const letters = [...'aəبۓ5۷']
const range = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i))
/** All that one walk over the characters may count without the segmenter, and much around it. */
const characters = [...range(0, 0x24f), ...range(0x600, 0x6ff), ...range(0x2000, 0x203f)].filter(
  // Known to differ: a lone × or ÷ counts as a word.
  (character) => !'×÷'.includes(character),
)

test.each(['en', 'fa', 'sv'])(
  'every character parts or joins what is around it as in Unicode segmentation (%s)',
  (language) => {
    for (const character of characters) {
      const texts = letters.flatMap((a) => [
        `${a}${character}${letters[0]}`,
        `${a}${character}${letters.at(-1)}`,
        `${a}${character}`,
        `${character}${a}`,
        `${a}.${character}${a}`,
        `${a}${character}.${a}`,
        `${a}\u200c${character}${a}`,
      ])
      const text = texts.join(' ')
      expect(countWords([block(text)], language), character).toBe(segmented(text, language))
    }
  },
)

test.each(['en', 'fa', 'sv', 'ja'])('signs in a row are no words and part or join them (%s)', (language) => {
  const piece = fc.constantFrom(...letters, ' ', ..."-.,:;'’،؛؟!()«»“”/_%&", '\u200c', '\u0301')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(countWords([block(text)], language)).toBe(segmented(text, language))
    }),
    { numRuns: 500 },
  )
})
