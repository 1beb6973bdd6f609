import { expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'

const text = z.string().describe('Text.')
const chime = { description: 'What a bell says.', plural: 'Chimes', fields: { tone: text } }
const ringer = { description: 'Who rings.', plural: 'Ringers', file: 'ringers.yaml', fields: { name: text } }
const right = { documents: { Chime: chime }, records: { Ringer: ringer }, list: ['tone'], sortBy: null }

/** As a corpus may have it before anybody ran a type checker. */
const define = (definition: object) => defineModel(definition as Parameters<typeof defineModel>[0])

it('a right definition is a model', () => {
  expect(define(right).documents.map(({ name }) => name)).toEqual(['Chime'])
  expect(
    define({ ...right, roles: { refrain: { kind: 'block', style: 'normal' } } }).roles.has('refrain'),
  ).toBe(true)
})

it.each([
  [
    'a role of no kind',
    { roles: { refrain: { kind: 'list', style: 'normal' } } },
    ['roles.refrain.kind', '`block`'],
  ],
  [
    'a list item of no kind',
    { roles: { a: { kind: 'block', style: 'normal', listItem: 'dot' } } },
    ['roles.a.listItem', '`bullet`'],
  ],
  ['a misspelt key', { style: { refrain: 'A refrain.' } }, ['style:', '`styles`']],
  [
    'a misspelt key of a type',
    { documents: { Chime: { ...chime, replys: true } } },
    ['documents.Chime.replys:', '`replies`'],
  ],
  ['no order', { sortBy: undefined }, ['sortBy', 'null']],
  ['an order that is none', { sortBy: { field: 'tone', order: 'down' } }, ['sortBy.order', '`descending`']],
  ['no list', { list: undefined }, ['list: found nothing']],
  [
    'a type without a plural',
    { documents: { Chime: { ...chime, plural: undefined } } },
    ['documents.Chime.plural: found nothing', '`NoteBooks`'],
  ],
  [
    'a type without a description',
    { documents: { Chime: { ...chime, description: undefined } } },
    ['documents.Chime.description'],
  ],
  [
    'a record without a file',
    { records: { Ringer: { ...ringer, file: undefined } } },
    ['records.Ringer.file', '`people.yaml`'],
  ],
  ['a style without a sentence', { styles: { refrain: '' } }, ['styles.refrain']],
  [
    'a field without a description',
    { documents: { Chime: { ...chime, fields: { tone: z.string() } } } },
    ['documents.Chime.fields.tone', '.describe('],
  ],
  [
    'a field that is no schema',
    { documents: { Chime: { ...chime, fields: { tone: 'text' } } } },
    ['documents.Chime.fields.tone', 'zod'],
  ],
  ['a style with the name of a role', { styles: { quotation: 'Q.' } }, ['styles: `quotation`']],
  [
    'a reason with the name of a style of its own',
    { styles: { soot: 'S.' }, omissions: { soot: 'S.' } },
    ['omissions: `soot`'],
  ],
  [
    'a reason that withholds perhaps',
    { omissions: { soot: { en: { label: 'S', definition: 'S.' }, withheld: 'perhaps' } } },
    ['omissions.soot', 'withheld'],
  ],
  ['a list with a misspelt field', { list: ['tome'] }, ['`tome`', '`tone`']],
  [
    'a reference to no record',
    {
      documents: {
        Chime: { ...chime, fields: { tone: text, by: reference('Ringr').nullable().describe('B.') } },
      },
    },
    ['Chime.by', '`Ringr`', '`Ringer`'],
  ],
])('%s is refused with its place and what belongs there', (_, over, words) => {
  for (const word of words) expect(() => define({ ...right, ...over })).toThrow(word)
})

it.each([
  ['a role', { roles: { refrain: { kind: 'metadata', labls: 'V.' } } }, '`labels`'],
  ['a label', { styles: { refrain: { en: { label: 'V', definition: 'V.' }, fe: 1 } } }, '`fa`'],
  ['the order', { sortBy: { field: 'tone', order: 'ascending', oder: 1 } }, '`order`'],
])('a misspelt key of %s is told from those that it may have', (_, over, word) => {
  expect(() => define({ ...right, ...over })).toThrow(word)
})

it('all faults of the form are reported at once', () => {
  const over = { sortBy: undefined, style: {}, documents: { Chime: { ...chime, plural: undefined } } }
  for (const word of ['sortBy', 'style', 'documents.Chime.plural'])
    expect(() => define({ ...right, ...over })).toThrow(word)
})

it.each([
  [
    'a name that is no type',
    () => vocabulary('high wind', 'W.', { calm: 'C.' }, { open: true }),
    '`high wind`',
  ],
  ['a code with a capital', () => vocabulary('Wind', 'W.', { Calm: 'C.' }, { open: true }), '`Calm`'],
  [
    'no word on whether it is open',
    () => vocabulary('Wind', 'W.', { calm: 'C.' }, {} as { open: true }),
    '`{ open: true }`',
  ],
])('a vocabulary with %s is refused', (_, make, word) => {
  expect(make).toThrow(word)
})
