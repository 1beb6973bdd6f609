import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentOf } from '../../src/compile/compile-corpus.ts'
import { memoryStore } from '../../src/compile/seed-store.ts'
import { linesOf } from '../../src/runtime/lines.ts'
import { codesOf, compileText, noticeHead } from '../support/compile-text.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

/** Two notices that hang on one board. */
const board = 'Bread at noon.\nCome early.\n\nThe well is dry.\nAsk Anna.\n'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('seeds/board.txt', board)
})

const annotate = (name: string, rest: string, text = board): void =>
  w.file(`seeds/${name}.yaml`, noticeHead(text).replaceAll('notice-one', name.replaceAll('.', '-')) + rest)

const problems = () => codesOf(w.compile())
const found = (code: string) => w.compile().diagnostics.filter((p) => p.code === code)

describe('A capture of two documents', () => {
  beforeEach(() => {
    annotate('board.bread', 'part: 1-2\ndefault: paragraph\n')
    annotate('board.well', 'part: 4-5\ndefault: paragraph\nlines: { 4: heading-1 }\n')
  })

  it('gives each its own lines', () => {
    const corpus = w.compile()
    expect(corpus.diagnostics).toEqual([])
    expect(corpus.entries.map((entry) => documentOf(corpus, entry))).toMatchObject([
      {
        slug: 'board-bread',
        body: [{ _key: 'l1' }, { _key: 'l2' }],
        source: { seed: 'board.txt', lines: 5 },
        omissions: [{ reason: 'other-document', lines: [{ from: 3, to: 5 }], note: null }],
      },
      {
        slug: 'board-well',
        body: [
          { _key: 'l4', style: 'h1' },
          { _key: 'l5', style: 'normal' },
        ],
        omissions: [{ reason: 'other-document', lines: [{ from: 1, to: 3 }], note: null }],
      },
    ])
  })

  it('counts in each its own lines', () => {
    expect(w.compile().entries.map(({ tally }) => tally)).toEqual([
      { lines: 2, kept: 2, omitted: {}, notes: 0 },
      { lines: 2, kept: 2, omitted: {}, notes: 0 },
    ])
  })

  it('compiles one again when its annotation changes, and not the other', () => {
    const store = memoryStore()
    const before = w.compileWith(store).keys
    annotate('board.well', 'part: 3-5\ndefault: paragraph\n')
    const after = w.compileWith(store).keys
    expect([...after].filter((key) => before.has(key))).toHaveLength(1)
  })

  it('compiles both again when the text changes', () => {
    const store = memoryStore()
    const before = w.compileWith(store).keys
    w.file('seeds/board.txt', `${board}\n`)
    expect([...w.compileWith(store).keys].filter((key) => before.has(key))).toEqual([])
  })

  it('edits one with an overlay of its own', () => {
    const [seedLine] = noticeHead(board).split('\n')
    w.file(
      'seeds/board.well.overlay.yaml',
      `${seedLine}\nedits:\n  - { at: [title], was: A notice, is: The well }\n`,
    )
    const corpus = w.compile()
    expect(codesOf(corpus)).toEqual([])
    expect(corpus.entries.map(({ title }) => title)).toEqual(['A notice', 'The well'])
  })

  it('has a value of one rest on a line of the other', () => {
    annotate(
      'board.bread',
      'called: { value: 2024-05-01, inferred: Said there., lines: 4 }\npart: 1-2\ndefault: paragraph\n',
    )
    expect(problems()).toEqual([])
  })
})

describe('Lines of a capture that are not of exactly one document', () => {
  it('are reported with both places where they are of two', () => {
    annotate('board.bread', 'part: 1-4\ndefault: paragraph\n')
    annotate('board.well', 'default: paragraph\npart: 4-5\n')
    expect(found('part/overlap')).toEqual([
      {
        code: 'part/overlap',
        file: 'seeds/board.well.yaml',
        line: 9,
        column: 7,
        field: 'part',
        found: 'line 4, which seeds/board.bread.yaml:8 has',
        expected: 'lines of no other part',
      },
    ])
  })

  it('are reported with the files where they are of none', () => {
    annotate('board.bread', 'part: 1\ndefault: paragraph\n')
    annotate('board.well', 'part: 5\ndefault: paragraph\n')
    expect(found('part/uncovered')).toEqual([
      {
        code: 'part/uncovered',
        file: 'seeds/board.txt',
        line: 2,
        column: 1,
        found: 'lines 2, 4',
        expected: 'lines of a `part` in seeds/board.bread.yaml, seeds/board.well.yaml',
      },
    ])
  })

  it('are reported where one annotation is all there is', () => {
    annotate('board', 'part: 1-2\ndefault: paragraph\n')
    expect(problems()).toEqual(['part/uncovered seeds/board.txt:4:1'])
  })

  it('may be blank', () => {
    annotate('board', 'part: "1-2, 4-5"\ndefault: paragraph\n')
    expect(problems()).toEqual([])
  })
})

describe('An annotation of a capture', () => {
  it('must name its part where there is another', () => {
    annotate('board', 'default: paragraph\n')
    annotate('board.well', 'part: 4-5\ndefault: paragraph\n')
    expect(found('part/missing')).toMatchObject([
      { file: 'seeds/board.yaml', line: 1, column: 1, expected: expect.stringContaining('board.well.yaml') },
    ])
  })

  it('need name none where it is the only one, whatever it is called', () => {
    annotate('board.well', 'default: paragraph\n')
    expect(problems()).toEqual([])
  })

  it('is not asked for its part while another is for another text', () => {
    annotate('board', 'part: 1-4\ndefault: paragraph\n', 'Another text.\n')
    annotate('board.well', 'part: 4-5\ndefault: paragraph\n')
    expect(problems()).toEqual(['seed/changed seeds/board.yaml:1:7'])
  })

  it.each([
    ['roles', 'lines: { 2: heading-1 }\n', 'lines.2'],
    ['a range of roles', 'lines: { 1-4: heading-1 }\n', 'lines.1-4'],
  ])('gives no lines of others %s', (_, rest, field) => {
    annotate('board.bread', 'part: 1-3\ndefault: paragraph\n')
    annotate('board.well', `part: 4-5\ndefault: paragraph\n${rest}`)
    expect(found('part/outside')).toMatchObject([{ file: 'seeds/board.well.yaml', field }])
  })

  it('has gaps in its part only', () => {
    annotate('board.bread', 'part: 1-3\ndefault: paragraph\n')
    annotate('board.well', 'part: 4-5\ndefault: paragraph\ngaps: [{ after: 2, lost: picture }]\n')
    expect(found('line/outside')).toMatchObject([{ found: 'line 2', expected: 'lines of the part 4-5' }])
  })

  it.each(['1:1-4', 'first', '4-9'])('cannot be for the part %s', (part) => {
    annotate('board', `part: "${part}"\ndefault: paragraph\n`)
    expect(w.compile().diagnostics).toMatchObject([{ file: 'seeds/board.yaml', field: 'part' }])
  })

  it('answers for the unusual characters of its part', () => {
    const hidden = 'One\u200b.\nTwo.\n'
    w.file('seeds/board.txt', hidden)
    annotate('board.one', 'part: 1\ndefault: paragraph\naccept: ["1"]\n', hidden)
    annotate('board.two', 'part: 2\ndefault: paragraph\n', hidden)
    expect(problems()).toEqual([])
  })
})

describe('The lines that a package keeps of a document', () => {
  it('are those of its part, with the numbers of the capture', () => {
    const { lines } = compileText(board, 'part: "1, 4-5"\ndefault: paragraph\n')
    const packed = lines()
    expect(packed.text).toBe('Bread at noon.\nThe well is dry.\nAsk Anna.\n')
    expect(
      linesOf(packed, {}).map(({ number, pieces }) => [number, pieces.map(({ key, text }) => [key, text])]),
    ).toEqual([
      [1, [['l1', 'Bread at noon.']]],
      [4, [['l4', 'The well is dry.']]],
      [5, [['l5', 'Ask Anna.']]],
    ])
  })

  it('of all documents, with blank lines, dropped signs and what is left out, are the capture byte for byte', () => {
    const contents = ['Hello.', 'سلام', '👋 a ', '', '  ', '`x', '$' + '{x}\\', '_A_ b._', '__', '[Menu]']
    const line = fc.tuple(fc.constantFrom(...contents), fc.constantFrom('\n', '\r\n'))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.nat(2)), { minLength: 3, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (drawn, ends, wrapped) => {
          const all = drawn.map(([[content, end], part], i) => ({ content, end, part: i < 3 ? i : part }))
          const last = all.length - 1
          const lines = all.map((l, i) => (i === last && !ends ? { ...l, content: 'End', end: '' } : l))
          const text = lines.map(({ content, end }) => content + end).join('')
          if (text.trim() === '') return
          const read = new Map<number, string>()
          for (const part of [0, 1, 2]) {
            const numbers = lines.flatMap((l, i) => (l.part === part ? [i + 1] : []))
            const having = (sign: string, value: unknown): string =>
              JSON.stringify(
                Object.fromEntries(
                  numbers.filter((n) => lines[n - 1]?.content.includes(sign)).map((n) => [n, value]),
                ),
              )
            const compiled = compileText(
              text,
              `part: "${numbers.join(', ')}"
wrapped: ${wrapped}
default: paragraph
lines: ${having('[', 'interface')}
drop: ${having('_', ['_'])}
`,
            )
            expect(codesOf(compiled)).toEqual([])
            for (const { number, pieces, end } of linesOf(compiled.lines(), {})) {
              expect(read.has(number)).toBe(false)
              read.set(number, pieces.map((p) => p.text).join('') + end)
            }
          }
          expect(lines.map((_, i) => read.get(i + 1)).join('')).toBe(text)
        },
      ),
    )
  })

  it('of other documents stand in no account of it', () => {
    const { account } = compileText(board, 'part: 4\ndefault: paragraph\n')
    expect(account().map(({ line, to, roles }) => [line, to, roles.map(({ role }) => role)])).toEqual([
      [1, 3, ['other-document']],
      [4, undefined, ['paragraph']],
      [5, 5, ['other-document']],
    ])
  })
})
