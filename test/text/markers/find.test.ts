import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CorpusDocument } from '../../../src/model/document.ts'
import { compileTalk, documentOf } from '../../support/annotation-heads.ts'
import { compileText } from '../../support/compile-text.ts'

/** A body as a reader sees it: `word[1] and`. */
const shown = (document: CorpusDocument): string =>
  document.body
    .map(({ children }) => children.map((c) => (c._type === 'span' ? c.text : `[${c.label}]`)).join(''))
    .join('\n')

const read = (text: string, annotation = ''): string =>
  shown(documentOf(compileText(text, `default: paragraph\nnotes: digits\n${annotation}`)))

const doubts = (text: string, annotation = ''): string[] =>
  compileText(text, `default: paragraph\nnotes: digits\n${annotation}`).diagnostics.map(
    (p) => `${p.code} ${p.line}:${p.column} ${p.found}${p.expected === undefined ? '' : `; ${p.expected}`}`,
  )

/** `word4 and word5 and ` with the markers from `from` to `to`. */
const run = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `word${from + i} and `).join('')

const shownRun = (from: number, to: number): string => run(from, to).replace(/\d+/g, '[$&]')

describe('note markers', () => {
  it('are taken out of the prose, and nothing else is', () => {
    expect(read(`${run(1, 3)}end.`)).toBe('word[1] and word[2] and word[3] and end.')
  })

  it('are digits in a text that is said to hold no notes', () => {
    const { document } = compileText(`${run(1, 3)}end.`, 'default: paragraph\n')
    expect(document && shown(document)).toBe('word1 and word2 and word3 and end.')
  })

  it('run on over blocks', () => {
    expect(read('word1 and\nword2 and\n\nword3.\n')).toBe('word[1] and\nword[2] and\nword[3].')
  })

  it('run on into replies', () => {
    const { document } = compileTalk(
      'word1 and\nword2 and\nword3.\n',
      'default: paragraph\nnotes: digits\nreplies: [{ lines: 2-3 }]\n',
    )
    expect(JSON.stringify(document?.replies)).toContain('"label":"3"')
  })

  it('are not looked for in what is left out', () => {
    expect(read('word1 and\nword2 menu\nword2 and\nword3.\n', 'lines: { 2: interface }\n')).toBe(
      'word[1] and\nword[2] and\nword[3].',
    )
  })

  it('are counted', () => {
    expect(compileText(`${run(1, 3)}end.`, 'default: paragraph\nnotes: digits\n').tally.notes).toBe(3)
  })

  it.each([
    [
      'after a decimal point behind a year',
      `${run(1, 11)}in 1976.12 Then ${run(13, 15)}end.`,
      'in 1976.[12] Then',
    ],
    ['glued to a year', `${run(1, 66)}in 201867 : they ${run(68, 70)}end.`, 'in 2018[67] : they'],
    [
      'drifted off the question mark',
      `${run(1, 11)}blockade? 12 And ${run(13, 15)}end.`,
      'blockade?[12] And',
    ],
    ['after a closing quote', `${run(1, 11)}“so it is”12 And ${run(13, 15)}end.`, '“so it is”[12] And'],
    ['after capitals', `${run(1, 11)}by NATO12 And ${run(13, 15)}end.`, 'by NATO[12] And'],
    ['after a percent sign', `${run(1, 11)}by 34.5%12 and ${run(13, 15)}end.`, 'by 34.5%[12] and'],
    ['at the end of the text', `${run(1, 11)}the end.12`, 'the end.[12]'],
  ])('are found %s', (_, text, expected) => {
    expect(read(text)).toContain(expected)
  })

  it.each([
    ['a percentage', '34.5 percent', 2],
    ['a percentage', '34.5 percent', 9],
    ['an amount', '$1,000', 0],
    ['an ordinal', 'the 3rd time', 2],
    ['an ordinal', 'the 3rd time', 3],
    ['a year', 'in 1979 they', 8],
    ['a decade', 'in the 80s they', 7],
    ['a quantity', '12 men', 11],
    ['a range', 'some 5–6 men', 5],
    ['a name', 'by MI6 men', 9],
    ['a time', 'at 10:30 sharp', 9],
    ['a fraction', 'some 3/4 of it', 3],
    ['a version', 'the 2.11.3 version', 10],
  ])('are never %s: “%s” after note %s', (_, number, after) => {
    const text = `${run(1, after)}${number} ${run(after + 1, after + 8)}end.`
    expect(read(text)).toBe(`${shownRun(1, after)}${number} ${shownRun(after + 1, after + 8)}end.`)
  })

  it('are digits of any script', () => {
    expect(read('متن۱ و متن۲ در سال ۱۳۹۹۳ پایان۴.')).toBe('متن[۱] و متن[۲] در سال ۱۳۹۹[۳] پایان[۴].')
  })

  it('are numbered anew in each part', () => {
    expect(read('word1 and word2.\nword1 and word2 and word3.\nword1 end.\n', 'parts: [2, 3]\n')).toBe(
      'word[1] and word[2].\nword[1] and word[2] and word[3].\nword[1] end.',
    )
  })

  it('miss numbers in their part', () => {
    expect(doubts(`${run(1, 6)}end.\n${run(1, 3)}${run(5, 9)}end.\n`, 'parts: [2]\n')).toEqual([
      'marker/missing 2:35 note 5; note 4 before it',
    ])
  })

  it('are not looked for in the texts of notes', () => {
    expect(doubts(`${run(1, 3)}end.\n1. A.12 B.7\n2. C\n3. D\n`, 'lines: { 2-4: note }\n')).toEqual([])
  })
})

describe('a note number that is missing', () => {
  it('is reported at the next marker', () => {
    expect(doubts(`${run(1, 4)}${run(6, 9)}end.`)).toEqual(['marker/missing 1:45 note 6; note 5 before it'])
  })

  it('is reported with its neighbours', () => {
    expect(doubts(`${run(1, 9)}${run(12, 19)}end.`)).toEqual([
      'marker/missing 1:95 note 12; notes 10 to 11 before it',
    ])
  })

  it('may be the first', () => {
    expect(doubts(`${run(2, 9)}end.`)).toEqual(['marker/missing 1:5 note 2; note 1 before it'])
  })

  it('does not keep the others from being found', () => {
    expect(read(`${run(1, 4)}${run(6, 9)}end.`)).toBe(`${shownRun(1, 4)}${shownRun(6, 9)}end.`)
  })
})

describe('a marker that is unsure', () => {
  it('is reported when it fits no sequence', () => {
    expect(doubts(`${run(1, 4)}word77 and ${run(5, 8)}end.`)).toEqual([
      'marker/unsure 1:45 “77” in “… word4 and word77 and …”, looks like a marker, but fits no sequence',
    ])
  })

  it('is reported when another place would do as well', () => {
    expect(doubts(`${run(1, 4)}word5 and word5 and ${run(6, 9)}end.`)).toContainEqual(
      expect.stringMatching(/^marker\/unsure .*taken for the marker of note 5$/),
    )
  })

  it('is reported after a stop, too', () => {
    expect(doubts(`${run(1, 4)}the end.77 And ${run(5, 8)}end.`)).toEqual([
      expect.stringMatching(/^marker\/unsure 1:49 “77” .* fits no sequence$/),
    ])
  })

  it('is one behind a year, though no other place would do: the marker itself may be lost', () => {
    const [doubt, ...others] = doubts(`${run(1, 66)}in 201867 : they ${run(68, 70)}end.`)
    expect(doubt).toContain('“67”')
    expect(others).toEqual([])
  })

  it('is quoted on one line', () => {
    const text = `${run(1, 4)}end of it.\nSo ${run(5, 8)}end\nWord77\n`
    expect(doubts(text)).toEqual([expect.stringContaining('“…d8 and end Word77 …”')])
  })

  it('is none when it stands in the sequence alone', () => {
    expect(doubts(`${run(1, 9)}end.`)).toEqual([])
  })
})

describe('a ruling of the annotation', () => {
  const text = `${run(1, 4)}word5 and word5 and ${run(6, 9)}end.`

  it('says which of two places is the marker', () => {
    expect(read(text, 'markers: { "1:55": note 5 }\n')).toContain('[4] and word5 and word[5] and word[6]')
  })

  it('says that a place is text, so that another is the marker', () => {
    expect(read(text, 'markers: { "1:55": text }\n')).toContain('[4] and word[5] and word5 and word[6]')
  })

  it('leaves no doubt', () => {
    expect(doubts(text, 'markers: { "1:45": note 5, "1:55": text }\n')).toEqual([])
  })

  it('takes a marker that no sequence wants', () => {
    expect(read('The 7 of us.', 'markers: { "1:5": note 7 }\n')).toBe('The[7] of us.')
  })

  it('may number the note otherwise than its digits do', () => {
    expect(read('word1 and word8 and end.', 'markers: { "1:15": note 2 }\n')).toBe(
      'word[1] and word[2] and end.',
    )
  })

  it('may give the note a label that is no number', () => {
    expect(read('word1 and end.', 'markers: { "1:5": note 1a }\n')).toBe('word[1a] and end.')
  })

  it('takes the digits for the label when it gives none', () => {
    expect(read('The 7 of us.', 'markers: { "1:5": note }\n')).toBe('The[7] of us.')
  })

  it('keeps digits in the prose that the sequence would take', () => {
    expect(read(`${run(1, 3)}end.`, 'markers: { "1:25": text }\n')).toBe(
      'word[1] and word[2] and word3 and end.',
    )
  })

  it('holds the sequence together over a number that looks like none', () => {
    const weak = `${run(1, 4)}the 5 of ${run(6, 6)}end.`
    expect(read(weak, 'markers: { "1:45": note 5 }\n')).toBe(
      `${shownRun(1, 4)}the[5] of ${shownRun(6, 6)}end.`,
    )
  })

  it('may rule a part of a run of digits', () => {
    expect(read('In 19761 it was.', 'markers: { "1:8": note 1 }\n')).toBe('In 1976[1] it was.')
  })

  it('holds in a text that is said to hold no notes', () => {
    const { document } = compileText('word† and 5 men.', 'default: paragraph\nmarkers: { "1:5": note }\n')
    expect(document && shown(document)).toBe('word[†] and 5 men.')
  })

  it.each(['†', '‡', '§', '**', '††'])('may name the sign %s', (sign) => {
    const { document } = compileText(
      `word${sign} and`,
      `default: paragraph\nmarkers: { "1:5-${4 + sign.length}": note }\n`,
    )
    expect(document && shown(document)).toBe(`word[${sign}] and`)
  })

  it.each([
    ['a word', '"1:1-4"'],
    ['digits and more', '"1:4-5"'],
    ['a whole line', '1'],
    ['digits that are left out', '"2:5"'],
  ])('may not name %s', (_, address) => {
    const { diagnostics } = compileText(
      'word1 and\nmenu2\n',
      `default: paragraph\nlines: { 2: interface }\nmarkers: { ${address}: note 1 }\n`,
    )
    expect(diagnostics).toMatchObject([
      { code: 'marker/misplaced', line: 10, column: 12, field: `markers.${address.replaceAll('"', '')}` },
    ])
  })

  it('that is misplaced is reported beside the doubts', () => {
    const { diagnostics } = compileText(
      `${run(1, 4)}${run(6, 9)}end.`,
      'default: paragraph\nnotes: digits\nmarkers: { "1:1": note 1 }\n',
    )
    expect(diagnostics.map((p) => p.code)).toEqual(['marker/misplaced', 'marker/missing'])
  })

  it('must have an address that can be read', () => {
    const { diagnostics } = compileText('word1 and\n', 'default: paragraph\nmarkers: { here: note 1 }\n')
    expect(diagnostics).toMatchObject([{ code: 'line/address', line: 9, column: 12, field: 'markers.here' }])
  })

  it('must stay inside the text', () => {
    const { diagnostics } = compileText('word1 and\n', 'default: paragraph\nmarkers: { "2:1": note 1 }\n')
    expect(diagnostics).toMatchObject([{ code: 'line/outside', field: 'markers.2:1', found: 'line 2' }])
  })
})

describe('kinds of markers', () => {
  const of = (kinds: string, text: string): string =>
    shown(documentOf(compileText(text, `default: paragraph\nnotes: ${kinds}\n`)))

  it.each([
    ['superscripts', 'One¹ and two.² And 20 m² of 10³.', 'One[1] and two.[2] And 20 m² of 10³.'],
    [
      'brackets',
      'One[1] and [ 2 ] and one[1], [sic] and [2011].',
      'One[1] and[2] and one[1], [sic] and [2011].',
    ],
    ['brackets', 'یک[۱] و دو［۲］', 'یک[۱] و دو[۲]'],
    ['brackets', 'One[*] and two[†].', 'One[*] and two[†].'],
    [
      'parentheses',
      'One(1) and two.(2) In (1990) came three(3).',
      'One[1] and two.[2] In (1990) came three[3].',
    ],
    ['asterisks', 'One* and ٭two＊＊.', 'One[*] and [٭]two[＊＊].'],
    ['daggers', 'One† and two‡‡ under § 5 and three§.', 'One[†] and two[‡‡] under § 5 and three[§].'],
    ['letters', 'One[a] and twoᵇ and یک[الف].', 'One[a] and two[b] and یک[الف].'],
    ['letters', 'So it was.a Then that,b and a man.c', 'So it was.[a] Then that,[b] and a man.[c]'],
    ['[digits, asterisks]', 'One1 and* two2 and** three3.', 'One[1] and[*] two[2] and[**] three[3].'],
    [
      '[superscripts, digits]',
      'One¹ and two² and three³ and four4 and five5.',
      'One[1] and two[2] and three[3] and four[4] and five[5].',
    ],
    ['brackets', 'One[1, 2] and two[ 3,5–7 ].', 'One[1],[2] and two[3],[5],[6],[7].'],
    ['brackets', 'One[1-3] of [1,000] or [5-3].', 'One[1],[2],[3] of [1,000] or [5-3].'],
    ['brackets', 'یک[۱، ۲] و دو［۴-۶］', 'یک[۱]،[۲] و دو[۴],[۵],[۶]'],
    ['brackets', 'واحد[١؛٢]', 'واحد[١]؛[٢]'],
    ['brackets', '一【１、２】二〔３，４〕', '一[１]、[２]二[３]，[４]'],
    ['brackets', 'एक[१, २] और दो[९-११]', 'एक[१],[२] और दो[९],[१०],[११]'],
    ['superscripts', 'One¹,² and two³⁻⁵ of 20 m².', 'One[1],[2] and two[3],[4],[5] of 20 m².'],
    [
      '[superscripts, digits]',
      'One¹,² and three³ and four4 and five5 and six6.',
      'One[1],[2] and three[3] and four[4] and five[5] and six[6].',
    ],
    ['[brackets, superscripts]', 'One[1] and¹ two² and[2].', 'One[1] and[1] two[2] and[2].'],
  ])('%s are found in “%s”', (kinds, text, expected) => {
    expect(of(kinds, text)).toBe(expected)
  })

  it.each(['digits', 'superscripts', 'brackets', 'parentheses', 'asterisks', 'daggers', 'letters'])(
    'are reported when the text has no %s',
    (kind) => {
      const { diagnostics } = compileText('All that we know.\n', `default: paragraph\nnotes: ${kind}\n`)
      expect(diagnostics).toMatchObject([
        { code: 'marker/none', line: 9, column: 1, found: `\`${kind}\`, but no such marker` },
      ])
    },
  )

  it('that the text has are told where others were named', () => {
    const { diagnostics } = compileText('Bracket.[1] Super.¹\n', 'default: paragraph\nnotes: digits\n')
    expect(diagnostics).toMatchObject([
      { code: 'marker/none', hint: 'The text has what looks like superscripts and brackets.' },
    ])
  })

  it('are not reported where a person found the markers', () => {
    const { diagnostics } = compileText(
      'All that 1 know.\n',
      'default: paragraph\nnotes: digits\nmarkers: { "1:10": note 1 }\n',
    )
    expect(diagnostics).toEqual([])
  })

  it('each have numbers of their own', () => {
    const { diagnostics } = compileText(
      'One[1] and¹ two² and[2] and[3].\n',
      'default: paragraph\nnotes: [brackets, superscripts]\n',
    )
    expect(diagnostics).toEqual([])
  })
})

describe('several numbers in one marker', () => {
  const text = 'One[1,3-4] and two[2].\n[1] A\n[2] B\n[3] C\n[4] D\n'
  const annotation = 'default: paragraph\nnotes: brackets\nlines: { 2-5: note }\n'

  it('each lead to their note, and are counted', () => {
    const { document, diagnostics, tally } = compileText(text, annotation)
    const notes = document?.body[0]?.children.flatMap((c) => (c._type === 'span' ? [] : [c.note]))
    expect([notes, tally.notes]).toEqual([['l2', 'l4', 'l5', 'l3'], 4])
    expect(diagnostics.map(({ code }) => code)).toEqual(['marker/missing'])
  })

  it('are each held against the notes that are there', () => {
    const { diagnostics } = compileText(text.replace('3-4', '9'), annotation)
    expect(diagnostics.map(({ code }) => code)).toContain('marker/without-note')
  })

  it('are read where a ruling points at them', () => {
    const { document } = compileText('word (1, 2) on', 'default: paragraph\nmarkers: { "1:6-11": note }\n')
    expect(document && shown(document)).toBe('word[1],[2] on')
  })
})

describe('a ruling over brackets', () => {
  it.each(['[1]', '(1)', '[note 1]', '۱', '¹', '［1］'])('takes %s with them', (marker) => {
    const { document } = compileText(
      `word${marker} and`,
      `default: paragraph\nmarkers: { "1:5-${4 + marker.length}": note x }\n`,
    )
    expect(document && shown(document)).toBe('word[x] and')
  })

  it('has what is in them for a label', () => {
    const { document } = compileText('word[3] and', 'default: paragraph\nmarkers: { "1:5-7": note }\n')
    expect(document && shown(document)).toBe('word[3] and')
  })
})

describe('a ruling over a letter', () => {
  const ruled = (text: string, ruling: string): string[] =>
    compileText(text, `default: paragraph\nmarkers: { ${ruling} }\n`).diagnostics.map(
      ({ code, line, column }) => `${code} ${line}:${column}`,
    )

  it.each([
    ['Two books here.', '"1:9": note 2'],
    ['Two books here.', '"1:9": note'],
    ['Two books here.', '"1:5": note b'],
    ['کتاب‌ها هست.', '"1:7": note 2'],
  ])('of a word is misplaced: %s %s', (text, ruling) => {
    expect(ruled(text, ruling)).toEqual(['marker/misplaced 9:12'])
  })

  it.each([
    ['So it was.a Then', '"1:11": note a'],
    ['Two booksa here.', '"1:10": note a'],
    ['Two books a here.', '"1:11": note a'],
  ])('that is the sign of its note is fine: %s %s', (text, ruling) => {
    expect(ruled(text, ruling)).toEqual([])
  })
})

describe('a ruling with another label than stands there', () => {
  const labels = (text: string, ruling: string, more = '') =>
    compileText(text, `default: paragraph\nmarkers: { ${ruling} }\n${more}`).diagnostics.map(
      ({ code, line, column, found, expected }) => [code, line, column, found, expected],
    )

  it.each([
    ['Hello1, and.', '"1:6": note 3', '“1”', 'the label “3”'],
    ['Hello[1], and.', '"1:6-8": note 3', '“[1]”', 'the label “3”'],
    ['Hello*, and.', '"1:6": note 3', '“*”', 'the label “3”'],
    ['Hello[note 12], and.', '"1:6-14": note 2', '“[note 12]”', 'the label “2”'],
  ])('is asked about: %s %s', (text, ruling, found, expected) => {
    expect(labels(text, ruling)).toEqual([['marker/other-label', 1, 6, found, expected]])
    expect(labels(text, ruling, 'confirmed: { marker/other-label: "1:6" }\n')).toEqual([])
  })

  it.each([
    ['Hello1, and.', '"1:6": note 1'],
    ['Hello¹, and.', '"1:6": note 1'],
    ['Hello۱, and.', '"1:6": note 1'],
    ['Hello[1], and.', '"1:6-8": note 1'],
    ['Hello[note 1], and.', '"1:6-13": note 1'],
    ['Hello3, and.', '"1:6": text'],
  ])('is not where the label is that of the text: %s %s', (text, ruling) => {
    expect(labels(text, ruling)).toEqual([])
  })
})

describe('asterisks', () => {
  const starred = (text: string, annotation = ''): string =>
    shown(documentOf(compileText(text, `default: paragraph\nnotes: asterisks\n${annotation}`)))

  it('are markers where the annotation says so', () => {
    expect(starred('One* and two** and 3.')).toBe('One[*] and two[**] and 3.')
  })

  it('are text where it does not', () => {
    const { document } = compileText('One* and two**.', 'default: paragraph\n')
    expect(document && shown(document)).toBe('One* and two**.')
  })

  it('leave digits in the prose', () => {
    expect(starred(`${run(1, 9)}end*.`)).toBe(`${run(1, 9)}end[*].`)
  })

  it('may be ruled to be text', () => {
    expect(starred('2*3 is six* here.', 'markers: { "1:2": text }\n')).toBe('2*3 is six[*] here.')
  })

  it('may be ruled to have another label', () => {
    expect(starred('One* and two*.', 'markers: { "1:13": note 2 }\n')).toBe('One[*] and two[2].')
  })

  it('may stand right after a place that is ruled', () => {
    expect(starred('word1* end.', 'markers: { "1:5": note 1 }\n')).toBe('word[1][*] end.')
  })

  it('are not looked for in what is left out', () => {
    const text = 'One* and\nmenu*\n'
    const compiled = compileText(text, 'default: paragraph\nnotes: asterisks\nlines: { 2: interface }\n')
    expect(compiled.tally.notes).toBe(1)
  })
})

/** How the marker of note `n` is glued to what is before it. */
type Glue = (n: number) => { readonly prose: string; readonly marked: string }

const strong: readonly Glue[] = [
  'kettle',
  'harbour.',
  'window,',
  'said?',
  '“wind”',
  '"wind"',
  '(sea)',
  'gone…',
].map((before) => (n) => ({ prose: before, marked: `${before}${n}` }))

/** Places where only the sequence can tell: after years, a decimal point, capitals, or off a question mark. */
const weak: readonly Glue[] = [
  (n) => ({ prose: 'in 1976', marked: `in 1976${n}` }),
  (n) => ({ prose: 'in 2018', marked: `in 2018${n}` }),
  (n) => ({ prose: 'in 1976.', marked: `in 1976.${n}` }),
  (n) => ({ prose: 'of UNESCO', marked: `of UNESCO${n}` }),
  (n) => ({ prose: 'blockade?', marked: `blockade? ${n}` }),
]

const noise = [
  'in 1979',
  'in 2022,',
  'the 1980s',
  '34.5 percent',
  '2.7 metres',
  '$1,000',
  '250 sheep',
  'the 3rd',
  'the 21st',
  '40%',
  '5–6 boats',
  'at 10:30',
  '(1953)',
  '1,250,000',
  '3/4 of',
  'MI6',
  'F16',
]
const filler = ['the', 'boat', 'went', 'out', 'and', 'no', 'bread', 'came', 'back', 'that', 'winter']

interface Planted {
  readonly count: number
  readonly text: string
  readonly prose: string
}

/** Prose with the markers 1 to `count`; the first and the last are strong, and so are those that a name or a decimal looks like. */
const planted = (noisy: boolean, glues: readonly Glue[]): fc.Arbitrary<Planted> =>
  fc.integer({ min: 12, max: 60 }).chain((count) => {
    // “MI6” and “F16” would go on where the notes end just before.
    const n = count === 15 ? 16 : count
    const between = fc
      .tuple(
        fc.array(fc.constantFrom(...filler), { minLength: 1, maxLength: 4 }),
        noisy ? fc.option(fc.constantFrom(...noise)) : fc.constant(null),
        fc.constantFrom(...filler),
      )
      .map(([words, number, last]) => [...words, ...(number === null ? [] : [number]), last].join(' '))
    const piece = fc.record({ between, strong: fc.constantFrom(...strong), any: fc.constantFrom(...glues) })
    return fc.array(piece, { minLength: n, maxLength: n }).map((pieces) => {
      const parts = pieces.map((p, i) => {
        const number = i + 1
        const sure = [1, 5, 6, 7, 16, n].includes(number)
        const { prose, marked } = (sure ? p.strong : p.any)(number)
        return { prose: `${p.between} ${prose}`, marked: `${p.between} ${marked}` }
      })
      return {
        count: n,
        text: `${parts.map((p) => p.marked).join(' ')} end.`,
        prose: `${parts.map((p) => p.prose).join(' ')} end.`,
      }
    })
  })

const everywhere = [...strong, ...weak]

const compileNotes = (text: string, annotation = '') =>
  documentOf(compileText(text, `default: paragraph\nnotes: digits\n${annotation}`)).body.flatMap(
    (b) => b.children,
  )

const upTo = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1))

describe('in any prose with markers among years, quantities, decimals, ordinals and names', () => {
  it('the markers found are the markers planted', () => {
    fc.assert(
      fc.property(planted(true, everywhere), ({ text, count }) => {
        const labels = compileNotes(text).flatMap((c) => (c._type === 'span' ? [] : [c.label]))
        expect(labels).toEqual(upTo(count))
      }),
    )
  })

  it('the prose is what it was before they were planted', () => {
    fc.assert(
      fc.property(planted(true, everywhere), ({ text, prose }) => {
        const spans = compileNotes(text).flatMap((c) => (c._type === 'span' ? [c.text] : []))
        expect(spans.join('')).toBe(prose)
      }),
    )
  })

  it('nothing is missing', () => {
    fc.assert(
      fc.property(planted(true, everywhere), ({ text }) => {
        expect(doubts(text).filter((doubt) => doubt.startsWith('marker/missing'))).toEqual([])
      }),
    )
  })
})

describe('in any prose with markers after words, stops and quotes', () => {
  it('a marker that is taken out is missed', () => {
    fc.assert(
      fc.property(planted(false, strong), fc.nat(), ({ text, count }, n) => {
        // The end of a sequence misses nothing, and one marker alone does not bridge a gap.
        const lost = (n % (count - 2)) + 1
        const without = text.replace(new RegExp(`(\\D)${lost}(?!\\d)`), '$1')
        expect(doubts(without)).toEqual([
          expect.stringMatching(new RegExp(`^marker/missing .* note ${lost + 1}; note ${lost} before it$`)),
        ])
      }),
    )
  })

  it('a marker that is ruled to be text stays in the prose', () => {
    fc.assert(
      fc.property(planted(false, strong), fc.nat(), ({ text, count }, n) => {
        // As above.
        const kept = (n % (count - 2)) + 1
        const column = (new RegExp(`\\D${kept}(?!\\d)`).exec(text)?.index ?? 0) + 2
        const children = compileNotes(
          text,
          `markers: { "1:${column}-${column + String(kept).length - 1}": text }\n`,
        )
        const prose = children.flatMap((c) => (c._type === 'span' ? [c.text] : [])).join('')
        expect(prose.match(/\d+/g)).toEqual([String(kept)])
      }),
    )
  })
})
