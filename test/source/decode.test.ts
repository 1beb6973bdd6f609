import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSeed } from '../../src/source/decode.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const diagnosticsOf = (bytes: Uint8Array): string[] =>
  decodeSeed(bytes, 'seeds/one.txt').diagnostics.map((p) => `${p.line}:${p.column} ${p.code} ${p.found}`)

const accepting = (text: string, accept: string): string[] =>
  codesOf(compileText(text, `default: paragraph\naccept: ${accept}\n`))

describe('the bytes of a seed', () => {
  it('give the text as it was captured, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeSeed(Buffer.from(text), 'seeds/one.txt').text).toBe(text)
      }),
    )
  })

  it('are not normalised', () => {
    expect(decodeSeed(bytesOf('e\u{301} \u{e9}  \r\n'), 'seeds/one.txt').text).toBe('e\u{301} \u{e9}  \r\n')
  })

  it('may not be empty', () => {
    expect(diagnosticsOf(bytesOf())).toEqual(['1:1 seed/empty 0 bytes'])
  })

  it('may not be blanks only', () => {
    expect(diagnosticsOf(bytesOf(' \t\r\n\u{a0}'))).toEqual(['1:1 seed/empty 6 bytes'])
  })

  it('are pointed at in their line and column, counted in UTF-16 units', () => {
    expect(diagnosticsOf(bytesOf('é\u{1f426}\nسلام \u{1f426}!', [0xff], '\n'))).toEqual([
      '2:9 seed/invalid-utf8 byte 0xff',
    ])
  })

  it('are pointed at where the first of several is wrong', () => {
    expect(diagnosticsOf(bytesOf('a', [0x80], 'b', [0xff]))).toEqual(['1:2 seed/invalid-utf8 byte 0x80'])
  })

  it('may not hold the overlong form of a character', () => {
    expect(diagnosticsOf(bytesOf('a', [0xc0, 0xaf]))).toEqual(['1:2 seed/invalid-utf8 byte 0xc0'])
  })

  it('may not hold the form of a surrogate half', () => {
    expect(diagnosticsOf(bytesOf('a', [0xed, 0xa0, 0x80]))[0]).toMatch(/seed\/invalid-utf8/)
  })

  it('may not end inside a character', () => {
    expect(diagnosticsOf(bytesOf('abc\nd', [0xf0, 0x9f]))[0]).toMatch(
      /^2:\d seed\/invalid-utf8 the end of the file inside a character$/,
    )
  })

  it('are refused at the line of the fault, for any text before and after it', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(!before.startsWith('\u{feff}'))
        const [diagnostic] = decodeSeed(bytesOf(before, [0xff], after), 'seeds/one.txt').diagnostics
        expect(diagnostic).toMatchObject({
          code: 'seed/invalid-utf8',
          line: before.split('\n').length,
          column: before.length - before.lastIndexOf('\n'),
        })
      }),
    )
  })

  it('give all deceptive characters of the text, with their places', () => {
    expect(diagnosticsOf(bytesOf('a\u{200b}\r\nb\rc\u{1}\n'))).toEqual([
      '1:2 seed/invisible U+200B ZERO WIDTH SPACE',
      '2:2 seed/lone-cr U+000D',
      '2:4 seed/control U+0001',
    ])
  })
})

describe('`accept`', () => {
  const text = 'Hello.\nWel\u{200b}come, \u{202b}you.\n'

  it('lets invisible and bidirectional characters stand at the places given', () => {
    expect(accepting(text, '["2:4", "2:11"]')).toEqual([])
  })

  it('lets those of a whole line stand', () => {
    expect(accepting(text, '[2]')).toEqual([])
  })

  it('lets those of a part of a line stand', () => {
    expect(accepting(text, '["2:4-11"]')).toEqual([])
  })

  it('lets no others stand', () => {
    expect(accepting(text, '["2:4"]')).toEqual(['seed/bidi-control seeds/one.txt:2:11'])
  })

  it('keeps what it lets stand in the document', () => {
    const { document } = compileText(text, 'default: paragraph\naccept: [2]\n')
    expect(document?.body[1]?.children).toMatchObject([{ text: 'Wel\u{200b}come, \u{202b}you.' }])
  })

  it.each([
    ['NUL', 'a\u{0}b', 'seed/nul'],
    ['controls', 'a\u{1}b', 'seed/control'],
    ['lone CR', 'a\rb', 'seed/lone-cr'],
    ['a byte order mark', '\u{feff}ab', 'seed/byte-order-mark'],
  ])('never lets %s stand', (_, seed, code) => {
    expect(accepting(seed, '[1]')).toEqual([expect.stringContaining(code)])
  })
})
