import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Builder } from '../../src/build/builder.ts'
import { cmsModelOf } from '../../src/cms/cms-model-of.ts'
import { sanity as target } from '../../src/cms/sanity/target.ts'
import type { Block } from '../../src/model/portable-text.ts'
import { exportRecords } from '../../src/sync/export-records.ts'
import type { PullResult } from '../../src/sync/pull-result.ts'
import { talkHead } from '../support/annotation-heads.ts'
import { packageJson, sampleBuilder } from '../support/command-line.ts'
import { noticeHead } from '../support/compile-text.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
let builder: Builder
beforeEach(async () => {
  w = workspace()
  w.anna()
  w.file('package.json', packageJson())
  w.notice('well', 'The well is dry.\n', byAnna)
  builder = await sampleBuilder(w)
})

type Pulled = Extract<PullResult, { status: 'pulled' }>

/** Exports the records, lets an editor change their text, and pulls them. */
async function pull(edit: (text: string) => string, write = false): Promise<Pulled> {
  const { corpus } = await builder.check()
  const records = [...exportRecords(target, cmsModelOf(corpus.modelSchema), corpus)]
  w.file('back.ndjson', edit(records.map((record) => `${JSON.stringify(record)}\n`).join('')))
  const result = await builder.pull({ target, from: 'back.ndjson', write })
  if (result.status !== 'pulled') throw new Error('The corpus has errors.')
  return result
}

const retitled = (text: string) => text.replaceAll('"title":"A notice"', '"title":"Another"')
const relationTo = (document: string) =>
  JSON.stringify({ _type: 'relation', _key: 'a', kind: 'answer-to', document })
const isNote = (block: object): boolean => JSON.stringify(block).includes('"style":"note"')
const overlay = () => join(w.root, 'seeds/well.overlay.yaml')

describe('a pull', () => {
  test('of records that nobody edited finds no change', async () => {
    expect(await pull((text) => text)).toMatchObject({
      ...{ entries: 2, changes: [], refusals: [], missing: [], files: [] },
    })
  })

  test('refuses a record with the id that stands for what its file confirms', async () => {
    const { refusals } = await pull((text) =>
      text.replace(/^\{"_id":"crier-anna".*\n/, (anna) => anna + anna.replaceAll('anna', 'confirmed')),
    )
    expect(refusals).toEqual(['Crier confirmed id: no record has it, since its file confirms under it.'])
  })

  test('returns what was edited and the file that would keep it, and writes nothing', async () => {
    const { changes, files } = await pull(retitled)
    expect(changes).toMatchObject([
      {
        name: 'Notice well',
        edits: [{ at: ['title'], was: 'A notice', is: 'Another' }],
        refusals: [],
        file: { path: 'seeds/well.overlay.yaml' },
      },
    ])
    expect([files, existsSync(overlay())]).toEqual([[], false])
  })

  test('that writes keeps the edit, and removes the file when it is taken back', async () => {
    const { files } = await pull(retitled, true)
    expect(files.map(({ path }) => path)).toEqual(['seeds/well.overlay.yaml'])
    expect(readFileSync(overlay(), 'utf8')).toBe(files[0]?.text)
    const back = await pull((text) => text.replace('"title":"Another"', '"title":"A notice"'), true)
    expect(back.files).toEqual([{ path: 'seeds/well.overlay.yaml', text: null }])
    expect(existsSync(overlay())).toBe(false)
  })

  test('of one of two documents of a capture keeps its edit in a file of its own', async () => {
    const text = 'The well is dry.\nBread at noon.\n'
    w.notice('well', text, 'part: 1\ndefault: paragraph\n')
    const head = noticeHead(text).replaceAll('notice-one', 'bread').replace('A notice', 'Bread')
    w.file('seeds/well.bread.yaml', `${head}part: 2\ndefault: paragraph\n`)
    const { changes, files } = await pull((t) => t.replace('"title":"Bread"', '"title":"Good bread"'), true)
    expect(changes).toMatchObject([{ name: 'Notice bread', refusals: [] }])
    expect(files.map(({ path }) => path)).toEqual(['seeds/well.bread.overlay.yaml'])
    expect((await builder.check()).corpus.entries.map(({ title }) => title)).toEqual([
      'Good bread',
      'A notice',
    ])
  })

  test('returns the documents that did not come back', async () => {
    const { missing } = await pull((text) =>
      text
        .split('\n')
        .filter((line) => !line.includes('"notice"'))
        .join('\n'),
    )
    expect(missing).toEqual([{ type: 'Notice', id: 'well' }])
  })

  test('refuses an entry that cannot be kept, and keeps the others', async () => {
    w.notice('pump', 'The pump works.\n')
    const { changes, refusals, files } = await pull(
      (text) => retitled(text.replace('"slug":"pump"', '"slug":"pumps"')),
      true,
    )
    expect(refusals).toHaveLength(1)
    expect(changes.filter((change) => change.refusals.length > 0).map(({ name }) => name)).toEqual([
      'Notice pump',
    ])
    expect(files).toHaveLength(1)
  })

  test('keeps a relation to a document that is there, and refuses one to none or to itself', async () => {
    const text = 'Come.\n'
    w.file('seeds/come.txt', text)
    w.file('seeds/come.yaml', `${talkHead(text)}default: paragraph\n`)
    const related = async (to: string) =>
      await pull((records) => records.replace('"relations":[]', `"relations":[${relationTo(to)}]`))
    const found = [await related('well'), await related('mill'), await related('notice-one')]
    expect(found.map(({ refusals }) => refusals)).toEqual([
      [],
      ['Talk notice-one relations.0.document: found `mill`, expected the id of another document'],
      ['Talk notice-one relations.0.document: found `notice-one`, expected the id of another document'],
    ])
    expect(found[0]?.changes).toHaveLength(1)
  })

  test('finds no change in a thread whose keys are in another order, and a new answer in its place', async () => {
    const text = 'Come.\nI will.\nMe too.\nWhen?\nAt noon.\n'
    w.file('seeds/thread.txt', text)
    w.file(
      'seeds/thread.yaml',
      `${talkHead(text).replaceAll('notice-one', 'thread')}default: paragraph
keys: { 2: l40, 3: l21, 4: l2b, 5: l7 }
replies: [{ lines: 2 }, { lines: 3, key: l90 }, { lines: 4, replyTo: 2 }, { lines: 5, replyTo: 3 }]
`,
    )
    expect((await pull((records) => records)).changes).toEqual([])
    const reply = '{"_type":"reply","_key":"added","language":"en","direction":"ltr","body":[],"answers":[]}'
    const { changes } = await pull((records) =>
      records.replace('"position":3,"answers":[]}', `"position":3,"answers":[]},${reply}`),
    )
    expect(changes).toMatchObject([
      { name: 'Talk thread', edits: [{ at: ['replies', 'added'], is: { replyTo: 'l40' }, after: 'l2b' }] },
    ])
  })

  test('keeps a speaker who is a record, and refuses one who is not', async () => {
    const spoken = async (id: string) =>
      await pull((records) => records.replace('"style":"normal"', `"speakerId":"${id}","style":"normal"`))
    const found = [await spoken('anna'), await spoken('bert')]
    expect(found.map(({ refusals, changes }) => [refusals, changes.length])).toEqual([
      [[], 1],
      [['Notice well body.0.speakerId: found `bert`, expected the id of one Crier'], 1],
    ])
  })

  test('leaves no reference to a note that an editor took away, and says it once', async () => {
    const notes = 'notes: brackets\nlines: { 1: paragraph, 2: note }\n'
    w.notice('well', 'The well[1] is dry.\n[1] Since May.\n', notes)
    const withoutNote = (records: string) =>
      records
        .split('\n')
        .map((line) => {
          if (!line.includes('Since May')) return line
          const { body, ...record } = JSON.parse(line) as { readonly body: readonly object[] }
          return JSON.stringify({ ...record, body: body.filter((block) => !isNote(block)) })
        })
        .join('\n')
    const { changes, refusals } = await pull(withoutNote, true)
    expect(refusals).toEqual([])
    const [removed, unlinked] = changes[0]?.edits ?? []
    expect([removed?.at, unlinked?.at]).toEqual([
      ['body', 'l2'],
      ['body', 'l1'],
    ])
    const [, reference] = (unlinked?.is as Block | undefined)?.children ?? []
    expect(reference).toStrictEqual({ _type: 'noteReference', _key: 'l1-1', label: '1' })
    expect(
      (await pull((records) => records.replace('"label":"1"', '"label":"1","note":"l2"'))).changes,
    ).toEqual([])
  })

  test('of a corpus with errors returns these', async () => {
    w.notice('well', 'Dry.\n', '')
    w.file('back.ndjson', '')
    const result = await builder.pull({ target, from: 'back.ndjson' })
    expect([result.status, result.diagnostics.map(({ code }) => code)]).toEqual(['failed', ['line/no-role']])
  })

  test('names the place of a record in a folder from the folder that was given', async () => {
    const { decap } = await import('../../src/cms/decap/target.ts')
    w.file('site/content/notice/well.json', '{"half":')
    await expect(builder.pull({ target: decap, from: 'site' })).rejects.toThrow(
      /^site\/content\/notice\/well\.json: not valid JSON/,
    )
  })
})
