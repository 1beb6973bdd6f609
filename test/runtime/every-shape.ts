/** An invented text with every shape that a block can have. */

import type { Block } from '../../src/model/portable-text.ts'
import { block, note, span } from '../model/sample-blocks.ts'

const shapes: readonly Partial<Block>[] = [
  block('ANNA.', { style: 'speaker', speakerId: 'anna' }),
  block('Who let the well run dry?', { speaker: 'Anna', speakerId: 'anna' }),
  block('She looks down.', { style: 'stage-direction' }),
  block('Nobody answers.', { speaker: 'Anna', speakerId: 'anna' }),
  block('نه من.', { speaker: 'Ben', language: 'fa' }),
  block('Rain on the tower,\n  rain on the well', { style: 'verse' }),
  block('if dry:\n\n    dig()', { style: 'preformatted' }),
  block([span('Year\tDepth\n'), span('1901\t12 m'), note('2'), span('\n1902')], {
    style: 'table',
    headerRows: 1,
  }),
  block('On Monday Anna wrote:', { style: 'attribution-before' }),
  block('I asked Ben.', { style: 'blockquote' }),
  block('Ask the rain.', { style: 'blockquote', level: 2 }),
  block('So we wait.', { style: 'blockquote' }),
  block('The dry well', { style: 'caption' }),
  block('Third', { listItem: 'number', level: 1, marker: '3.', value: 3 }),
  block('Fifth', { listItem: 'number', level: 1, marker: '5.', value: 5 }),
  block('So.', {}),
  block('نخست', { listItem: 'number', level: 1, marker: '۱-', value: 1, language: 'fa' }),
  block('inner', { listItem: 'number', level: 2, marker: 'c.', value: 3 }),
]

export const everyShape: Block[] = shapes.map((shape, i) => ({ ...block(''), ...shape, _key: `s${i + 1}` }))
