/** Arbitrary Portable Text for laws: valid types, but any disorder that the normal form puts right. */

import fc from 'fast-check'
import type { Block } from '../../src/model/portable-text.ts'
import { block, inLanguage, linkTo, note, span } from './sample-blocks.ts'

/** Letters of several scripts, blanks, joiners, emoji, and every sign that HTML or Markdown takes for its own. */
const characters = [
  ...'abz19 \n\t<>&"\'`*_~#+-=|.:()[]{}!\\^/',
  ...['ب', 'ی', '漢', 'ก', '😀', '\u200c', '\u00a0'],
]

export const anyText = (maxLength = 8): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...characters), maxLength })

const anySpan = fc
  .tuple(anyText(), fc.array(fc.constantFrom('em', 'strong', 'm0', 'm1', 'undefined'), { maxLength: 4 }))
  .map(([text, marks]) => span(text, ...marks))

/** Blocks of these builders have one key, which some references lead to. */
const anyNote = fc
  .tuple(fc.constantFrom('1', '12', '*'), fc.constantFrom({}, { note: 'b' }))
  .map(([label, to]) => ({ ...note(label), ...to }))

const anyInline = fc.oneof({ weight: 4, arbitrary: anySpan }, anyNote)

const anyPlace = fc.oneof(
  fc.constantFrom('normal', 'h2', 'blockquote', 'epigraph', 'attribution', 'signature').map((style) => ({
    style: style as Block['style'],
  })),
  fc.integer({ min: 2, max: 4 }).map((level) => ({ style: 'blockquote' as const, level })),
  fc.constantFrom({ marker: '1.', label: '1' }, { marker: '[*]', label: '*' }, {}).map((label) => ({
    style: 'note' as const,
    ...label,
  })),
  fc.record({ listItem: fc.constantFrom('bullet', 'number'), level: fc.integer({ min: 1, max: 4 }) }),
)

const anyBlock: fc.Arbitrary<Block> = fc
  .tuple(
    fc.array(anyInline, { maxLength: 6 }),
    anyPlace,
    fc.subarray([inLanguage('m0', 'fa'), linkTo('m1', 'https://tower.example/'), inLanguage('m2', 'de')]),
  )
  .map(([children, place, markDefs]) => block(children, { ...place, markDefs }))

export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(anyBlock, { maxLength: 8 })
