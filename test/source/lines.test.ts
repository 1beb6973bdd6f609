import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, positionOf } from '../../src/source/lines.ts'

const contents = (text: string): string[] => linesOf(text).map((line) => text.slice(line.start, line.end))

/** Texts with every kind of line end, blank lines and characters of two units. */
const anyText = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u{1f426}')))
  .map((parts) => parts.join(''))

describe('the lines of a text', () => {
  it('are none when there is no text', () => {
    expect(linesOf('')).toEqual([])
  })

  it('count from 1', () => {
    expect(linesOf('a\nb\n').map((line) => line.number)).toEqual([1, 2])
  })

  it('end with LF', () => {
    expect(contents('one\ntwo\n')).toEqual(['one', 'two'])
  })

  it('end with CRLF, of which neither is content', () => {
    expect(contents('one\r\ntwo\r\n')).toEqual(['one', 'two'])
  })

  it('do not end with a lone CR', () => {
    expect(contents('one\rtwo\n')).toEqual(['one\rtwo'])
  })

  it('keep a CR at the end of a text without LF', () => {
    expect(contents('one\r')).toEqual(['one\r'])
  })

  it('may be blank', () => {
    expect(contents('\n\r\n\n')).toEqual(['', '', ''])
  })

  it('need no line end at the end of the text', () => {
    expect(contents('one\ntwo')).toEqual(['one', 'two'])
  })

  it('give the text back when they are put together with their line ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          linesOf(text)
            .map((line) => text.slice(line.start, line.next))
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('hold no LF', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(contents(text).filter((line) => line.includes('\n'))).toEqual([])
      }),
    )
  })
})

describe('the position of an offset', () => {
  it('is line 1, column 1 in an empty text', () => {
    expect(positionOf(linesOf(''), 0)).toEqual({ line: 1, column: 1 })
  })

  it('counts columns in UTF-16 units', () => {
    expect(positionOf(linesOf('\u{1f426}a'), 2)).toEqual({ line: 1, column: 3 })
  })

  it('leads back to the offset, for any offset of any text', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        const lines = linesOf(text)
        const offset = text === '' ? 0 : n % text.length
        const { line, column } = positionOf(lines, offset)
        expect((lines[line - 1]?.start ?? 0) + column - 1).toBe(offset)
      }),
    )
  })

  it('is in the line that holds the offset', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        fc.pre(text !== '')
        const offset = n % text.length
        const before = text.slice(0, offset).split('\n')
        expect(positionOf(linesOf(text), offset).line).toBe(before.length)
      }),
    )
  })
})
