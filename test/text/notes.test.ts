import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { compileTalk, documentOf, repliesOf } from '../support/annotation-heads.ts'
import { compileText } from '../support/compile-text.ts'

/** `l4 note [4]=4: The text` for each block; references as `<4 l4>`, or `<4>` where they lead nowhere. */
const told = (body: readonly Block[]): string[] =>
  body.map(({ _key, style, marker, label, children }) => {
    const text = children
      .map((c) => (c._type === 'span' ? c.text : `<${[c.label, c.note].filter(Boolean).join(' ')}>`))
      .join('')
    return style === 'note' ? `${_key} ${marker ?? ''}=${label ?? ''}: ${text}` : text
  })

const read = (text: string, annotation: string): string[] =>
  told(documentOf(compileText(text, `default: paragraph\n${annotation}`)).body)

const reported = (text: string, annotation: string): string[] =>
  compileText(text, `default: paragraph\n${annotation}`).diagnostics.map(({ code, line, column, found }) =>
    `${code} ${line}:${column} ${found ?? ''}`.trim(),
  )

describe('a note', () => {
  it.each([
    ['1. The text', '1.', '1'],
    ['1 The text', '1', '1'],
    ['1) The text', '1)', '1'],
    ['[1] The text', '[1]', '1'],
    ['[1]: The text', '[1]:', '1'],
    ['(1) The text', '(1)', '1'],
    ['  1.  The text', '1.', '1'],
    ['¹ The text', '¹', '1'],
    ['¹The text', '¹', '1'],
    ['۱- The text', '۱-', '۱'],
    ['[۱] The text', '[۱]', '۱'],
    ['* The text', '*', '*'],
    ['**The text', '**', '**'],
    ['† The text', '†', '†'],
    ['[a] The text', '[a]', 'a'],
  ])('begins with its label: “%s”', (line, marker, label) => {
    const text = `One${['*', '**', '†'].includes(label) ? label : `[${label}]`}.\n${line}\n`
    const notes = 'notes: [brackets, letters, asterisks, daggers]\nlines: { 2: note }\n'
    expect(read(text, notes)[1]).toBe(`l2 ${marker}=${label}: The text`)
  })

  it('may have more blocks, which have no label', () => {
    expect(read('One1.\n1. First\nmore of it\n', 'notes: digits\nlines: { 2-3: note }\n')).toEqual([
      'One<1 l2>.',
      'l2 1.=1: First',
      'l3 =: more of it',
    ])
  })

  it('is not begun by a number in the middle of it', () => {
    expect(
      read(
        'One1 and two2.\n1. First\n1979 was long ago.\n2. Second\n',
        'notes: digits\nlines: { 2-4: note }\n',
      ),
    ).toEqual(['One<1 l2> and two<2 l4>.', 'l2 1.=1: First', 'l3 =: 1979 was long ago.', 'l4 2.=2: Second'])
  })

  it('may have its label on a line of its own', () => {
    expect(read('One1.\n1\nFirst\n', 'notes: digits\nlines: { 2-3: note }\n')).toEqual([
      'One<1 l2>.',
      'l2 1=1: First',
    ])
  })

  it('that is a label alone keeps it as its text', () => {
    expect(read('One1.\n1.\nEnd\n', 'notes: digits\nlines: { 2: note }\n')).toEqual([
      'One<1>.',
      'l2 =: 1.',
      'End',
    ])
  })

  it('is a block of its own where its lines are joined with those of others', () => {
    expect(
      read(
        'One1 and two2.\n1. First\nthat goes on\n2. Second\n',
        'notes: digits\nlines: { 2-4: { role: note, join: space } }\n',
      ),
    ).toEqual(['One<1 l2> and two<2 l4>.', 'l2 1.=1: First that goes on', 'l4 2.=2: Second'])
  })

  it('has the words of its text and nothing of its label, with their marks', () => {
    const [, note] = documentOf(
      compileText(
        'One[1].\n[1] All that\n',
        'default: paragraph\nnotes: brackets\nlines: { 2: note }\nspans: { "2:5-7": em }\n',
      ),
    ).body
    expect(note?.children).toMatchObject([
      { text: 'All', marks: ['em'] },
      { text: ' that', marks: [] },
    ])
  })
})

describe('a reference leads', () => {
  it('to the note behind it, where each page has its own', () => {
    expect(read('One*.\n* First\nTwo*.\n* Second\n', 'notes: asterisks\nlines: { "2, 4": note }\n')).toEqual([
      'One<* l2>.',
      'l2 *=*: First',
      'Two<* l4>.',
      'l4 *=*: Second',
    ])
  })

  it('to the note of its part at the foot of it', () => {
    expect(
      read(
        'One1 and two2.\n1. First\n2. Second\nThree1.\n1. Third\n',
        'notes: digits\nparts: [4]\nlines: { "2-3, 5": note }\n',
      ),
    ).toEqual([
      'One<1 l2> and two<2 l3>.',
      'l2 1.=1: First',
      'l3 2.=2: Second',
      'Three<1 l5>.',
      'l5 1.=1: Third',
    ])
  })

  it('to the note of its part where all stand at the end', () => {
    expect(
      read(
        'One1 and two2.\nThree1.\nNotes\n1. First\n2. Second\n1. Third\n',
        'notes: digits\nparts: [2]\nlines: { 4-6: note }\n',
      ),
    ).toEqual([
      'One<1 l4> and two<2 l5>.',
      'Three<1 l6>.',
      'Notes',
      'l4 1.=1: First',
      'l5 2.=2: Second',
      'l6 1.=1: Third',
    ])
  })

  it('to notes at the end that are numbered through all parts', () => {
    expect(
      read(
        'One1.\nTwo*.\n1. First\n* Second\n',
        'notes: [digits, asterisks]\nparts: [2, 3]\nlines: { 3-4: note }\n',
      ),
    ).toEqual(['One<1 l3>.', 'Two<* l4>.', 'l3 1.=1: First', 'l4 *=*: Second'])
  })

  it('to a note above it where none is behind', () => {
    expect(read('1. First\nOne1.\n', 'notes: digits\nlines: { 1: note }\n')).toEqual([
      'l1 1.=1: First',
      'One<1 l1>.',
    ])
  })

  it('to the same note as others with its label', () => {
    expect(read('One[1] and two[1].\n[1] First\n', 'notes: brackets\nlines: { 2: note }\n')[0]).toBe(
      'One<1 l2> and two<1 l2>.',
    )
  })

  it('to a note in digits of another script', () => {
    expect(read('One1.\n۱. First\n', 'notes: digits\nlines: { 2: note }\n')[0]).toBe('One<1 l2>.')
  })

  it('to the note in brackets from brackets, and to the other from raised digits', () => {
    expect(
      read(
        'One[1] and two¹.\n[1] First\n1. Second\n',
        'notes: [brackets, superscripts]\nlines: { 2-3: note }\n',
      )[0],
    ).toBe('One<1 l2> and two<1 l3>.')
  })

  it('nowhere out of its reply', () => {
    const document = documentOf(
      compileTalk(
        'One1.\n1. First\nTwo*.\n* Second\n',
        'default: paragraph\nnotes: [digits, asterisks]\nlines: { 2: note }\nreplies: [{ lines: { 3: paragraph, 4: note } }]\n',
      ),
    )
    expect(told(document.body)).toEqual(['One<1 l2>.', 'l2 1.=1: First'])
    expect(told(repliesOf(document)[0]?.body ?? [])).toEqual(['Two<* l4>.', 'l4 *=*: Second'])
  })

  it('to the note that was meant for it, whatever stands between', () => {
    const words = fc.array(fc.constantFrom('alpha', 'beta', 'gamma'), { minLength: 1, maxLength: 4 })
    const parts = fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(parts, fc.boolean(), (given, atEnd) => {
        const bodies = given.map((notes) => notes.map((text, i) => `${text.join(' ')}[${i + 1}]`).join(' '))
        const notes = given.map((part, p) => part.map((_, i) => `[${i + 1}] note ${p}-${i + 1}`))
        const lines = atEnd
          ? [...bodies, ...notes.flat()]
          : bodies.flatMap((body, p) => [body, ...(notes[p] ?? [])])
        const numbered = lines.map((line, i) => ({ line, number: i + 1 }))
        const ofNotes = numbered.filter(({ line }) => line.startsWith('[')).map(({ number }) => number)
        const firsts = numbered.filter(({ line }) => !line.startsWith('[')).map(({ number }) => number)
        const document = documentOf(
          compileText(
            `${lines.join('\n')}\n`,
            `default: paragraph\nnotes: brackets\nparts: [${firsts.join(', ')}]\nlines: { "${ofNotes.join(', ')}": note }\n`,
          ),
        )
        const textOf = new Map(
          document.body.map((block) => [block._key, told([block])[0]?.replace(/^.*: /, '')]),
        )
        const reached = document.body
          .filter(({ style }) => style === 'normal')
          .map(({ children }) =>
            children.flatMap((c) => (c._type === 'noteReference' ? [textOf.get(c.note ?? '')] : [])),
          )
        expect(reached).toEqual(given.map((part, p) => part.map((_, i) => `note ${p}-${i + 1}`)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('notes and references without another side', () => {
  it('are none where each has one', () => {
    expect(reported('One1.\n1. First\n', 'notes: digits\nlines: { 2: note }\n')).toEqual([])
  })

  it('are none where the text has no notes at all: they are lost', () => {
    expect(reported('One* and.\n', 'notes: asterisks\n')).toEqual([])
  })

  it('are reported at the reference', () => {
    expect(reported('One[1] and[2].\n[1] First\n', 'notes: brackets\nlines: { 2: note }\n')).toEqual([
      'marker/without-note 1:11 note 2',
    ])
  })

  it('are not reported of signs where only the notes of numbers are there', () => {
    expect(
      reported('One[1] and*.\n[1] First\n', 'notes: [brackets, asterisks]\nlines: { 2: note }\n'),
    ).toEqual([])
  })

  it('are reported at the note', () => {
    expect(reported('One[1].\n[1] First\n[2] Second\n', 'notes: brackets\nlines: { 2-3: note }\n')).toEqual([
      'note/without-reference 3:1 note 2',
    ])
  })

  it('are none where a note goes on in a line without a label', () => {
    expect(reported('One[1].\n[1] First\nIt goes on.\n', 'notes: brackets\nlines: { 2-3: note }\n')).toEqual(
      [],
    )
  })

  it('are reported of a note that begins a reply without a label', () => {
    const text = 'One[1].\n[1] First\nSee above.\nYes.\n'
    const lines = 'default: paragraph\nnotes: brackets\nlines: { 2: note }\n'
    const { diagnostics } = compileTalk(text, `${lines}replies: [{ lines: { 3: note, 4: paragraph } }]\n`)
    expect(diagnostics).toMatchObject([{ code: 'note/without-label', line: 3 }])
  })

  it('are counted for each kind of numbers by itself', () => {
    const notes = 'notes: [brackets, superscripts]\n'
    expect(reported('One[1] two[2] three².\n', notes)).toEqual(['marker/missing 1:20 note 2'])
    expect(reported('One[1] two[2] three¹.\n', notes)).toEqual([])
  })

  it('are reported of a note that has no label and continues none', () => {
    expect(reported('One.\nSee above.\n', 'lines: { 2: note }\n')).toEqual([
      'note/without-label 2:1 “See above.”',
    ])
  })

  it('may not have their parts outside the text', () => {
    expect(reported('One1.\n', 'notes: digits\nparts: [1, 9]\n')).toEqual(['line/outside 10:12 line 9'])
  })
})

describe('what is lost', () => {
  const lost = (text: string, annotation: string) =>
    documentOf(compileText(text, `default: paragraph\n${annotation}`)).lost

  it('are no notes where each reference has its text', () => {
    expect(lost('One1.\n1. First\n', 'notes: digits\nlines: { 2: note }\n')).toEqual([])
  })

  it('are the notes of references without a text', () => {
    expect(
      lost('One[1] and*.\n[1] First\n', 'notes: [brackets, asterisks]\nlines: { 2: note }\n'),
    ).toMatchObject([{ kind: 'notes', after: 'l2' }])
  })
})
