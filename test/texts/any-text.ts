/**
 * Texts with their annotations for laws: parts with notes of their own, in which paragraphs, quotations, lists with signs of
 * several scripts, speeches, verse, tables and code follow each other, with signs of Markdown and HTML in their words.
 */

import fc from 'fast-check'

export interface AnyText {
  readonly text: string
  readonly annotation: string
  /** What a reader sees of each block: its sign, then its words, with `[n]` for references. */
  readonly blocks: readonly string[]
  /** Signs of numbered items, with their numbers. */
  readonly numbers: readonly (readonly [string, number])[]
}

interface Word {
  readonly word: string
  /** Around the word in the text, and dropped from it. */
  readonly sign: string
  readonly isReferred: boolean
}

const words = [
  'rope',
  'bell',
  'oak',
  'rain',
  'Anna',
  'mill',
  'stone',
  'don’t',
  'café',
  '&amp;',
  'x * y',
  'a_b',
]
const anyWord: fc.Arbitrary<Word> = fc.record({
  word: fc.constantFrom(...words),
  sign: fc.constantFrom('', '', '', '**', '__'),
  isReferred: fc.constantFrom(false, false, false, true),
})
const anySentence = fc.array(anyWord, { minLength: 2, maxLength: 7 })

/** A sign for each number. */
const numberings: readonly ((number: number) => string)[] = [
  (number) => `${number}.`,
  (number) => `${number})`,
  (number) => `${'۰۱۲۳۴۵۶۷۸۹'.charAt(number)}-`,
  (number) => `(${'–abcdefghi'.charAt(number)})`,
  (number) => `${'–一二三四五六七八九'.charAt(number)}、`,
  (number) => `${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][number]}.`,
  (number) => `§${number}`,
]

const anyUnit = fc.oneof(
  fc.record({
    kind: fc.constantFrom('paragraph', 'quotation', 'quotation-2', 'bullet', 'speech', 'verse'),
    sentences: fc.array(anySentence, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('number'),
    sentences: fc.array(anySentence, { minLength: 2, maxLength: 4 }),
    numbering: fc.constantFrom(...numberings),
    first: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('table'),
    cells: fc.array(fc.tuple(anySentence, anySentence), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constantFrom('preformatted', 'interface') }),
)
type Unit = typeof anyUnit extends fc.Arbitrary<infer Value> ? Value : never

export const anyText: fc.Arbitrary<AnyText> = fc
  .record({
    isWrapped: fc.boolean(),
    parts: fc.array(fc.array(anyUnit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ isWrapped, parts }) => {
    const writer = new Writer(isWrapped)
    for (const units of parts) writer.addPart(units)
    return writer.written()
  })

/** Writes a text line by line, and says what each line is. */
class Writer {
  readonly #isWrapped: boolean
  readonly #lines: string[] = []
  readonly #roles: string[] = []
  readonly #drops: number[] = []
  readonly #parts: number[] = []
  readonly #blocks: string[] = []
  readonly #numbers: (readonly [string, number])[] = []
  #notes = 0
  #noteCount = 0

  constructor(isWrapped: boolean) {
    this.#isWrapped = isWrapped
  }

  addPart(units: readonly Unit[]): void {
    this.#notes = 0
    this.#parts.push(this.#lines.length + 1)
    this.#add('heading-2', ['Of the Village'], 'Of the Village')
    for (const unit of units) this.#addUnit(unit)
    for (let note = 1; note <= this.#notes; note++) {
      this.#add('note', [`[${note}] It was so.`], `[${note}] It was so.`)
    }
    this.#noteCount += this.#notes
  }

  #addUnit(unit: Unit): void {
    if ('cells' in unit) this.#addTable(unit.cells)
    else if ('numbering' in unit) this.#addItems(unit)
    else if ('sentences' in unit) this.#addSentences(unit.kind, unit.sentences)
    else if (unit.kind === 'interface') this.#add('interface', ['[Share]'])
    else this.#add('preformatted', ['if **rain**:', '', '    ring_it(&amp;)'], 'if **rain**: ring_it(&amp;)')
  }

  #addSentences(kind: string, sentences: readonly (readonly Word[])[]): void {
    if (kind === 'speech') this.#add('speaker', ['ANNA:'], 'ANNA:')
    const role = kind === 'speech' ? 'paragraph' : kind
    const written = sentences.map((sentence) => this.#write(sentence))
    if (kind === 'verse') {
      this.#addDropped(
        'verse',
        written.map(({ source }, i) => `${i % 2 === 0 ? '' : '  '}${source}`),
      )
      this.#blocks.push(written.map(({ shown }) => shown).join(' '))
      return
    }
    for (const { source, shown } of written) {
      this.#addDropped(role, this.#broken(kind === 'bullet' ? `- ${source}` : source))
      this.#blocks.push(shown)
      this.#endBlock()
    }
  }

  #addItems({ sentences, numbering, first }: Extract<Unit, { numbering: unknown }>): void {
    this.#add('heading-3', ['Of the Well'], 'Of the Well')
    for (const [i, sentence] of sentences.entries()) {
      const { source, shown } = this.#write(sentence)
      const sign = numbering(first + i)
      this.#addDropped('number', this.#broken(`${sign} ${source}`))
      this.#blocks.push(`${sign} ${shown}`)
      this.#numbers.push([sign, first + i])
    }
  }

  #addTable(rows: readonly (readonly (readonly Word[])[])[]): void {
    const written = rows.map((cells) => cells.map((cell) => this.#write(cell)))
    const lines = written.map((cells) => `| ${cells.map(({ source }) => source).join(' | ')} |`)
    this.#addDropped('{ role: table, cells: pipe, header: 1 }', lines)
    this.#blocks.push(written.flatMap((cells) => cells.map(({ shown }) => shown)).join(' '))
  }

  /** A sentence as the text has it, and as a reader sees it. */
  #write(sentence: readonly Word[]): { readonly source: string; readonly shown: string } {
    const parts = sentence.map(({ word, sign, isReferred }) => {
      const reference = isReferred ? `[${++this.#notes}]` : ''
      return { source: `${sign}${word}${sign}${reference}`, shown: `${word}${reference}` }
    })
    const source = `So ${parts.map((part) => part.source).join(' ')}.`
    return { source, shown: `So ${parts.map((part) => part.shown).join(' ')}.`.replaceAll('&amp;', '&') }
  }

  /** As a page breaks it, where the text is so. */
  #broken(sentence: string): string[] {
    if (!this.#isWrapped) return [sentence]
    return sentence.split(/(?<=\S+ \S+ \S+) (?![*])/u)
  }

  #endBlock(): void {
    if (this.#isWrapped) this.#lines.push('')
  }

  #addDropped(role: string, lines: readonly string[]): void {
    for (const [i, line] of lines.entries())
      if (/\*\*|__|&amp;/.test(line)) this.#drops.push(this.#lines.length + 1 + i)
    this.#add(role, lines)
  }

  #add(role: string, lines: readonly string[], block?: string): void {
    const first = this.#lines.length + 1
    const address = lines.length === 1 ? `${first}` : `${first}-${first + lines.length - 1}`
    this.#roles.push(`  ${address}: ${role}`)
    for (const line of lines) this.#lines.push(line)
    if (block !== undefined) this.#blocks.push(block)
    this.#lines.push('')
  }

  written(): AnyText {
    const text = `${this.#lines.join('\n')}\n`
    const signs = (line: number): string =>
      ['**', '__', '&amp;']
        .filter((sign) => this.#lines[line - 1]?.includes(sign))
        .map((sign) => `"${sign}"`)
        .join(', ')
    const annotation = [
      ...(this.#isWrapped ? ['wrapped: true'] : []),
      ...(this.#noteCount === 0 ? [] : ['notes: brackets', `parts: [${this.#parts.join(', ')}]`]),
      'lines:',
      ...this.#roles,
      ...(this.#drops.length === 0
        ? []
        : ['drop:', ...this.#drops.map((line) => `  ${line}: [${signs(line)}]`)]),
    ]
    return { text, annotation: `${annotation.join('\n')}\n`, blocks: this.#blocks, numbers: this.#numbers }
  }
}
