import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineModel } from '../../src/model/define.ts'
import { reference } from '../../src/model/reference.ts'
import { workspace } from '../support/workspace.ts'

function withCriers(criers: string) {
  const w = workspace()
  w.notice('board', 'Hello.\n')
  w.file('seeds/criers.yaml', criers)
  return w.compile()
}

const recordsOf = (criers: string) => withCriers(criers).records.get('Crier')
const diagnosticsOf = (criers: string) => withCriers(criers).diagnostics

describe('a record', () => {
  it('is in normal form: blanks go, and what is not given is null', () => {
    expect(recordsOf('anna: { name: " Anna " }\n')).toEqual([{ id: 'anna', name: 'Anna', nickname: null }])
  })

  it('may hold all its fields', () => {
    expect(recordsOf('anna: { nickname: Nan, name: Anna }\n')).toEqual([
      { id: 'anna', name: 'Anna', nickname: 'Nan' },
    ])
  })

  it('stands by its id', () => {
    expect(
      recordsOf('bert: { name: B }\nanna: { name: A }\nanna-2: { name: C }\n')?.map((r) => r.id),
    ).toEqual(['anna', 'anna-2', 'bert'])
  })

  it.each(['Anna', 'anna smith', 'anna_s', '-anna', '"ån"'])('may not have the id %s', (id) => {
    expect(diagnosticsOf(`${id}: { name: Anna }\n`)).toMatchObject([
      {
        code: 'value/invalid',
        file: 'seeds/criers.yaml',
        line: 1,
        column: 1,
        expected: 'an id: ASCII words joined by hyphens',
      },
    ])
  })

  it('may not miss what it must have', () => {
    expect(diagnosticsOf('bert: { name: Bert }\nanna: { nickname: Nan }\n')).toMatchObject([
      { code: 'value/missing', field: 'anna.name', file: 'seeds/criers.yaml', line: 2, column: 7 },
    ])
  })

  it('may not have another field; the hint names the one that was meant', () => {
    expect(diagnosticsOf('anna:\n  name: Anna\n  nicknam: Nan\n')).toMatchObject([
      {
        code: 'value/unknown-key',
        field: 'anna.nicknam',
        line: 3,
        column: 3,
        hint: 'Did you mean `nickname`?',
      },
    ])
  })

  it('may not have a field of another kind', () => {
    expect(diagnosticsOf('anna: { name: 7 }\n')).toMatchObject([
      { code: 'value/invalid', field: 'anna.name', column: 15, hint: 'Put it in quotes: "7".' },
    ])
  })

  it.each(['Anna', '[Anna]', ''])('may not be anything but a map: “%s”', (value) => {
    expect(diagnosticsOf(`anna: ${value}\n`)).toMatchObject([
      { field: 'anna', file: 'seeds/criers.yaml', line: 1 },
    ])
  })

  it('with a problem is left out, and the others are not', () => {
    expect(recordsOf('anna: { nickname: Nan }\nbert: { name: Bert }\n')?.map((r) => r.id)).toEqual(['bert'])
  })

  it('with a problem may still be referred to', () => {
    const w = workspace()
    w.notice('board', 'Hello.\n', 'default: paragraph\ncrier: { value: anna, inferred: Heard. }\n')
    w.file('seeds/criers.yaml', 'anna: { nickname: Nan }\n')
    expect(w.compile().diagnostics.map((p) => p.code)).toEqual(['value/missing'])
  })
})

describe('a file of records', () => {
  it('may be an empty map', () => {
    expect([recordsOf('{}\n'), diagnosticsOf('{}\n')]).toEqual([[], []])
  })

  it('is held to the same YAML as an annotation', () => {
    expect(diagnosticsOf('anna: { name: Anna }\nanna: { name: Nan }\n')).toMatchObject([
      { code: 'yaml/duplicate-key', file: 'seeds/criers.yaml', line: 2, column: 1 },
    ])
  })

  it('must be there, though there may be no records', () => {
    const w = workspace()
    const empty = defineModel({
      documents: { Notice: { description: 'N.', plural: 'Notices', fields: {} } },
      records: { House: { description: 'H.', plural: 'Houses', file: 'houses.yaml', fields: {} } },
      list: [],
      sortBy: null,
    })
    expect(w.compile(empty).diagnostics).toContainEqual({
      code: 'file/missing-record-file',
      file: 'seeds/houses.yaml',
      line: 1,
      column: 1,
    })
  })
})

describe('a reference from record to record', () => {
  const model = defineModel({
    documents: { Notice: { description: 'N.', plural: 'Notices', fields: {} } },
    records: {
      House: {
        description: 'H.',
        plural: 'Houses',
        file: 'houses.yaml',
        fields: { owners: z.array(reference('Crier')).describe('Owners.') },
      },
      Crier: { description: 'C.', plural: 'Criers', file: 'criers.yaml', fields: {} },
    },
    list: [],
    sortBy: null,
  })
  const compiled = (houses: string) => {
    const w = workspace()
    w.file('seeds/houses.yaml', houses)
    w.file('seeds/criers.yaml', 'anna: {}\nbert: {}\n')
    return w.compile(model).diagnostics.filter((p) => p.code !== 'corpus/empty')
  }

  it('may lead to a record of any file', () => {
    expect(
      compiled('mill: { owners: [bert, anna] }\n').filter((p) => p.code !== 'file/unpaired-annotation'),
    ).toEqual([])
  })

  it('may not lead nowhere', () => {
    expect(compiled('mill: { owners: [anna, brt] }\n')).toMatchObject([
      {
        code: 'corpus/dangling-reference',
        file: 'seeds/houses.yaml',
        line: 1,
        column: 24,
        field: 'mill.owners.1',
        found: '`brt`',
        hint: 'Did you mean `bert`?',
      },
    ])
  })
})
