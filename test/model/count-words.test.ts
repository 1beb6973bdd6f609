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
