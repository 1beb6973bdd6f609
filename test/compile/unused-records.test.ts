/** Records that no document names, and how their file confirms them. */

import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { memoryStore } from '../../src/compile/seed-store.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { talkHead } from '../support/annotation-heads.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((p) => `${p.code} ${p.file}:${p.line}:${p.column} ${p.found ?? ''}`)

/** A notice and the records `anna` and `bert`; the annotation of the notice has these lines. */
function board(annotation: string, confirmed = ''): Workspace {
  const w = workspace()
  w.notice('board', 'Hello.\n', annotation)
  w.file('seeds/criers.yaml', `anna: { name: Anna }\nbert: { name: Bert }\n${confirmed}`)
  return w
}

function talk(annotation: string): Workspace {
  const w = workspace()
  w.anna()
  const text = 'Come.\nI will.\n'
  w.file('seeds/talk.txt', text)
  w.file('seeds/talk.yaml', `${talkHead(text)}${annotation}`)
  return w
}

const unnamed = 'corpus/unused-record seeds/criers.yaml:'
const unnamedBert = `${unnamed}2:1 \`bert\``

describe('a record that no document names', () => {
  it('is a warning at its place', () => {
    expect(said(board(byAnna).compile().diagnostics)).toEqual([unnamedBert])
  })

  it('is a warning also when another record names it that no document names', () => {
    const crier = reference('Crier').nullable().describe('A crier.')
    const named = z.string().describe('A name.')
    const model = defineModel({
      documents: { Notice: { description: 'N.', plural: 'Notices', fields: { summary: named, crier } } },
      records: {
        Crier: {
          description: 'C.',
          plural: 'Criers',
          file: 'criers.yaml',
          fields: { name: named, pupil: crier },
        },
      },
      list: [],
      sortBy: null,
    })
    const w = workspace()
    w.notice('board', 'Hello.\n')
    const criers = 'anna: { name: Anna, pupil: bert }\nbert: { name: Bert }\n'
    w.file('seeds/criers.yaml', criers)
    expect(said(w.compile(model).diagnostics)).toEqual([`${unnamed}1:1 \`anna\``, unnamedBert])
    w.notice('board', 'Hello.\n', byAnna)
    expect(said(w.compile(model).diagnostics)).toEqual([])
  })

  it('is said on each build', () => {
    const w = board(byAnna)
    const store = memoryStore()
    expect(said(w.compileWith(store).diagnostics)).toEqual([unnamedBert])
    expect(said(w.compileWith(store).diagnostics)).toEqual([unnamedBert])
    w.notice('fence', 'Bye.\n', 'default: paragraph\ncrier: { value: bert, inferred: Heard. }\n')
    expect(said(w.compileWith(store).diagnostics)).toEqual([])
  })

  it.each([
    ['a seed', (w: Workspace) => w.notice('fence', 'Bye.\n', 'default: paragraf\n')],
    ['a seed without annotation', (w: Workspace) => w.file('seeds/fence.txt', 'Bye.\n')],
    ['a reference', (w: Workspace) => w.notice('fence', 'Bye.\n', byAnna.replace('anna', 'bart'))],
    ['a record', (w: Workspace) => w.file('seeds/criers.yaml', 'bert: { name: 5 }\ncara: { name: Cara }\n')],
  ])('is not said while %s does not compile, nor is its confirmation', (_, spoil) => {
    const w = board(byAnna, 'confirmed: { corpus/unused-record: anna }\n')
    spoil(w)
    expect(said(w.compile().diagnostics).filter((one) => /unused|confirmed/.test(one))).toEqual([])
  })
})

describe('a record is named by', () => {
  it.each([
    [
      'a field',
      'default: paragraph\ncontributors: { value: [{ id: anna, role: editor }], inferred: Heard. }\n',
    ],
    [
      'the author of a reply',
      'lines: { 1: paragraph }\nreplies: [{ lines: 2, author: { value: anna, inferred: Heard. } }]\n',
    ],
    [
      'a line that somebody speaks',
      'default: paragraph\nlines: { 2: { role: paragraph, speaker: { id: anna } } }\n',
    ],
    ['words that name who speaks', 'default: paragraph\nlines: { 1: { role: speaker, id: anna } }\n'],
  ])('%s', (_, annotation) => {
    expect(said(talk(annotation).compile().diagnostics)).toEqual([])
  })
})

describe('a record file', () => {
  it.each([
    ['an id', 'bert'],
    ['a list of ids', '[bert]'],
  ])('confirms by %s that nothing names a record', (_, places) => {
    const w = board(byAnna, `confirmed: { corpus/unused-record: ${places} }\n`)
    const { diagnostics, records } = w.compile()
    expect(said(diagnostics)).toEqual([])
    expect(records.get('Crier')?.map(({ id }) => id)).toEqual(['anna', 'bert'])
  })

  it.each([
    ['a record that a document names', 'anna'],
    ['a record that is not there', 'cara'],
  ])('is warned of when it confirms %s', (_, id) => {
    const w = board(byAnna, `confirmed: { corpus/unused-record: [bert, ${id}] }\n`)
    expect(said(w.compile().diagnostics)).toEqual([
      `confirmed/nothing seeds/criers.yaml:3:43 no \`corpus/unused-record\` at ${id}`,
    ])
  })

  it('confirms no other warning', () => {
    const { diagnostics } = board(byAnna, 'confirmed: { corpus/unused-recrd: bert }\n').compile()
    expect(diagnostics).toMatchObject([
      {
        code: 'value/unknown-key',
        field: 'confirmed.corpus/unused-recrd',
        line: 3,
        hint: 'Did you mean `corpus/unused-record`?',
      },
    ])
  })

  it('confirms ids, and nothing else', () => {
    const { diagnostics } = board(byAnna, 'confirmed: { corpus/unused-record: true }\n').compile()
    expect(diagnostics).toMatchObject([{ code: 'value/invalid', field: 'confirmed.corpus/unused-record' }])
  })
})
