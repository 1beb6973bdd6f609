import { describe, expect, it } from 'vitest'
import { type CompiledCorpus, hasErrors } from '../../src/compile/compile-corpus.ts'
import { defineModel } from '../../src/model/define.ts'
import { headWith, talkHead } from '../support/annotation-heads.ts'
import { noticeHead } from '../support/compile-text.ts'
import { sampleModel } from '../support/sample-model.ts'
import { documentsOf, type Workspace, workspace } from '../support/workspace.ts'

const called = (date: string): string =>
  `default: paragraph\ncalled: { value: "${date}", inferred: Remembered. }\n`

const ids = (w: Workspace, model = sampleModel): string[] => w.compile(model).entries.map((entry) => entry.id)

/** All that a corpus says, as plain values. */
function contentOf(corpus: CompiledCorpus) {
  const { entries, records, redirects, diagnostics } = corpus
  return { entries, documents: documentsOf(corpus), records, redirects, diagnostics }
}

/** A village with one of everything. */
function village(): Workspace {
  const w = workspace()
  w.anna()
  w.notice('board', 'Hello1.\r\n\r\nBye.\r\n', 'default: paragraph\nnotes: digits\n')
  const talk = 'Come.\nI will.\n'
  w.file('seeds/talk.txt', talk)
  w.file(
    'seeds/talk.yaml',
    `${talkHead(talk).replaceAll('notice-one', 'talk')}default: paragraph
seats: { value: 12, inferred: Counted. }
replies: [{ lines: 2, author: { value: anna, inferred: Heard. } }]
`,
  )
  w.file('seeds/redirects.yaml', 'plank: board\n')
  return w
}

describe('the documents of a corpus', () => {
  it('stand newest first', () => {
    const w = workspace()
    w.notice('a', 'A.\n', called('2020'))
    w.notice('b', 'B.\n', called('2022-05-01'))
    w.notice('c', 'C.\n', called('2021-03'))
    expect(ids(w)).toEqual(['b', 'c', 'a'])
  })

  it('stand oldest first where the model says so, undated last', () => {
    const w = workspace()
    w.notice('a', 'A.\n')
    w.notice('b', 'B.\n', called('2022-05-01'))
    w.notice('c', 'C.\n', called('2021-03'))
    expect(ids(w, { ...sampleModel, sortBy: { field: 'called', order: 'ascending' } })).toEqual([
      'c',
      'b',
      'a',
    ])
  })

  it('count from the first day that their date may mean', () => {
    const w = workspace()
    w.notice('a', 'A.\n', called('2020/2023'))
    w.notice('b', 'B.\n', called('2021~'))
    w.notice('c', 'C.\n', called('2020-06-XX'))
    expect(ids(w)).toEqual(['b', 'c', 'a'])
  })

  it('stand last without a date', () => {
    const w = workspace()
    w.notice('a', 'A.\n')
    w.notice('b', 'B.\n', called('0950'))
    expect(ids(w)).toEqual(['b', 'a'])
  })

  it('stand by id where dates are equal or unknown', () => {
    const w = workspace()
    w.notice('d', 'D.\n')
    w.notice('b', 'B.\n', called('2020'))
    w.notice('c', 'C.\n')
    w.notice('a', 'A.\n', called('2020-01-01'))
    expect(ids(w)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('stand by id in a model that orders by no date', () => {
    const w = workspace()
    w.notice('b', 'B.\n', called('2022'))
    w.notice('a', 'A.\n', called('2020'))
    expect(ids(w, { ...sampleModel, sortBy: null })).toEqual(['a', 'b'])
  })

  it('do not stand by the names of their files', () => {
    const w = workspace()
    w.file('seeds/z.txt', 'A.\n')
    w.file('seeds/z.yaml', `${headWith('A.\n', 'id', 'id: a')}default: paragraph\n`)
    w.notice('b', 'B.\n')
    expect(ids(w)).toEqual(['a', 'b'])
  })

  it('come with the numbers of their lines and note markers', () => {
    expect(
      village()
        .compile()
        .entries.map((entry) => entry.tally),
    ).toEqual([
      { lines: 3, kept: 2, omitted: { blank: 1 }, notes: 1 },
      { lines: 2, kept: 2, omitted: {}, notes: 0 },
    ])
  })

  it('count a line of several pieces where any piece of it goes', () => {
    const w = workspace()
    w.notice('a', 'Menu Bread.\nMenu\n', 'default: paragraph\nlines: { "1:1-4": interface, 2: interface }\n')
    expect(w.compile().diagnostics).toEqual([])
    expect(w.compile().entries[0]?.tally).toEqual({ lines: 2, kept: 1, omitted: { interface: 2 }, notes: 0 })
  })

  it('leave out those that do not compile', () => {
    const w = workspace()
    w.notice('a', 'A.\n', 'lines: { 2: caption }\n')
    w.notice('b', 'B.\n')
    expect(ids(w)).toEqual(['b'])
  })

  it('know the name of their seed', () => {
    const corpus = village().compile()
    expect(corpus.entries[0]?.seed).toBe('board.txt')
    expect(documentsOf(corpus)[0]?.source).toMatchObject({ seed: 'board.txt', lines: 3 })
  })
})

describe('the records of a corpus', () => {
  it('stand under their type', () => {
    expect(village().compile().records.get('Crier')).toEqual([{ id: 'anna', name: 'Anna', nickname: null }])
  })

  it('are none for a model without record types', () => {
    const w = workspace()
    w.notice('a', 'A.\n')
    const bare = defineModel({
      documents: { Notice: { description: 'Bare.', plural: 'Notices', fields: {} } },
      records: {},
      list: [],
      sortBy: null,
    })
    expect(w.compile(bare).records.size).toBe(0)
  })
})

describe('a compile', () => {
  it('gives the redirects', () => {
    expect(village().compile().redirects).toMatchObject([{ from: 'plank', to: 'board' }])
  })

  it('gives the same twice', () => {
    const w = village()
    expect(contentOf(w.compile())).toEqual(contentOf(w.compile()))
  })

  it('gives the same to the byte twice', () => {
    const texts = ({ entries, textsOf }: CompiledCorpus): string[] =>
      entries.flatMap((entry) => Object.values(textsOf(entry)).map((text) => text.toString()))
    const w = village()
    expect(texts(w.compile())).toEqual(texts(w.compile()))
  })

  it('gives the same in another folder', () => {
    expect(contentOf(village().compile())).toEqual(contentOf(village().compile()))
  })

  it('gives the same whatever the order in which the files came to be', () => {
    const names = ['a', 'b', 'c']
    const written = (order: readonly string[]) => {
      const w = workspace()
      for (const name of order) w.notice(name, `${name}.\n`, 'lines: { 2: caption }\n')
      return contentOf(w.compile())
    }
    expect(written(names.toReversed())).toEqual(written(names))
  })

  it('reports all problems of all files in one run, sorted', () => {
    const w = workspace()
    w.notice('alley', 'One.\nTwo.\n', 'lines: { 1: caption }\n')
    w.notice(
      'board',
      'One.\n',
      'default: paragraph\nalaises: []\ncalled: { value: May, inferred: Heard. }\ngaps: [{ after: 9, lost: text }]\n',
    )
    w.file('seeds/door.txt', 'By\u0000e.\n')
    w.file('seeds/door.yaml', `${noticeHead('By\u0000e.\n').replaceAll('notice-one', 'door')}title: {}\n`)
    w.file('seeds/criers.yaml', 'anna: { nickname: Nan }\nBert: { name: Bert }\n')
    w.file('seeds/redirects.yaml', 'plank: roof\n')
    w.file('seeds/photo.jpg', '')
    expect(w.compile().diagnostics.map((p) => `${p.file}:${p.line}:${p.column} ${p.code}`)).toEqual([
      'seeds/alley.txt:2:1 line/no-role',
      'seeds/board.yaml:9:1 value/unknown-key',
      'seeds/board.yaml:10:18 value/date',
      'seeds/board.yaml:11:10 line/outside',
      'seeds/criers.yaml:1:7 value/missing',
      'seeds/criers.yaml:2:1 value/invalid',
      'seeds/door.txt:1:3 seed/nul',
      'seeds/door.yaml:8:1 yaml/duplicate-key',
      'seeds/photo.jpg:1:1 file/unknown',
      'seeds/redirects.yaml:1:1 corpus/redirect',
    ])
  })
})

describe('a build', () => {
  it('has no errors when nothing is wrong', () => {
    expect(hasErrors(village().compile())).toBe(false)
  })

  it('has no errors when there are only warnings', () => {
    const w = workspace()
    w.notice('a', 'word1 and word3 and word4 and word5 end.\n', 'default: paragraph\nnotes: digits\n')
    const corpus = w.compile()
    expect([corpus.diagnostics.map((p) => p.code), hasErrors(corpus)]).toEqual([['marker/missing'], false])
  })

  it('has errors when one document does not compile', () => {
    const w = village()
    w.notice('fence', 'Bye.\n', 'lines: { 9: caption }\n')
    expect(hasErrors(w.compile())).toBe(true)
  })
})
