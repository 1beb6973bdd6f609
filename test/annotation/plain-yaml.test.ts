import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainYaml } from '../../src/annotation/plain-yaml.ts'
import { type Path, parseByLibrary, parseYaml, type YamlFile } from '../../src/annotation/yaml.ts'

const isPlain = (text: string): boolean => readPlainYaml(text) !== null

/**
 * A value as lists of its entries: `toStrictEqual` leaves the order of keys open, and takes a key `constructor` for a
 * type.
 */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return {
    isPlain: Object.getPrototypeOf(value) === Object.prototype,
    entries: Object.entries(value).map(([key, inside]) => [key, inOrder(inside)]),
  }
}

/** The paths of all values, and of some that are not there. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const missing: Path[] = ['missing', '', 9, 'x'].map((step) => [...path, step])
  return [path, ...missing, ...inside.flatMap(([step, v]) => pathsIn(v, [...path, step]))]
}

const placesIn = (yaml: YamlFile, paths: readonly Path[]) =>
  paths.map((path) => [path, yaml.locationOf(path), yaml.locationOfKey(path)])

/** Whatever is read as plain must be what the library makes of it. */
function expectAgreement(text: string): void {
  if (!isPlain(text)) return
  const plain = parseYaml(text, 'seeds/one.yaml')
  const lazyImport = parseByLibrary(text, 'seeds/one.yaml')
  expect(lazyImport.diagnostics).toEqual([])
  expect(plain.diagnostics).toEqual([])
  expect(inOrder(plain.value)).toStrictEqual(inOrder(lazyImport.value))
  const paths = pathsIn(lazyImport.value)
  expect(placesIn(plain, paths)).toEqual(placesIn(lazyImport, paths))
}

/** Words that may stand anywhere, and those that may not stand in flow. */
const words = [
  'a two-words x#y x:y a"b it\'s http://x.org/?a=1&b=2#c 12:30 1:1-30 1:5094- 2022-12~ سلام می\u{200c}خواهم \u{1f426} \u{a0}',
  '~ null Null NULL nULL true True TRUE tRue false False FALSE yes no 0 -0 +0 +1 -1 012 9007199254740993 .5 1. 1.50 -.5 . +. -a -.',
  '0x1F 0X1F -0x1F 0o17 0o18 1e3 1E+3 1.e3 .5e-3 1e 1e999 -1e999 .inf -.Inf +.INF .iNF .nan .NaN -.nan 1_000 1.2.3 constructor',
].flatMap((line) => line.split(' '))
const blockWords = ['a,b', 'a, b', 'it]', 'x{y}', 'two words', 'a  b', 'x -y', 'b ?', 'c !d &e *f']
const quoted = `""|''|"a: b"|'it''s'|''''|" # "|'[a, b]'|"1"|'~'|'"'|"'"`.split('|')

const scalarIn = (flow: boolean) =>
  fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...quoted),
    fc.stringMatching(/^[a-z0-9][a-z0-9.]{0,3}( [a-z0-9]{1,3}){0,2}$/),
    ...(flow ? [] : [fc.constantFrom(...blockWords)]),
  )

type Lines = readonly string[]

const comment = fc.constantFrom('', '', '', '', ' ', ' # Why.', '  #')
const between = fc.constantFrom<Lines>([], [], [], [], [''], ['  '], ['# Why.'], ['   # Why.', ''])

/** A key by what it says, so that none stands twice. */
const keyed = <T>(value: fc.Arbitrary<T>, flow: boolean, maxLength: number) =>
  fc.uniqueArray(fc.tuple(scalarIn(flow), value), {
    maxLength,
    minLength: flow ? 0 : 1,
    selector: ([key]) => Object.keys(readPlainYaml(`${key}: 1\n`) ?? {})[0] ?? '',
  })

const indented = (lines: Lines, by: number): Lines => lines.map((line) => ' '.repeat(by) + line)

/** Lines of plain YAML: a value is the rest of its line, and the lines below. */
const { block } = fc.letrec<{ flow: string; block: Lines; value: Lines }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 2 },
    scalarIn(true),
    fc
      .tuple(fc.array(tie('flow'), { maxLength: 3 }), fc.constantFrom(', ', ',', ' , '))
      .map(([items, comma]) => `[${items.join(comma)}]`),
    fc
      .tuple(keyed(tie('flow'), true, 3), fc.constantFrom('', ' '))
      .map(([pairs, gap]) => `{${gap}${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}${gap}}`),
  ),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(scalarIn(false), comment).map(([source, end]) => [` ${source}${end}`]),
    fc.tuple(tie('flow'), comment).map(([source, end]) => [`  ${source}${end}`]),
    comment.map((end) => [end]),
    fc
      .tuple(comment, between, tie('block'), fc.integer({ min: 1, max: 3 }))
      .map(([end, lines, inside, by]) => [end, ...lines, ...indented(inside, by)]),
  ),
  block: fc.oneof(
    fc
      .tuple(keyed(tie('value'), false, 3), between)
      .map(([pairs, lines]) =>
        pairs.flatMap(([key, [first = '', ...below]]) => [...lines, `${key}:${first}`, ...below]),
      ),
    fc
      .array(fc.oneof(tie('value'), tie('block').map(compact)), { minLength: 1, maxLength: 3 })
      .map((items) => items.flatMap(([first = '', ...below]) => [`-${first}`, ...below])),
  ),
}))

/** A block whose first line stands on that of its item: `- a: 1`. */
function compact(lines: Lines): Lines {
  const from = lines.findIndex((line) => !/^ *(?:#|$)/.test(line))
  const [first = '', ...below] = indented(lines.slice(from), 2)
  return [first.slice(1), ...below]
}

const text = fc
  .tuple(between, keyed(block, false, 3), fc.constantFrom('\n', '', '\n\n', '\n# Why.', '\n  # Why.\n'))
  .map(([start, pairs, end]) => {
    const lines = pairs.flatMap(([key, lines]) => [`${key}:`, ...indented(lines, 1)])
    return `${[...start, ...lines].join('\n')}${end}`
  })

const hostile = [
  ` : |: |:| #|#|# |- |-|? |, |,|[|]|{|}|{}|[]|"|'|''|&a |*a|!t |%|@|---|...|>-\n|~|<<: |__proto__: |=`,
  '\n|\n\n|\n |\n  |\n    | |  |\\|\t|\r|\r\n|a|a: 1|\na: 1|\n- a|\n---\n|\n...\n|0|\u{200c}|\u{2028}|\u{feff}',
].flatMap((chunks) => chunks.split('|'))
const atom = fc.constantFrom('|', '`', ...hostile)

/** A text with something put in, taken out, or put elsewhere. */
const mutation = fc.tuple(fc.nat(), fc.nat({ max: 4 }), atom, fc.constantFrom('chunk', 'line', 'indent'))
type Mutation = [at: number, length: number, chunk: string, kind: string]

function mutate(before: string, [at, length, chunk, kind]: Mutation): string {
  if (kind === 'chunk') {
    const offset = at % (before.length + 1)
    return before.slice(0, offset) + chunk + before.slice(offset + (length > 2 ? length - 2 : 0))
  }
  const lines = before.split('\n')
  const number = at % lines.length
  const line = lines[number] ?? ''
  if (kind === 'line') lines.splice(number, length % 2, lines[(at + length) % lines.length] ?? '')
  else lines[number] = length === 0 ? line.slice(1) : ' '.repeat(length - 1) + line
  return lines.join('\n')
}

const mutated = fc
  .tuple(text, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([before, mutations]) => mutations.reduce(mutate, before))

const soup = fc
  .array(fc.oneof(atom, fc.constantFrom('a', 'b', 'a: ', 'b: ', '- ', '\n', '\n  ')), { maxLength: 14 })
  .map((atoms) => atoms.join(''))

/** In the shape that the generator of the benchmark gives its annotations. */
const generated = `seed: 22bcda9ed019e221bff688d549549d3d3fa9fb1c8041db446ea480863dafcb81
id: text-4
title: { stated: 1 }
language: { value: en, inferred: It is the language of the text. }
authors: { value: [author-22], stated: 13 }
published: { value: 2014-12, inferred: It speaks of that time., lines: 4 }
advisories:
  value: [disputed-claims]
  editorial: Chosen from our vocabulary.
  lines: { disputed-claims: "3-4, 7" }
rights:
  value: { status: unknown, licence: null, holder: null }
  editorial: The seed states no rights.
lines:
  1: title
  3: { role: paragraph, language: fa }
replies:
  - lines: 15
    language: fa
    author: { value: author-197, inferred: The thread names it. }
`

describe('plain YAML', () => {
  it('is all that is written in the plain subset', () => {
    fc.assert(fc.property(text, isPlain), { numRuns: 500 })
  })

  it('says what the library says', () => {
    fc.assert(fc.property(text, expectAgreement), { numRuns: 500 })
  })

  it('says what the library says, or is left to it, whatever is done to the text', () => {
    fc.assert(fc.property(fc.oneof(mutated, mutated, soup), expectAgreement), { numRuns: 2000 })
  })

  const folder = new URL('../../seeds/', import.meta.url)
  const annotations = readdirSync(folder).filter((name) => /^00[0-4]_.*\.yaml$/.test(name))
  it.each(annotations)('is the annotation %s', (name) => {
    const annotation = readFileSync(new URL(name, folder), 'utf8')
    expect(isPlain(annotation)).toBe(true)
    expectAgreement(annotation)
  })

  it('is a generated annotation', () => {
    expect(isPlain(generated)).toBe(true)
    expectAgreement(generated)
  })

  it.each<[string, string]>([
    ['a list in a list', 'a:\n  - - x\n    - y\n  - z\n'],
    ['a list right below its key', 'a:\n- x\n- b: c\n  d: e\nf: g\n'],
    ['a list right below the key of an item', 'a:\n- b:\n  - c\n  d: e\n'],
    ['an item on the lines below its dash', 'a:\n  -\n    b: c\n  - # Why.\n    - d\n'],
    ['nothing for a value', 'a:\nb: # Why.\nc:\n  -\n  - \nd:'],
    ['two single quotes', `a: 'it''s'\n'b''c': ''''\n`],
    ['a hash in a word', 'a: x#y\n'],
    ['a comment after a value', 'a: x # y\nb: [c] # d\ne: "f" # g\n'],
    ['a comment for a value', 'a: #c\n'],
    ['comments at every column', '# a\na:\n# b\n    # c\n  b: 1\n # d\n  c: 2\n      # e\n# f\n'],
    ['blank lines with spaces', '\n  \na:\n   \n  b: 1  \n\n\n'],
    ['no line end', 'a: 1'],
    ['a colon in a word', 'a: http://x\nb: 12:30\nc: [http://x, d:e]\n12:1-3: x\n5:1-: y\n'],
    ['keys with spaces and commas', '17, 19: a\ntwo words: b\n"a: b": c\n'],
    ['keys that look like values', 'null: 1\ntrue: 2\n0x1F: 3\n~: 4\n10: 5\n9: 6\n'],
    ['keys that all objects have', 'constructor: 1\ntoString: 2\nhasOwnProperty: { valueOf: 3 }\n'],
    ['flow in flow', 'a: { b: [c, {d: e}], "f": [], g: {} , h: [ ] }\n'],
    ['punctuation in words', 'a: b, c [d] {e} & * ! | > % @ ` - ? "\n'],
    ['Persian with its joiners', 'نام: می\u{200c}خواهم\nb: [سلام دنیا, "کیهان"]\n'],
    ['characters of two units', 'a: { \u{1f426}: \u{1f426}, b: c }\n'],
    ['no-break spaces, which are not space', 'a: \u{a0}b\u{a0}\n\u{a0}c: d\n'],
  ])('may hold %s', (_, written) => {
    expect(isPlain(written)).toBe(true)
    expectAgreement(written)
  })

  it('has the numbers of the core schema', () => {
    const numbers = '0x1F 0o17 1e3 .5 1. -0 +1 .inf -.INF .nan 012 9007199254740993 1e999 0X1F 0o8 1_0 -.nan'
    const written = numbers.split(' ').map((number, index) => `n${index}: ${number}\n`)
    expectAgreement(written.join(''))
    expect(readPlainYaml(written.join(''))).toEqual(
      Object.fromEntries(
        [
          ...[31, 15, 1000, 0.5, 1, -0, 1, Infinity, -Infinity, NaN, 12, 9007199254740992, Infinity],
          ...['0X1F', '0o8', '1_0', '-.nan'],
        ].map((value, index) => [`n${index}`, value]),
      ),
    )
  })

  it.each<[string, string]>([
    ['nothing in it', ''],
    ['nothing but comments', '# a\n\n# b\n'],
    ['a map that is indented', '  a: 1\n'],
    ['a flow map at the top', '{ a: 1 }\n'],
    ['a map in a map on one line', 'a: b: c\n'],
    ['a list on the line of its key', 'a: - b\n'],
    ['space before a colon', 'key : v\n'],
    ['a colon without space', 'a:b\n'],
    ['a word after a text in quotes', 'a: "x" y\n'],
    ['a comment right after a value', 'a: "x"#y\n'],
    ['a text in quotes over two lines', 'a: "x\n  y"\n'],
    ['a word over two lines', 'a: b\n  c\n'],
    ['a word below its key', 'a:\n  b\n'],
    ['flow over two lines', 'a: [b,\n  c]\n'],
    ['flow that does not end', 'a: [b\n'],
    ['flow that is closed by the other bracket', 'a: [b}\n'],
    ['a key without value in flow', 'a: {a: 1, b}\n'],
    ['nothing between commas', 'a: [a, , b]\n'],
    ['a comma at the end', 'a: [b, ]\n'],
    ['a comma at the beginning', 'a: [, b]\n'],
    ['a pair in a flow list', 'a: [b: c]\n'],
    ['a colon before a bracket', 'a: [b:]\n'],
    ['a flow map as key', '{ a: b }: c\n'],
    ['a word after flow', 'a: [b] c\n'],
    ['a dash for a word', 'a: [-, b]\n'],
    ['a block scalar', 'a: |\n  b\n'],
    ['a folded scalar', 'a: >-\n  b\n'],
    ['items that do not line up', 'a:\n    - b\n  - c\n'],
    ['keys that do not line up', 'a:\n    b: 1\n  c: 2\n'],
    ['an item below a value', 'a: b\n- c\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice but for the quotes', `1: x\n'1': y\n`],
    ['a key twice in flow', 'a: { b: 1, "b": 2 }\n'],
    ['the key of prototypes', '__proto__: { a: 1 }\n'],
    ['the key that merges', '<<: { a: 1 }\n'],
    ['a question mark before a key', '? a\n: b\n'],
    ['no key before a colon', ': a\n'],
    ['a key of more than 1024 characters', `${'k'.repeat(1025)}: a\n`],
    ['lists in too many lists', `a: ${'['.repeat(200)}${']'.repeat(200)}\n`],
    ['an anchor', 'a: &b c\n'],
    ['the beginning of a document', '---\na: 1\n'],
    ['the end of a document', 'a: 1\n...\n'],
    ['the end of a document before a key', '... a: 1\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a reserved character', 'a: @b\n'],
    ['a tab that indents', 'a:\n\tb: 1\n'],
    ['a tab after a value', 'a: b\t\n'],
    ['CRLF line ends', 'a: 1\r\n'],
    ['a backslash', 'a: "\\n"\n'],
    ['a byte order mark', '\u{feff}a: 1\n'],
    ['an invisible character', 'a: x\u{200b}y\n'],
    ['a joiner that joins nothing', 'a: x\u{200c}y\n'],
  ])('is no file with %s', (_, written) => {
    expect(isPlain(written)).toBe(false)
  })
})
