import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Path, parseYaml } from '../../src/annotation/yaml.ts'

const parse = (text: string) => parseYaml(text, 'seeds/one.yaml')

const diagnosticsOf = (text: string): string[] =>
  parse(text).diagnostics.map((p) => `${p.line}:${p.column} ${p.code}`)

describe('a YAML file', () => {
  it('gives its map', () => {
    expect(parse('a: 1\nb: [x, { c: null }]\n').value).toEqual({ a: 1, b: ['x', { c: null }] })
  })

  it('may be empty', () => {
    expect(parse('# Nothing yet.\n')).toMatchObject({ value: {}, diagnostics: [] })
  })

  it('reads by the core schema: yes is a word, and a date is text', () => {
    expect(parse('a: yes\nb: 2022-04-01\nc: 0o17\nd: true\n').value).toEqual({
      a: 'yes',
      b: '2022-04-01',
      c: 15,
      d: true,
    })
  })

  it('has text for keys, even where they look like numbers', () => {
    expect(Object.keys(parse('12: a\n"3:1-4": b\n').value)).toEqual(['12', '3:1-4'])
  })

  it('may have CRLF line ends', () => {
    expect(parse('a: 1\r\nb: 2\r\n')).toMatchObject({ value: { a: 1, b: 2 }, diagnostics: [] })
  })

  it('may hold Persian with its joiners', () => {
    expect(diagnosticsOf('a: می\u{200c}خواهم\n')).toEqual([])
  })

  it('has no value when there are problems', () => {
    expect(parse('a: 1\na: 2\n').value).toEqual({})
  })

  it('gives back any map that is written as JSON', () => {
    const key = fc.stringMatching(/^[a-z0-9:, -]{1,8}$/)
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        fc.string({ unit: 'grapheme' }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(key, tree, { noNullPrototype: true }), (value) => {
        const written = parse(JSON.stringify(value))
        fc.pre(written.diagnostics.every((p) => p.code !== 'value/deceptive'))
        expect(written.value).toEqual(value)
      }),
    )
  })
})

describe('YAML is refused', () => {
  it.each<[string, string, string[]]>([
    ['when it does not parse', 'a: "b\n', ['1:4 yaml/syntax']],
    ['when a tab indents', 'a:\n\tb: 1\n', ['2:1 yaml/syntax']],
    ['when a key is a list', 'a: 1\n? [b, c]\n: 2\n', ['2:3 yaml/syntax']],
    ['when a key stands twice', 'a: 1\nb: 2\na: 3\n', ['3:1 yaml/duplicate-key']],
    ['when a key stands twice in a map inside', 'a: { b: 1, b: 2 }\n', ['1:12 yaml/duplicate-key']],
    ['when keys differ in quotes only', 'a: { 1: x, "1": y }\n', ['1:12 yaml/duplicate-key']],
    ['when a value has an anchor', 'a: &same 1\n', ['1:10 yaml/alias']],
    ['when a map has an anchor', 'a: &same { b: 1 }\n', ['1:10 yaml/alias']],
    ['when a value is an alias of nothing', 'a: *same\n', ['1:4 yaml/alias']],
    ['when a value is an alias of another', 'a: &same 1\nb: *same\n', ['1:10 yaml/alias', '2:4 yaml/alias']],
    ['when a value has a tag of its own', 'a: !mine 1\n', ['1:4 yaml/tag']],
    ['when a value has a tag of YAML', 'a: !!str 1\n', ['1:10 yaml/tag']],
    ['when a map has a tag of YAML', 'a: !!map { b: 1 }\n', ['1:10 yaml/tag']],
    ['when a value asks to be a date', 'a: !!timestamp 2022-04-01\n', ['1:16 yaml/tag']],
    ['when it is a list', '- a\n- b\n', ['1:1 yaml/not-a-map']],
    ['when it is a word', 'hello\n', ['1:1 yaml/not-a-map']],
    ['when it begins with a byte order mark', '\u{feff}a: 1\n', ['1:1 value/deceptive']],
    ['when a value holds an invisible character', 'a: 1\nb: x\u{200b}y\n', ['2:5 value/deceptive']],
    ['when a key turns the text round', 'a: 1\n\u{202e}b: x\n', ['2:1 value/deceptive']],
    ['when a comment turns the text round', 'a: 1\n# \u{202e}b\n', ['2:3 value/deceptive']],
    ['when a value holds a control character', 'a: x\u{7}y\n', ['1:5 value/deceptive']],
  ])('%s', (_, text, diagnostics) => {
    expect(diagnosticsOf(text)).toEqual(diagnostics)
  })

  it('with all its problems at once', () => {
    expect(diagnosticsOf('a: &x 1\na: 2\nb: \u{200b}\n').toSorted()).toEqual([
      '1:7 yaml/alias',
      '2:1 yaml/duplicate-key',
      '3:4 value/deceptive',
    ])
  })

  it('in the words of the parser, on one line', () => {
    expect(parse('a: "b\n').diagnostics).toMatchObject([{ found: 'Missing closing "quote' }])
  })
})

describe('a place in a YAML file', () => {
  const yaml = parse('title: A\nlines:\n  1-2: x\n  "3": { role: y }\nlist:\n  - a\n  - b: c\nempty:\n')
  const location = (path: Path): string => {
    const { file, line, column } = yaml.locationOf(path)
    return `${file}:${line}:${column}`
  }
  const locationOfKey = (path: Path): string => {
    const { line, column } = yaml.locationOfKey(path)
    return `${line}:${column}`
  }

  it.each<[string, Path, string]>([
    ['a value', ['title'], '1:8'],
    ['a value inside a map', ['lines', '1-2'], '3:8'],
    ['a value in a map in a map', ['lines', '3', 'role'], '4:16'],
    ['an item of a list', ['list', 0], '6:5'],
    ['a value in an item of a list', ['list', 1, 'b'], '7:8'],
    ['the map that lacks a key', ['lines', 'missing'], '3:3'],
    ['the value that is not the map it should be', ['title', 'value', 'x'], '1:8'],
    ['the list that lacks an item', ['list', 9], '6:3'],
    ['the whole file for a key that is not there', ['missing'], '1:1'],
    ['the whole file for no key', [], '1:1'],
  ])('can be that of %s', (_, path, expected) => {
    expect(location(path)).toBe(`seeds/one.yaml:${expected}`)
  })

  it.each<[string, Path, string]>([
    ['a key', ['title'], '1:1'],
    ['a key inside a map', ['lines', '1-2'], '3:3'],
    ['a key in quotes', ['lines', '3'], '4:3'],
    ['a key in an item of a list', ['list', 1, 'b'], '7:5'],
    ['an item, which has no key', ['list', 1], '7:5'],
    ['a key without value', ['empty'], '8:1'],
    ['the map where a key is missing', ['lines', 'missing'], '3:3'],
  ])('can be that of %s', (_, path, expected) => {
    expect(locationOfKey(path)).toBe(expected)
  })

  it('counts columns in UTF-16 units', () => {
    const { line, column } = parse('{ \u{1f426}: 1, b: 2 }\n').locationOf(['b'])
    expect([line, column]).toEqual([1, 13])
  })

  it.each<[string, Path, string]>([
    ['a value below its key', ['title'], '2:3'],
    ['a value in flow over several lines', ['list', 1], '4:3'],
    ['an entry without value, which is that of its key', ['list', 1, 'b'], '4:5'],
    ['the map that lacks a key', ['list', 1, 'missing'], '4:3'],
  ])('is the same kind of place in a file that is not plain: that of %s', (_, path, expected) => {
    const { line, column } = parse('title:\n  A\nlist: [a,\n  { b }]\n').locationOf(path)
    expect(`${line}:${column}`).toBe(expected)
  })

  it('is line 1, column 1 in an empty file', () => {
    expect(parse('').locationOf(['title'])).toEqual({ file: 'seeds/one.yaml', line: 1, column: 1 })
  })
})
