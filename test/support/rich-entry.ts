/** An invented document with all that a text can hold: every style, list, mark, and every field of a block and a reference. */

import type { Entry } from '../../src/cms/cms-model.ts'
import { normaliseBlocks } from '../../src/model/normalise-blocks.ts'
import type { Block, Inline } from '../../src/model/portable-text.ts'
import { block, inLanguage, linkTo, span } from '../model/sample-blocks.ts'
import { authorIds, builtEntries, corpusModel } from './built-entries.ts'
import { rightEntry } from './wrong-entries.ts'

const refer = (label: string, note?: string): Inline => ({
  ...{ _type: 'noteReference', _key: 'n', label },
  ...(note === undefined ? {} : { note }),
})

const item = (text: string, over: Partial<Block>): Block =>
  block(text, { listItem: 'number', level: 1, ...over })

const source = { name: 'A mason', work: 'Stones', line: 7 }

const said: readonly Block[] = [
  block('Of the wells', { style: 'h2' }),
  block(['Rain is due', refer('1', 'l30'), ', it is said', refer('*'), '.']),
  item('First comes the cloud.', { marker: '۱-', value: 1 }),
  item('Then the wind,', { marker: '(a)', value: 1, level: 2 }),
  item('and what has no number.', { marker: '§', level: 2 }),
  item('At last the rain.', { marker: 'IV.', value: 4 }),
  item('Nothing.', { marker: '0)', value: 0 }),
  item('Counted on.', {}),
  block('A bell', { listItem: 'bullet', level: 1 }),
  block('A mason says:', { style: 'attribution-before' }),
  block('Stone speaks.', { style: 'blockquote', attribution: source }),
  block('سنگ سخن می‌گوید.', { style: 'blockquote', level: 2, language: 'fa' }),
  block('Nobody knows who.', {
    style: 'epigraph',
    language: 'en',
    attribution: { ...source, work: null, line: null },
  }),
  block('ANNA', { style: 'speaker', speaker: 'Anna', speakerId: authorIds[0] ?? 'anna' }),
  block('They ring.', { speaker: 'Anna', speakerId: authorIds[0] ?? 'anna' }),
  block('آری.', { speaker: 'مینا', language: 'fa' }),
  block('Bells.', { style: 'stage-direction' }),
  block('    Ding\n      dong,\n\n  ding', { style: 'verse' }),
  block('  if rain {\n\n\tring()  ', { style: 'preformatted' }),
  block('\tWell\tDepth\nNorth\t\t12\n\t\t', { style: 'table', headerRows: 1 }),
  block(['a\tb\nc', refer('2', 'l32'), '\td'], { style: 'table', headerRows: 0 }),
  block('The well in spring', { style: 'caption' }),
  block(['See ', span('the tower', 'em', 'm0'), ' and ', span('Turm', 'strong', 'm1'), '.'], {
    markDefs: [linkTo('m0', 'https://tower.example/'), inLanguage('m1', 'de')],
  }),
  block('Of rain, see above.', { _key: 'l30', style: 'note', label: '1', marker: '[1]' }),
  block('It goes on.', { style: 'note' }),
  block('چاه', { _key: 'l32', style: 'note', label: '2', marker: '۲.', language: 'fa' }),
]

const rest = Object.keys(corpusModel.blockStyles)
  .filter((style) => said.every((given) => given.style !== style))
  .map((style) => block('One more.', { style }))

/** Its keys are those of lines, but where a reference names one. */
const withKeys = (given: Block, i: number): Block => ({
  ...given,
  _key: given._key === 'b' ? `l${i + 1}` : given._key,
  children: given.children.map((child, n) => ({ ...child, _key: `l${i + 1}-${n}` })),
})

export const richText: readonly Block[] = normaliseBlocks(
  [...said, ...rest].map((given, i) => withKeys(given, i >= 23 ? i + 20 : i)),
  corpusModel.decorators,
)

export const richEntry: Entry = {
  type: rightEntry.type,
  value: { ...rightEntry.value, id: 'rich', slug: 'rich', title: 'All that a text can hold', body: richText },
}

/** All that the package has, and that document after it. */
export const richEntries: readonly Entry[] = [...builtEntries, richEntry]
