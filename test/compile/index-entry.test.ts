import { describe, expect, it } from 'vitest'
import { type DocumentEntry, type IndexedSeed, indexSeed } from '../../src/compile/index-entry.ts'
import { linesModule } from '../../src/runtime/lines-module.ts'
import { textEncoder } from '../../src/source/text-encoder.ts'
import { compileText, sha256 } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'

const text = 'Hello1, “you” \\ \t.\n\nBye\u{1f44b}.\n'
const annotation = `default: paragraph
notes: digits
called: { value: "1901-05", inferred: Ours. }
aliases: [plank]
`
const compiled = compileText(text, annotation)
const file = (one = compiled, model = sampleModel) =>
  indexSeed('key', one, model, { document: textEncoder(), lines: textEncoder() })

function indexed(changes = '', seed = text): IndexedSeed & { readonly entry: DocumentEntry } {
  const result = file(compileText(seed, annotation + changes))
  if (result.indexEntry.document === null) throw new Error('It does not compile.')
  return { ...result, entry: result.indexEntry.document }
}

describe('an indexed seed', () => {
  it('has for its text what JSON.stringify gives of the document', () => {
    expect(indexed().texts?.document.toString()).toBe(JSON.stringify(compiled.document))
  })

  it('has for its lines a module, with its hash', () => {
    const { texts, entry } = indexed()
    expect(texts?.lines.toString()).toBe(linesModule(compiled.lines()))
    expect(entry.linesHash).toBe(sha256(texts?.lines ?? ''))
  })

  it('has other lines where the roles alone are others', () => {
    const of = (role: string) => indexed(`lines: { 3: ${role} }\n`).entry
    expect(of('paragraph').hash).not.toBe(of('caption').hash)
    expect(of('paragraph').linesHash).not.toBe(of('caption').linesHash)
  })

  it('has the hash of the document', () => {
    expect(indexed().entry.hash).toBe(sha256(JSON.stringify(compiled.document)))
    expect(indexed('colours: { value: [red], inferred: Ours. }\n').entry.hash).not.toBe(indexed().entry.hash)
  })

  it('says what lists need, and no word of the body', () => {
    const { id, type, slug, aliases, title, instant, seed, words, tally, summary } = indexed().entry
    expect({ id, type, slug, aliases, title, instant, seed, words, tally }).toEqual({
      id: 'notice-one',
      type: 'Notice',
      slug: 'notice-one',
      aliases: ['plank'],
      title: 'A notice',
      instant: Date.UTC(1901, 4),
      seed: 'one.txt',
      words: compiled.document?.words,
      tally: { lines: 3, kept: 2, omitted: { blank: 1 }, notes: 1 },
    })
    expect(summary).toEqual(
      sampleModel.summaryFields.map((field) => JSON.stringify(compiled.document?.[field]) ?? null),
    )
    expect(JSON.stringify(indexed().indexEntry)).not.toContain('Hello')
  })

  it('has no instant without a date, or in a model that sorts by none', () => {
    const undated = file(compileText('Hello.\n', 'default: paragraph\n'))
    const unsorted = file(compiled, { ...sampleModel, sortBy: null })
    expect([undated, unsorted].map(({ indexEntry }) => indexEntry.document?.instant)).toEqual([null, null])
  })

  it('has null in the summary for a field that its type does not have', () => {
    const withSeats = { ...sampleModel, summaryFields: ['slug', 'seats'] }
    expect(file(compiled, withSeats).indexEntry.document?.summary).toEqual(['"notice-one"', null])
  })

  it('has no entry and no text when it does not compile, but its problems and claims', () => {
    const { indexEntry, texts: none } = file(compileText(text, 'lines: { 9: caption }\n'))
    expect([indexEntry.document, none, indexEntry.key]).toEqual([null, null, 'key'])
    expect(indexEntry.diagnostics.map((p) => p.code)).toContain('line/outside')
    expect(indexEntry.declarations.slug).toBe('notice-one')
  })

  it('is plain data: its index entry is the same after a round trip through JSON', () => {
    expect(JSON.parse(JSON.stringify(indexed().indexEntry))).toEqual(indexed().indexEntry)
  })
})

describe('the module of the lines', () => {
  const texts = [
    'Hello.\nسلام “you”.\n',
    '`',
    'for $' + '{you}',
    'some $',
    'a\r\nb\rc',
    'a \\',
    '\\u \\\\',
    '\u2028 \ufeff',
  ]

  it.each(texts)('gives the text back as it is: %j', async (text) => {
    const lines = { text, roles: ['paragraph'], rows: [1, [[0, null, null, null, '`note`']]] } as const
    const { href } = new URL(`data:text/javascript,${encodeURIComponent(linesModule(lines))}`)
    const module = await import(/* @vite-ignore */ href)
    expect(module.lines).toEqual(lines)
  })
})
