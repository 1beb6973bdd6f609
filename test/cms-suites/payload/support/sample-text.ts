/** An invented text with a bit of everything that a body has, each block, span and note with a key of its own. */

import type { Block } from '../../../../src/model/portable-text.ts'
import { block, inLanguage, item, linkTo, note, quotation, span } from '../../../model/sample-blocks.ts'

const keyed = (blocks: readonly Block[]): Block[] =>
  blocks.map((given, i) => ({
    ...given,
    _key: `l${i + 1}`,
    children: given.children.map((child, n) => ({ ...child, _key: `l${i + 1}-${n}` })),
  }))

export const sampleText: readonly Block[] = keyed([
  block('Dear tower,', { style: 'salutation' }),
  block(['One two three', note('1'), ' four\nfive.']),
  block('A heading', { style: 'h3' }),
  item('An item'),
  item('A deeper item', 3, 'number'),
  quotation('Stone speaks.', { attribution: { name: 'A mason', work: null, line: 7 } }),
  block(['See ', span('the tower', 'em', 'l7-m0'), ' and ', span('Turm', 'l7-m1'), '.'], {
    markDefs: [linkTo('l7-m0', 'https://tower.example/'), inLanguage('l7-m1', 'de')],
  }),
])
