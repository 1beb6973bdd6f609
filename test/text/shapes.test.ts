import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/model/portable-text.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const compiled = (text: string, annotation: string) => compileText(text, `default: paragraph\n${annotation}`)

const bodyOf = (text: string, annotation: string): readonly Block[] => {
  const { document, diagnostics } = compiled(text, annotation)
  if (document === null) throw new Error(diagnostics.map(({ code }) => code).join(', '))
  return document.body as readonly Block[]
}

const textOf = ({ children }: Block): string =>
  children.map((child) => (child._type === 'span' ? child.text : `[^${child.label}]`)).join('')

/** `style: text`, and what else is said of each. */
const summary = (blocks: readonly Block[]) =>
  blocks.map(({ _key, _type, children, markDefs, style, ...rest }) => [
    style,
    textOf({ _key, _type, children, markDefs, style }),
    rest,
  ])

describe('A speaker', () => {
  it('whom the text names says what follows, to the next speaker or heading', () => {
    const text = 'ANNA: Hear!\nIt rings.\n(She waits.)\nStill.\nBen:\nYes.\nAct two\nDark.'
    const lines =
      'lines:\n  1:1-5: speaker\n  3: stage-direction\n  5: { role: speaker, id: ben-bell }\n  7: heading-2\n'
    const records = summary(bodyOf(text, lines))
    expect(records).toEqual([
      ['speaker', 'ANNA:', {}],
      ['normal', 'Hear!', { speaker: 'ANNA' }],
      ['normal', 'It rings.', { speaker: 'ANNA' }],
      ['stage-direction', '(She waits.)', {}],
      ['normal', 'Still.', { speaker: 'ANNA' }],
      ['speaker', 'Ben:', { speakerId: 'ben-bell' }],
      ['normal', 'Yes.', { speaker: 'Ben', speakerId: 'ben-bell' }],
      ['h2', 'Act two', {}],
      ['normal', 'Dark.', {}],
    ])
  })

  it('whom only the annotation names says the lines of that role', () => {
    const lines =
      'lines:\n  1: { role: paragraph, speaker: Anna }\n  2: { role: paragraph, speaker: { id: ben-bell } }\n'
    expect(summary(bodyOf('Hear!\nYes.\nDark.', lines))).toEqual([
      ['normal', 'Hear!', { speaker: 'Anna' }],
      ['normal', 'Yes.', { speakerId: 'ben-bell' }],
      ['normal', 'Dark.', {}],
    ])
  })

  it('is heard no more where nobody speaks from a line on', () => {
    const lines = 'lines:\n  1: speaker\n  3: { role: paragraph, speaker: null }\n  5: speaker\n'
    expect(summary(bodyOf('Anna:\nHear!\nDark.\nStill dark.\nBen:\nYes.', lines))).toEqual([
      ['speaker', 'Anna:', {}],
      ['normal', 'Hear!', { speaker: 'Anna' }],
      ['normal', 'Dark.', {}],
      ['normal', 'Still dark.', {}],
      ['speaker', 'Ben:', {}],
      ['normal', 'Yes.', { speaker: 'Ben' }],
    ])
  })

  it('is a record also where all lines are of one', () => {
    const { declarations } = compileText('Hear!', 'default: { role: paragraph, speaker: { id: nobody } }\n')
    const [found] = declarations.references.filter(({ value }) => value === 'nobody')
    expect(found).toMatchObject({ field: 'default.speaker.id' })
    expect(found?.locate()).toMatchObject({ file: 'seeds/one.yaml', line: 8 })
  })

  it('is a record that is looked for at its place in the annotation', () => {
    const { declarations } = compiled('Hear!', 'lines:\n  1: { role: paragraph, speaker: { id: nobody } }\n')
    const [found] = declarations.references.filter(({ value }) => value === 'nobody')
    expect(found).toMatchObject({ field: 'lines.1.speaker.id' })
    expect(found?.locate()).toMatchObject({ file: 'seeds/one.yaml', line: 10 })
  })
})

describe('Verse', () => {
  it('is a block for each stanza, with its lines and how they are set in', () => {
    const text = 'Rain on the tower,\n  rain on the well\n\nand none\nhears.\nSo.'
    expect(summary(bodyOf(text, 'lines:\n  1-5: verse\n'))).toEqual([
      ['verse', 'Rain on the tower,\n  rain on the well', {}],
      ['verse', 'and none\nhears.', {}],
      ['normal', 'So.', {}],
    ])
  })
})

describe('Preformatted text', () => {
  it('is one block with all of its blanks and blank lines', () => {
    const text = 'So:\n  if dry:\n\n\tdig()  \nDone.'
    expect(summary(bodyOf(text, 'lines:\n  2-4: preformatted\n'))[1]).toEqual([
      'preformatted',
      '  if dry:\n\n\tdig()  ',
      {},
    ])
  })
})

describe('A table', () => {
  const table = (text: string, role: string) => {
    const lines = text.split('\n').length
    return summary(bodyOf(`${text}\nEnd.`, `lines:\n  1-${lines}: ${role}\n`))[0]
  }

  it('has a tab between cells and a line for each row', () => {
    expect(table('\tYear\tDepth\n\nA\t1901 \t 12 m', '{ role: table, header: 1 }')).toEqual([
      'table',
      '\tYear\tDepth\nA\t1901\t12 m',
      { headerRows: 1 },
    ])
  })

  it('can part cells by pipes, without those at the ends and the rule under the header', () => {
    const text = '| Year | Depth |\n|------|:-----:|\n| 1901 | |\n1902 | 3'
    expect(table(text, '{ role: table, cells: pipe, header: 1 }')?.slice(1)).toEqual([
      'Year\tDepth\n1901\t\n1902\t3',
      { headerRows: 1 },
    ])
  })

  it('has the pipes in its cells that a backslash says are no edges', () => {
    expect(table('| 1 \\| 2 | \\| |', '{ role: table, cells: pipe }')?.[1]).toBe('1 | 2\t|')
  })

  it.each([
    ['| *1* | *2* |', 'markdown', '1\t2'],
    ['*1*|2*|', '["*"]', '1\t2'],
    ['|* a *|b|', '["*"]', 'a\tb'],
    ['| the **big** gate | and *one* more |', 'markdown', 'the big gate\tand one more'],
    ['| a *b* \\| c |', 'markdown', 'a b | c'],
    ['> | a | b |', '["> "]', 'a\tb'],
    ['| x | **y** | z |', '["**"]', 'x\ty\tz'],
    ['| *x* | | y |', 'markdown', 'x\t\ty'],
  ])('keeps its cells where signs are dropped from them: %s', (row, drop, cells) => {
    const [block] = bodyOf(row, `lines:\n  1: { role: table, cells: pipe }\ndrop: { 1: ${drop} }\n`)
    expect(block && textOf(block)).toBe(cells)
  })

  it('can part cells by blanks that all rows have', () => {
    const text = 'Year   Depth of it  Who\n1901   12 m         Anna B\n1902                Ben'
    expect(table(text, '{ role: table, cells: columns }')?.slice(1)).toEqual([
      'Year\tDepth of it\tWho\n1901\t12 m\tAnna B\n1902\t\tBen',
      { headerRows: 0 },
    ])
  })

  it.each(['--------  ------  ---------', '-'.repeat(27), '========  ======  ========='])(
    'has no row for the rule under its header: %s',
    (rule) => {
      const text = `Name      Born    Town\n${rule}\nAda       1901    Upper\n                  Fallow\nBo Lin            Lower`
      expect(table(text, '{ role: table, cells: columns, header: 1 }')?.[1]).toBe(
        'Name\tBorn\tTown\nAda\t1901\tUpper\n\t\tFallow\nBo Lin\t\tLower',
      )
    },
  )

  it('has a row for a line with dashes in its cells', () => {
    const text = 'Ada   -     Upper\nBo    1901  --'
    expect(table(text, '{ role: table, cells: columns }')?.[1]).toBe('Ada\t-\tUpper\nBo\t1901\t--')
  })

  it('keeps the marks on its cells', () => {
    const [block] = bodyOf('a\tb c\td', 'lines:\n  1: table\nspans:\n  1:3-5: em\n')
    expect(block?.children).toMatchObject([{ text: 'a\t' }, { text: 'b c', marks: ['em'] }, { text: '\td' }])
  })
})

describe('A quotation', () => {
  it('inside a quotation has its level', () => {
    expect(summary(bodyOf('a\nb', 'lines:\n  1: quotation\n  2: quotation-2\n'))).toEqual([
      ['blockquote', 'a', {}],
      ['blockquote', 'b', { level: 2 }],
    ])
  })

  it('may have its attribution before it, which stands right before one', () => {
    const lines = 'lines:\n  1: attribution-before\n  2: quotation\n'
    expect(codesOf(compiled('Anna wrote:\na\nb', lines))).toEqual([])
    expect(codesOf(compiled('Anna wrote:\na\nb', lines.replace('2:', '3:')))).toEqual([
      'line/orphan-attribution seeds/one.txt:1:1',
    ])
  })

  it('of many lines has its attribution behind it', () => {
    const lines = 'lines:\n  1-2: quotation-2\n  3: attribution\n'
    expect(codesOf(compiled('A.\nB.\nAnna', lines))).toEqual([])
  })
})

describe('The language of lines', () => {
  it('is that of their block, and no mark', () => {
    const [block] = bodyOf('زنگ', 'lines:\n  1: { role: paragraph, language: fa }\n')
    expect(block).toMatchObject({ language: 'fa', markDefs: [], children: [{ marks: [] }] })
  })
})

describe('A caption', () => {
  const lostIn = (text: string, annotation: string) => compiled(text, annotation).document?.lost

  it('is of the picture that is lost right over it, or right under it', () => {
    const lines = (picture: number, caption: number) =>
      `lines:\n  ${picture}: lost-picture\n  ${caption}: caption\n`
    expect(lostIn('So.\n[img]\nThe well\nEnd.', lines(2, 3))).toMatchObject([{ after: 'l1', caption: 'l3' }])
    expect(lostIn('So.\nThe well\n[img]\nEnd.', lines(3, 2))).toMatchObject([{ after: 'l2', caption: 'l2' }])
    expect(lostIn('[img]\nSo.\nThe well', lines(1, 3))).toMatchObject([{ after: null, caption: null }])
  })

  it('is of one picture only, and may be of one that left no line', () => {
    const gaps = 'gaps:\n  - { after: 1, lost: picture }\n  - { after: 1, lost: picture }\n'
    expect(lostIn('So.\nThe well', `lines:\n  2: caption\n${gaps}`)).toMatchObject([
      { caption: 'l2' },
      { caption: null },
    ])
  })
})
