import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompiledSeed } from '../../src/compile/compile-seed.ts'
import { linesOf } from '../../src/runtime/lines.ts'
import { documentOf, repliesOf, talkHead } from '../support/annotation-heads.ts'
import { compileText, withholding } from '../support/compile-text.ts'

const reasons = { blank: 'blank', interface: 'interface', 'lost-link': 'lost-link' }

const compileIt = (text: string, annotation: string, compiler?: typeof withholding): CompiledSeed =>
  compileText(text, annotation, talkHead(text), compiler)

function linesIn(text: string, annotation: string, compiler?: typeof withholding) {
  const compiled = compileIt(text, annotation, compiler)
  documentOf(compiled)
  return linesOf(compiled.lines(), reasons)
}

/** Text of each piece with its role, and with what else is not null. */
const told = (lines: ReturnType<typeof linesIn>): string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map(({ text, role, reason, note, key, reply }) =>
        [JSON.stringify(text), role, reason && `(${reason})`, note, key, reply && `in ${reply}`]
          .filter((part) => part !== null)
          .join(' '),
      )
      .join(' | '),
  )

const textOf = (lines: ReturnType<typeof linesIn>): string =>
  lines.map(({ pieces, end }) => pieces.map(({ text }) => text ?? '').join('') + end).join('')

describe('a line', () => {
  it('is one piece: of a block with its key, of what is left out with its reason, or of metadata', () => {
    const text = 'Hello.\n\n[Share]\n  End \n'
    expect(told(linesIn(text, 'default: paragraph\nlines: { 3: interface }\n'))).toEqual([
      '"Hello." paragraph l1',
      '"" blank (blank)',
      '"[Share]" interface (interface)',
      '"  End " paragraph l4',
    ])
  })

  it('has its number, and the end that it was captured with', () => {
    expect(linesIn('a\r\nb\n\r\nc', 'default: paragraph\n').map(({ number, end }) => [number, end])).toEqual([
      [1, '\r\n'],
      [2, '\n'],
      [3, '\r\n'],
      [4, ''],
    ])
  })

  it('is divided into its pieces, with the blanks between them', () => {
    const annotation = 'default: paragraph\nlines: { "1:7-11": { role: interface, note: " A button. " } }\n'
    expect(told(linesIn('Hello [on] there\n', annotation))).toEqual([
      '"Hello " paragraph l1 | "[on] " interface (interface) A button. | "there" paragraph l1c12',
    ])
  })

  it('leads to the block that it was joined into', () => {
    const annotation = 'lines: { 1-2: { role: paragraph, join: space } }\n'
    expect(told(linesIn('one\ntwo\n', annotation))).toEqual(['"one" paragraph l1', '"two" paragraph l1'])
  })

  it('leads to its reply', () => {
    const annotation =
      'default: paragraph\nreplies: [{ lines: { 2: caption, "3:1-2": interface, "3:3-5": paragraph } }]\n'
    expect(told(linesIn('Come.\nI\n> yes\n', annotation))).toEqual([
      '"Come." paragraph l1',
      '"I" caption l2 in l2',
      '"> " interface (interface) in l2 | "yes" paragraph l3c3 in l2',
    ])
  })

  it('does not show what the model withholds, nor how long it is', () => {
    const annotation =
      'default: paragraph\nlines: { "1:6-14": interface, 2: { role: interface, note: Money. } }\n'
    const text = 'Send 12345abcd now.\n12345abcd\r\nBye.\n'
    const compiled = compileIt(text, annotation, withholding)
    expect(told(linesOf(compiled.lines(), reasons))).toEqual([
      '"Send " paragraph l1 | null interface (interface) | " now." paragraph l1c15',
      'null interface (interface) Money.',
      '"Bye." paragraph l3',
    ])
    expect(textOf(linesOf(compiled.lines(), reasons))).toBe('Send  now.\n\r\nBye.\n')
    expect(JSON.stringify(compiled.lines())).not.toMatch(/12345|\b9\b/)
  })

  it('of a seed that does not compile is none', () => {
    expect(compileIt('a\n', 'lines: { 9: caption }\n').lines().rows).toEqual([])
  })
})

/** What becomes of a line of five characters or more, as entries of `lines` and of `replies`. */
const fates = [
  'own',
  'left out',
  'joined',
  'reply 1',
  'reply 2',
  'start left out',
  'middle left out',
  'parts',
] as const

interface Given {
  readonly text: string
  readonly annotation: string
}

function annotationOf(chosen: readonly (typeof fates)[number][]): string {
  const own: [string, unknown][] = []
  const replies: [string, string][][] = [[], []]
  for (const [i, fate] of chosen.entries()) {
    const line = i + 1
    const left = { role: 'interface', note: `Note ${line % 2}.` }
    if (fate === 'left out') own.push([`${line}`, left])
    if (fate === 'joined') own.push([`${line}`, { role: 'quotation', join: 'space' }])
    if (fate === 'start left out') own.push([`${line}:1-2`, 'interface'])
    if (fate === 'middle left out') own.push([`${line}:2-3`, left])
    if (fate === 'parts') own.push([`${line}:1-2`, 'caption'], [`${line}:3-4`, 'lost-link'])
    if (fate === 'reply 1') replies[0]?.push([`${line}`, 'paragraph'])
    if (fate === 'reply 2') replies[1]?.push([`${line}:1-3`, 'interface'], [`${line}:4-5`, 'caption'])
  }
  const made = replies.filter((map) => map.length > 0).map((map) => ({ lines: Object.fromEntries(map) }))
  return `default: paragraph\nlines: ${JSON.stringify(Object.fromEntries(own))}\nreplies: ${JSON.stringify(made)}\n`
}

const line = fc.tuple(
  fc.constantFrom('Hello there.', 'a b c d e', '  so be it', 'and more \u{1f426}', 'ما هم هستیم', ''),
  fc.constantFrom('\n', '\r\n'),
  fc.constantFrom(...fates),
)

const given: fc.Arbitrary<Given> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.boolean())
  .filter(([lines]) => lines.some(([text, , fate]) => text !== '' && fate === 'own'))
  .map(([lines, isEnded]) => ({
    text: lines.map(([text, end], i) => text + (i < lines.length - 1 || isEnded ? end : '')).join(''),
    annotation: annotationOf(lines.map(([text, , fate]) => (text === '' ? 'own' : fate))),
  }))

describe('for any text and any annotation of it', () => {
  it('the pieces of all lines with their ends are the text, byte for byte', () => {
    fc.assert(
      fc.property(given, ({ text, annotation }) => {
        expect(textOf(linesIn(text, annotation))).toBe(text)
      }),
    )
  })

  it('what is withheld is all that is missing of it', () => {
    fc.assert(
      fc.property(given, ({ text, annotation }) => {
        const all = linesIn(text, annotation)
        const some = linesIn(text, annotation, withholding)
        const expected = all.map(({ pieces, ...rest }) => ({
          ...rest,
          pieces: pieces.map((piece) => (piece.reason === 'interface' ? { ...piece, text: null } : piece)),
        }))
        expect(some).toEqual(expected)
      }),
    )
  })

  it('each key is that of a block, and each reply one of the document', () => {
    fc.assert(
      fc.property(given, ({ text, annotation }) => {
        const document = documentOf(compileIt(text, annotation))
        const replies = repliesOf(document)
        const bodies = [document.body, ...replies.map(({ body }) => body)]
        const pieces = linesIn(text, annotation).flatMap((one) => one.pieces)
        const keysOf = (keys: readonly (string | null)[]) =>
          [...new Set(keys)].filter((key) => key !== null).sort()
        expect(keysOf(pieces.map(({ key }) => key))).toEqual(
          bodies
            .flat()
            .map(({ _key }) => _key)
            .sort(),
        )
        expect(keysOf(pieces.map(({ reply }) => reply))).toEqual(replies.map(({ _key }) => _key).sort())
      }),
    )
  })
})
