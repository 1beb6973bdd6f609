import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unsafeCharacters } from '../../src/source/unsafe-characters.ts'

/** What is deceptive in a text: `code offset`. */
const found = (text: string): string[] => unsafeCharacters(text).map((c) => `${c.code} ${c.offset}`)

const bidi = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]
const invisible = [
  0x00ad, 0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029, 0x2060,
  0x2061, 0x2064, 0x206a, 0x206f, 0x3164, 0xfe00, 0xfe0e, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffb, 0xe0001,
  0xe0020, 0xe007f, 0xe0100, 0xe01ef,
]
const controls = [0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0e, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f]
const hex = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
const inWord = (point: number): string => `ab${String.fromCodePoint(point)}cd`

describe('a text', () => {
  it('may hold tabs and line ends', () => {
    expect(found('one\ttwo\nthree\r\n')).toEqual([])
  })

  it('may hold letters of any script, blanks, marks and emoji', () => {
    expect(found('Grüße, سلام دنیا, 你好,\u{a0}नमस्ते — “café” e\u{301} \u{1f426}\u{1f44b}\u{1f3fd}')).toEqual(
      [],
    )
  })

  it('may not hold NUL', () => {
    expect(found('ab\u0000')).toEqual(['seed/nul 2'])
  })

  it('may hold CR before LF only', () => {
    expect(found('a\rb\r\n\r')).toEqual(['seed/lone-cr 1', 'seed/lone-cr 5'])
  })

  it('may not begin with a byte order mark', () => {
    expect(found('\u{feff}ab')).toEqual(['seed/byte-order-mark 0'])
  })

  it('holds no byte order mark but at its beginning: elsewhere it is an invisible character', () => {
    expect(found('ab\u{feff}')).toEqual(['seed/invisible 2'])
  })

  it.each(controls.map(hex))('may not hold the control character %s', (name) => {
    expect(found(inWord(Number(`0x${name.slice(2)}`)))).toEqual(['seed/control 2'])
  })

  it.each(bidi.map(hex))('may not hold the bidirectional control %s', (name) => {
    expect(found(inWord(Number(`0x${name.slice(2)}`)))).toEqual(['seed/bidi-control 2'])
  })

  it.each(invisible.map(hex))('may not hold the invisible character %s in a Latin word', (name) => {
    expect(found(inWord(Number(`0x${name.slice(2)}`)))).toEqual(['seed/invisible 2'])
  })

  it('gives each of several', () => {
    expect(found('\u{200b}a\u{202e}b\u{1}')).toEqual([
      'seed/invisible 0',
      'seed/bidi-control 2',
      'seed/control 4',
    ])
  })

  it('is found at the same places whatever is written after it', () => {
    const suspicious = fc
      .array(fc.constantFrom('a', 'ب', '\u{200b}', '\u{202e}', '\u{0}', '\u{1f426}', '\n'))
      .map((units) => units.join(''))
    fc.assert(
      fc.property(suspicious, fc.string({ unit: 'grapheme-ascii' }), (text, rest) => {
        expect(found(`${text} ${rest}`)).toEqual(found(text))
      }),
    )
  })
})

describe('between Latin letters', () => {
  /** All characters that are deceptive there, said once more as a regular expression. */
  const suspect =
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0001}\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]/u

  it('every character of Unicode is found or not as the list of suspects says', () => {
    const wrong: string[] = []
    for (let point = 0; point <= 0x10ffff; point++)
      if ((unsafeCharacters(inWord(point)).length === 1) !== suspect.test(inWord(point)))
        wrong.push(hex(point))
    expect(wrong).toEqual([])
  })
})

describe('the zero width non-joiner', () => {
  it('may stand between Persian letters', () => {
    expect(found('می\u{200c}خواهم')).toEqual([])
  })

  it('may not stand at the end of a Persian word', () => {
    expect(found('خانه\u{200c} من')).toEqual(['seed/invisible 4'])
  })

  it('may not stand between a Persian and a Latin letter', () => {
    expect(found('ن\u{200c}a')).toEqual(['seed/invisible 1'])
  })

  it('may not stand twice', () => {
    expect(found('می\u{200c}\u{200c}خواهم')).toEqual(['seed/invisible 2', 'seed/invisible 3'])
  })

  it('may not begin a text', () => {
    expect(found('\u{200c}می')).toEqual(['seed/invisible 0'])
  })

  it('may not end a text', () => {
    expect(found('می\u{200c}')).toEqual(['seed/invisible 2'])
  })
})

describe('the zero width joiner', () => {
  it('may join a family', () => {
    expect(found('\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}')).toEqual([])
  })

  it('may join a heart on fire, after the selector of the emoji form', () => {
    expect(found('\u{2764}\u{fe0f}\u{200d}\u{1f525}')).toEqual([])
  })

  it('may join a person with a skin colour to a profession', () => {
    expect(found('\u{1f469}\u{1f3fd}\u{200d}\u{1f680}')).toEqual([])
  })

  it('may join emoji at the edges of a surrogate range', () => {
    expect(found('\u{1f469}\u{1f3ff}\u{200d}\u{1f680} \u{1f400}\u{200d}\u{1f525}')).toEqual([])
  })

  it('may follow an Arabic letter that stands alone, as in abbreviations', () => {
    expect(found('ه\u{200d}')).toEqual([])
  })

  it('may form Devanagari half letters', () => {
    expect(found('क्\u{200d}ष')).toEqual([])
  })

  it('may not follow an emoji alone', () => {
    expect(found('\u{1f468}\u{200d} x')).toEqual(['seed/invisible 2'])
  })

  it('may not come before an emoji alone', () => {
    expect(found('x\u{200d}\u{1f468}')).toEqual(['seed/invisible 1'])
  })
})

describe('variation selectors', () => {
  it('may choose the emoji form', () => {
    expect(found('\u{2764}\u{fe0f}')).toEqual([])
  })

  it('may choose the text form', () => {
    expect(found('\u{2764}\u{fe0e}')).toEqual([])
  })

  it('may make a key', () => {
    expect(found('1\u{fe0f}\u{20e3} #\u{fe0f}\u{20e3}')).toEqual([])
  })

  it('may not follow each other', () => {
    expect(found('\u{2764}\u{fe0f}\u{fe0f}')).toEqual(['seed/invisible 2'])
  })
})

describe('flags', () => {
  it('of countries hold nothing invisible', () => {
    expect(found('\u{1f1ee}\u{1f1f7}')).toEqual([])
  })

  it('of colours may be joined', () => {
    expect(found('\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}')).toEqual([])
  })

  it('of regions may be spelt in tag characters', () => {
    expect(found('\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}')).toEqual([])
  })

  it('are needed for tag characters: after a letter they are a hidden message', () => {
    expect(found('x\u{e0068}\u{e0069}')).toContain('seed/invisible 1')
  })
})

describe('the name of a deceptive character', () => {
  const nameOf = (text: string) => unsafeCharacters(text).map((c) => c.name)

  it('tells code point and Unicode name', () => {
    expect(nameOf('a\u{202e}b')).toEqual(['U+202E RIGHT-TO-LEFT OVERRIDE'])
  })

  it('tells the code point of four digits at least where people use no name', () => {
    expect(nameOf('a\u0007b')).toEqual(['U+0007'])
  })

  it('tells the whole code point outside the basic plane', () => {
    expect(nameOf('a\u{e0100}')).toEqual(['U+E0100'])
  })
})
