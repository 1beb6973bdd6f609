import { describe, expect, it } from 'vitest'
import { compileTalk, headWith } from '../support/annotation-heads.ts'
import { compileText, sha256 } from '../support/compile-text.ts'
import { located, locatedDeclarations } from '../support/plain-compiled.ts'

const text = 'Come.\nI will.\nMe too.\n'
const at = (line: number, column: number) => ({ file: 'seeds/one.yaml', line, column })

const declarationsOf = (annotation: string, head?: string) =>
  locatedDeclarations(compileText(text, annotation, head).declarations)

describe('what a document claims', () => {
  it('is its id, its slug and its aliases, each at its place', () => {
    expect(declarationsOf('default: paragraph\naliases: [fair, old-fair]\n')).toEqual({
      id: { value: 'notice-one', location: at(2, 5) },
      slug: { value: 'notice-one', location: at(4, 7) },
      aliases: [
        { value: 'fair', location: at(9, 11) },
        { value: 'old-fair', location: at(9, 17) },
      ],
      references: [],
    })
  })

  it('is the same when the document does not compile', () => {
    expect(declarationsOf('aliases: [fair]\nlines: { 9: caption }\n')).toMatchObject({
      id: { value: 'notice-one' },
      slug: { value: 'notice-one' },
      aliases: [{ value: 'fair' }],
    })
  })

  it('is the same when its schema refuses the annotation', () => {
    expect(declarationsOf('aliases: [fair, 7]\nnonsense: 1\n')).toMatchObject({
      id: { value: 'notice-one' },
      slug: { value: 'notice-one' },
      aliases: [{ value: 'fair' }],
    })
  })

  it('is the same when the seed changed', () => {
    const { declarations, diagnostics } = compileText(
      text,
      'default: paragraph\n',
      headWith(text, 'seed', `seed: ${sha256('Hallo.')}`),
    )
    expect([diagnostics.map((p) => p.code), declarations.slug?.value]).toEqual([
      ['seed/changed'],
      'notice-one',
    ])
  })

  it('is nothing when the annotation is no YAML', () => {
    expect(declarationsOf('default: [\n')).toEqual({ id: null, slug: null, aliases: [], references: [] })
  })

  it('is no id that is no text', () => {
    expect(declarationsOf('default: paragraph\n', headWith(text, 'id', 'id: 7')).id).toBeNull()
  })

  it('are no aliases that are no list', () => {
    expect(declarationsOf('default: paragraph\naliases: fair\n').aliases).toEqual([])
  })
})

describe('what a document expects to exist', () => {
  it('is the record that a value names', () => {
    expect(
      declarationsOf('default: paragraph\ncrier: { value: anna, inferred: Heard. }\n').references,
    ).toEqual([{ value: 'anna', to: 'Crier', field: 'crier', location: at(9, 17) }])
  })

  it('is the record that the text names', () => {
    const { declarations } = compileText(
      'anna\nCome.\n',
      'default: paragraph\nlines: { 1: byline }\ncrier: { stated: 1 }\n',
    )
    expect(declarations.references.map(located)).toEqual([
      { value: 'anna', to: 'Crier', field: 'crier', location: at(10, 8) },
    ])
  })

  it('are the authors of replies', () => {
    const { declarations } = compileTalk(
      text,
      'default: paragraph\nreplies:\n  - { lines: 2, author: { value: anna, inferred: Heard. } }\n  - { lines: 3 }\n',
    )
    expect(declarations.references.map(located)).toEqual([
      { value: 'anna', to: 'Crier', field: 'replies.0.author', location: at(10, 34) },
    ])
  })

  it('is the same when the document does not compile', () => {
    expect(
      declarationsOf('lines: { 9: caption }\ncrier: { value: anna, inferred: Heard. }\n').references,
    ).toMatchObject([{ value: 'anna', location: at(9, 17) }])
  })

  it('is not what its schema refuses', () => {
    expect(declarationsOf('default: paragraph\ncrier: { value: anna, heard: Yes. }\n').references).toEqual([])
  })

  it('is not known when the annotation is no YAML', () => {
    expect(declarationsOf('crier: { value: anna, inferred: Heard. }\nlines: [\n').references).toEqual([])
  })
})
