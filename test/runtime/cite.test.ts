/** Citations of invented documents. */

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import * as z from 'zod'
import { type CitationForm, type CitationOptions, formatCitation } from '../../src/runtime/cite.ts'
import { formatDate } from '../../src/runtime/dates.ts'

/** As the package gives them (`emit-cite.ts`). */
const sources = {
  writtenBy: 'by',
  contributedBy: 'with',
  contributors: { cy: { name: 'Cy Reed', names: [{ text: 'سای رید', language: 'fa' }] }, di: { name: 'Di' } },
  sortedBy: 'dated',
  formatDate,
  writers: {
    ann: { name: 'Ann Bell', names: [{ text: 'آن بل', language: 'fa' }] },
    bo: { name: 'Bo & Sons' },
    nameless: { trade: 'bells' },
  },
}
const bells = {
  id: 'on-bells',
  title: 'On bells',
  language: 'en',
  by: ['ann'],
  dated: '2031-07-09',
  basis: { title: { kind: 'stated' } },
}
const cite = <As extends CitationForm>(document: object, options: CitationOptions<As>) =>
  formatCitation({ ...bells, ...document }, { ...options, ...sources })
const read = { url: 'https://example.org/bells/', accessed: '2032-01-02' }

const date = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2).optional(),
  season: z.int().min(1).max(4).optional(),
  circa: z.literal(true).optional(),
  literal: z.string().optional(),
})
const names = z.array(z.strictObject({ literal: z.string() })).min(1)
/** What the published schema of CSL data takes, as far as it is used. */
const schema = z.strictObject({
  id: z.string(),
  type: z.enum(['webpage', 'document', 'interview']),
  title: z.string(),
  language: z.string(),
  author: names.optional(),
  translator: names.optional(),
  editor: names.optional(),
  interviewer: names.optional(),
  issued: date.optional(),
  URL: z.string().optional(),
  accessed: date.optional(),
})

const interview = {
  by: [],
  with: [
    { id: 'cy', role: 'interviewee' },
    { id: 'di', role: 'interviewer' },
  ],
}

describe('A reference', () => {
  it('in English names authors, title, date, address and the day of reading', () => {
    expect(cite({}, { as: 'text', ...read })).toBe(
      'Ann Bell. “On bells”. July 9, 2031. https://example.org/bells/. Accessed January 2, 2032.',
    )
  })

  it('in Persian names them in Persian', () => {
    expect(cite({ title: 'ناقوس‌ها', by: ['ann', 'bo'] }, { as: 'text', language: 'fa', ...read })).toMatch(
      /^آن بل و Bo & Sons، «ناقوس‌ها»، ۹ ژوئیهٔ? ۲۰۳۱، https:\/\/example\.org\/bells\/، دسترسی در ۲ ژانویهٔ? ۲۰۳۲\.$/,
    )
    expect(cite({}, { as: 'text', language: 'fa-u-ca-persian' })).toBe('آن بل، «On bells»، ۱۸ تیر ۱۴۱۰.')
  })

  it.each([
    [
      'puts a title of the editors into brackets',
      { basis: { title: { kind: 'editorial' } } },
      'Ann Bell. [On bells]. July 9, 2031.',
    ],
    [
      'takes a title as it is where nothing says whose it is',
      { basis: undefined },
      'Ann Bell. “On bells”. July 9, 2031.',
    ],
    [
      'has no second sign behind a title that has one',
      { title: 'Why bells?' },
      'Ann Bell. “Why bells?” July 9, 2031.',
    ],
    ['begins with the title where the author is unknown', { by: [] }, '“On bells”. July 9, 2031.'],
    ['takes a field with one author', { by: 'bo' }, 'Bo & Sons. “On bells”. July 9, 2031.'],
    [
      'names three',
      { by: ['ann', 'bo', 'ann'] },
      'Ann Bell, Bo & Sons, and Ann Bell. “On bells”. July 9, 2031.',
    ],
    [
      'leaves nobody out whose record has no name',
      { by: ['nameless', 'toString'] },
      'nameless and toString. “On bells”. July 9, 2031.',
    ],
    ['says from when to when', { dated: '2031-05/2031-07' }, 'Ann Bell. “On bells”. May 2031 – July 2031.'],
    [
      'says what is not certain',
      { dated: '2031~/2033?' },
      'Ann Bell. “On bells”. about 2031 – 2033 (uncertain).',
    ],
    ['leaves an end open', { dated: '2031/..' }, 'Ann Bell. “On bells”. from 2031 on.'],
    ['leaves a beginning open', { dated: '../2031' }, 'Ann Bell. “On bells”. until 2031.'],
    ['says a decade', { dated: '203X' }, 'Ann Bell. “On bells”. 2030s.'],
    ['leaves out what is unspecified', { dated: '2031-07-XX' }, 'Ann Bell. “On bells”. July 2031.'],
    ['names a season', { dated: '2031-21?' }, 'Ann Bell. “On bells”. spring 2031 (uncertain).'],
    ['says that a text has no date', { dated: null }, 'Ann Bell. “On bells”. n.d.'],
    ['is as exact as the date is known', { dated: '2031-07~' }, 'Ann Bell. “On bells”. about July 2031.'],
  ])('%s', (_, document, text) => {
    expect(cite(document, { as: 'text' })).toBe(text)
  })

  it('of a model without authors and dates has neither', () => {
    const plain = { ...sources, writtenBy: null, sortedBy: null }
    expect(formatCitation(bells, { as: 'text', ...plain } as CitationOptions<'text'>)).toBe(
      '“On bells”. n.d.',
    )
  })
})

describe('An entry of BibTeX', () => {
  it('has its key from the identity, names and title in braces, and the date in EDTF', () => {
    expect(cite({ by: ['ann', 'bo'], language: 'fa-IR', dated: '2031-07~' }, { as: 'bibtex', ...read })).toBe(
      `@online{on-bells,
  author = {{Ann Bell} and {Bo \\& Sons}},
  title = {{On bells}},
  date = {2031-07~},
  language = {persian},
  url = {https://example.org/bells/},
  urldate = {2032-01-02},
}
`,
    )
    expect(cite({ by: [], dated: null }, { as: 'bibtex' })).toBe(
      '@misc{on-bells,\n  title = {{On bells}},\n  language = {english},\n}\n',
    )
  })

  it.each([
    ['2031', 'date = {2031}'],
    ['2031?', 'date = {2031?}'],
    ['2031-21', 'date = {2031-21}'],
    ['2031-28?', 'date = {2031-24?}'],
    ['2031-10/2031-11', 'date = {2031-10/2031-11}'],
    ['2031~/2033?', 'date = {2031~/2033?}'],
    ['2031%', 'date = {2031%}'],
    ['2031-XX-XX', 'date = {2031-XX-XX}'],
    ['20XX', 'date = {20XX}'],
    ['2031/', 'date = {2031/}'],
    ['../2031', 'date = {../2031}'],
    ['2031/..', 'date = {2031/..}'],
    ['/2031', 'date = {/2031}'],
    ['203X', 'date = {203X}'],
    ['2031-07-XX', 'date = {2031-07-XX}'],
    ['2031-07-09T10:20:30Z', 'date = {2031-07-09}'],
    ['2031~-07', 'year = {about July 2031}'],
    ['{2031,2033}', 'year = {\\textbraceleft{}2031,2033\\textbraceright{}}'],
  ])('has %s as biber can read it, else in words: %s', (dated, field) => {
    expect(cite({ dated }, { as: 'bibtex' })).toContain(`\n  ${field},\n`)
  })

  it('keeps the braces of any title and address in balance, and no sign that means something', () => {
    const sign = fc.constantFrom(...'{}\\$&#_%~^"@a ش\n\u0000')
    fc.assert(
      fc.property(fc.string({ unit: sign }), fc.string({ unit: sign }), (title, url) => {
        const entry = cite({ title }, { as: 'bibtex', url: `https://e.org/${url}` })
        let depth = 0
        for (const one of entry) {
          depth += one === '{' ? 1 : one === '}' ? -1 : 0
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const [, line = ''] = /\n {2}title = \{\{(.*)\}\},\n/.exec(entry) ?? []
        expect(line.replace(/\\[$&#_%]|\\text\w+\{\}/g, '')).not.toMatch(/[{}\\$&#_%~^]/)
      }),
    )
  })
})

describe('An item of CSL-JSON', () => {
  it('has what was read where', () => {
    const item = cite({ by: ['ann', 'bo'], basis: { title: { kind: 'editorial' } } }, { as: 'csl', ...read })
    expect(schema.parse(item)).toEqual({
      id: 'on-bells',
      type: 'webpage',
      title: '[On bells]',
      language: 'en',
      author: [{ literal: 'Ann Bell' }, { literal: 'Bo & Sons' }],
      issued: { 'date-parts': [[2031, 7, 9]] },
      URL: 'https://example.org/bells/',
      accessed: { 'date-parts': [[2032, 1, 2]] },
    })
    expect(schema.parse(cite({ by: [], dated: null }, { as: 'csl' }))).toEqual({
      ...{ id: 'on-bells', type: 'document', title: 'On bells', language: 'en' },
    })
  })

  it.each([
    ['2031', { 'date-parts': [[2031]] }],
    ['0044', { 'date-parts': [[44]] }],
    ['2031-07~', { 'date-parts': [[2031, 7]], circa: true }],
    ['2031?', { 'date-parts': [[2031]], circa: true }],
    ['2031~-07', { 'date-parts': [[2031, 7]], circa: true }],
    ['2031-21', { 'date-parts': [[2031]], season: 1 }],
    ['2031-28%', { 'date-parts': [[2031]], season: 4, circa: true }],
    [
      '2031-10/2031-11',
      {
        'date-parts': [
          [2031, 10],
          [2031, 11],
        ],
      },
    ],
    ['2031~/2033', { 'date-parts': [[2031], [2033]], circa: true }],
    ['2031-XX', { 'date-parts': [[2031]] }],
    ['2031-07-XX', { 'date-parts': [[2031, 7]] }],
    ['2031-XX-XX', { 'date-parts': [[2031]] }],
    ['2031-07-09T10:20:30Z', { 'date-parts': [[2031, 7, 9]] }],
    ['2031-21/2031-22', { literal: 'spring 2031 – summer 2031' }],
    ['2031/..', { literal: 'from 2031 on' }],
    ['../2031', { literal: 'until 2031' }],
    ['203X', { literal: '2030s' }],
    ['20XX', { literal: '2000 – 2099' }],
    ['{2031,2033}', { literal: '{2031,2033}' }],
    ['Y12031', { literal: 'Y12031' }],
    ['-0044', { literal: '-0044' }],
  ])('has %s with its parts, or in words', (dated, issued) => {
    expect(schema.parse(cite({ dated }, { as: 'csl' })).issued).toEqual(issued)
  })

  it('has the words of a date in the language of the citation', () => {
    expect(cite({ dated: '2031/..' }, { as: 'csl', language: 'fa' }).issued).toEqual({
      literal: 'از ۲۰۳۱ به بعد',
    })
  })

  it('has the form of one for any text instead of a date', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/.X~?%{}') }), (a, b) => {
        for (const dated of [a, b]) {
          const { issued } = schema.parse(cite({ dated }, { as: 'csl' }))
          expect(issued?.['date-parts'] !== undefined || issued?.literal !== undefined).toBe(true)
        }
      }),
    )
  })
})

describe('JSON-LD', () => {
  test.each([
    ['2031-07-09', '2031-07-09'],
    ['2031', '2031'],
    ['2031-07~', undefined],
    ['2031-05/2031-07', undefined],
    [null, undefined],
  ])('says of %s as much as ISO 8601 can', (dated, datePublished) => {
    expect(cite({ dated }, { as: 'json-ld', url: 'https://example.org/bells/' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      headline: 'On bells',
      inLanguage: 'en',
      author: [{ '@type': 'Person', name: 'Ann Bell' }],
      ...(datePublished === undefined ? {} : { datePublished }),
      url: 'https://example.org/bells/',
    })
  })

  test('has neither an author nor an address where none is known', () => {
    const article = cite({ by: [] }, { as: 'json-ld' })
    expect(Object.keys(article)).toEqual(['@context', '@type', 'headline', 'inLanguage', 'datePublished'])
  })
})

describe('Those who contributed beside the authors', () => {
  const translated = { with: [{ id: 'cy', role: 'translator' }] }
  it.each([
    [translated, 'en', 'Ann Bell. “On bells”. Translated by Cy Reed. July 9, 2031.'],
    [{ with: [{ id: 'di', role: 'editor' }] }, 'en', 'Ann Bell. “On bells”. Edited by Di. July 9, 2031.'],
    [interview, 'en', 'Cy Reed. “On bells”. Interviewed by Di. July 9, 2031.'],
    [translated, 'fa-u-ca-persian', 'آن بل، «On bells»، ترجمهٔ سای رید، ۱۸ تیر ۱۴۱۰.'],
    [interview, 'fa-u-ca-persian', 'سای رید، «On bells»، در گفت‌وگو با Di، ۱۸ تیر ۱۴۱۰.'],
    [
      { with: ['di', 'cy'].map((id) => ({ id, role: 'translator' })) },
      'en',
      'Ann Bell. “On bells”. Translated by Di and Cy Reed. July 9, 2031.',
    ],
    [{ with: [{ id: 'eve', role: 'editor' }] }, 'en', 'Ann Bell. “On bells”. Edited by eve. July 9, 2031.'],
    [{ with: [{ id: 'cy', role: 'signatory' }] }, 'en', 'Ann Bell. “On bells”. July 9, 2031.'],
    [{ with: [{ id: 'cy', role: 'author' }] }, 'en', 'Ann Bell and Cy Reed. “On bells”. July 9, 2031.'],
    [{ with: [{ id: 'ann', role: 'author' }] }, 'en', 'Ann Bell. “On bells”. July 9, 2031.'],
    [{ by: [], with: [{ id: 'di', role: 'speaker' }] }, 'en', 'Di. “On bells”. July 9, 2031.'],
    [{ with: null }, 'en', 'Ann Bell. “On bells”. July 9, 2031.'],
    [{ with: [null, 'cy', {}] }, 'en', 'Ann Bell. “On bells”. July 9, 2031.'],
  ])('are named in a sentence by what they did: %j in %s', (document, language, text) => {
    expect(cite(document, { as: 'text', language })).toBe(text)
  })

  it('are fields of BibTeX; an interviewer is named in a note, since there is no field', () => {
    expect(cite(translated, { as: 'bibtex' })).toContain('\n  translator = {{Cy Reed}},\n')
    expect(cite(interview, { as: 'bibtex' })).toContain('\n  author = {{Cy Reed}},\n')
    expect(cite(interview, { as: 'bibtex' })).toContain('\n  note = {Interviewed by Di},\n')
  })

  it('are names of CSL-JSON, in an item of their kind', () => {
    expect(cite(translated, { as: 'csl' })).toMatchObject({
      type: 'document',
      author: [{ literal: 'Ann Bell' }],
      translator: [{ literal: 'Cy Reed' }],
    })
    expect(cite(interview, { as: 'csl', ...read })).toMatchObject({
      type: 'interview',
      author: [{ literal: 'Cy Reed' }],
      interviewer: [{ literal: 'Di' }],
    })
  })

  it('are people of schema.org, contributors where it has no word for what they did', () => {
    const person = (name: string) => ({ '@type': 'Person', name })
    expect(cite(translated, { as: 'json-ld' })).toMatchObject({ translator: [person('Cy Reed')] })
    expect(cite(interview, { as: 'json-ld' })).toMatchObject({
      author: [person('Cy Reed')],
      contributor: [person('Di')],
    })
  })
})
