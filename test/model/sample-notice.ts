/** A whole, valid Notice of the sample model, for tests that change one thing of it. */

import { unknownBasis } from '../../src/model/provenance.ts'
import { block } from './sample-blocks.ts'

export const notice = (over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: 'new-bell',
  type: 'Notice',
  slug: 'new-bell',
  aliases: [],
  title: 'A new bell',
  titleLanguage: null,
  language: 'en',
  languages: ['en'],
  direction: 'ltr',
  words: 4,
  readingMinutes: 1,
  voices: [],
  summary: 'Announces a bell.',
  crier: null,
  called: '2031-07',
  calledEarliest: '2031-07-01',
  calledLatest: '2031-07-31',
  colours: ['red'],
  body: [block('There is a bell.')],
  contents: [],
  source: { seed: 'bell.txt', sha256: '0'.repeat(64), lines: 1 },
  omissions: [],
  gaps: [],
  lost: [],
  basis: Object.fromEntries(
    ['title', 'language', 'summary', 'crier', 'called', 'colours'].map((field) => [field, unknownBasis]),
  ),
  ...over,
})
