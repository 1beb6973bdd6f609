import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/cli/terminal-width.ts'
import { textTable } from '../../src/diagnostics/text-table.ts'

/** The column of the terminal in which the mark of each row stands. */
const columnsOf = (table: string): number[] =>
  table
    .trimEnd()
    .split('\n')
    .map((line) => stringWidth(line.slice(0, line.indexOf('|'))))

describe('a table', () => {
  test('aligns figures to the right and words to the left, and ends no row with spaces', () => {
    expect(
      textTable(
        [
          ['seed', 'lines', 'note'],
          ['bread', '7', ''],
          ['a', '12', 'x'],
        ],
        (text) => text.length,
      ),
    ).toBe('seed   lines  note\nbread      7\na         12  x\n')
  })

  test('of no rows is empty', () => {
    expect(textTable([], (text) => text.length)).toBe('')
  })

  test.each([
    ['Persian with a zero-width non-joiner', 'می\u200cخواهم'],
    ['Persian with combining marks', 'کِتابُ'],
    ['a letter with combining marks', 'e\u0301\u0323'],
    ['Chinese', '自由言论'],
    ['emoji with a zero-width joiner', '👩\u200d👩\u200d👧'],
    ['a flag', '🇮🇷'],
    ['dashes and quotes', '“–…”'],
    ['a soft hyphen', 'so\u00adlidarity'],
  ])('counts the columns of a terminal: %s', async (_, title) => {
    const rows = [
      ['title', '|'],
      [title, '|'],
    ]
    const columns = columnsOf(textTable(rows, await widthOf(rows.flat())))
    expect(new Set(columns).size).toBe(1)
  })

  test.each(['plain', 'café', '1 blank – “…”'])(
    'needs no library for %s, and agrees with it',
    async (text) => {
      expect((await widthOf([text]))(text)).toBe(stringWidth(text))
      expect(await widthOf([text])).not.toBe(stringWidth)
    },
  )
})
