/** A thread in a real Payload: replies lie in replies, as blocks, to any depth. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { decodeBody } from '../../../src/cms/payload/decode-body.ts'
import { encodeBody } from '../../../src/cms/payload/encode-body.ts'
import type { PayloadRecord } from '../../../src/cms/payload/records.ts'
import type { RichText } from '../../../src/cms/payload/rich-text.ts'
import { payload } from '../../../src/cms/payload/target.ts'
import type { Block } from '../../../src/model/portable-text.ts'
import { block, linkTo, span } from '../../model/sample-blocks.ts'
import { builtEntries } from '../../support/built-entries.ts'
import {
  answered,
  answeredEntry,
  changedAtDepth,
  deepEntry,
  depths,
  moved,
  movedEntry,
  theAnswer,
  theMove,
  wrongAtDepth,
} from '../../support/deep-thread.ts'
import { differencesOf } from '../../support/differences.ts'
import { boot } from './support/boot.ts'
import { cms } from './support/corpus.ts'
import { appendParagraph } from './support/edits.ts'
import { headlessEditor, touchAll } from './support/headless.ts'

type Data = PayloadRecord['data']

let running: Awaited<ReturnType<typeof boot>>

const create = (entry: Entry) => {
  const { collection, data } = payload.encode(cms, entry)
  return running.local.create({ collection, data, depth: 0 })
}

beforeAll(async () => {
  running = await boot(payload.schema(cms))
  for (const entry of builtEntries) if (entry.type === 'Author') await create(entry)
})
afterAll(() => running.stop())

const id = String(deepEntry.value.id)
afterEach(() => running.local.delete({ collection: 'post', where: { id: { equals: id } } }))

const record = async (depth: number): Promise<Data> =>
  (await (await fetch(`${running.url}/post/${id}?depth=${depth}`)).json()) as Data

const back = async (depth = 0): Promise<Entry> =>
  payload.decode(cms, { collection: 'post', data: await record(depth) })

async function save(data: Data): Promise<void> {
  const body = JSON.stringify({ replies: data.replies })
  const answer = await fetch(`${running.url}/post/${id}`, { method: 'PATCH', body })
  expect(answer.status).toBe(200)
}

/** The reply of that key, wherever it lies. */
function replyIn(rows: unknown, key: string): Data | null {
  for (const row of rows as readonly Data[]) {
    const found = row.key === key ? row : replyIn(row.answers, key)
    if (found !== null) return found
  }
  return null
}

const of = { type: 'Post', id }

describe('a deep thread', () => {
  beforeEach(() => create(deepEntry))

  it.each([0, 1, 2])('comes back by the REST API as it went in, at depth %d of references', async (depth) => {
    expect(await back(depth)).toStrictEqual(deepEntry)
  })

  it('is not changed by being saved as it is', async () => {
    await save(await record(0))
    expect(await back()).toStrictEqual(deepEntry)
  })

  it('takes an answer to a reply in its depth', async () => {
    await save(answered(await record(0), 'key', payload.encode(cms, answeredEntry).data))
    expect(await back()).toStrictEqual(answeredEntry)
    expect(differencesOf([deepEntry], [await back()])).toEqual([{ ...of, ...theAnswer }])
  })

  it('takes a reply that is moved below another', async () => {
    await save(moved(await record(0), 'key'))
    expect(await back()).toStrictEqual(movedEntry)
    expect(differencesOf([deepEntry], [await back()])).toEqual([{ ...of, ...theMove }])
  })

  it('has in its depth texts that Payload’s editor opens, edits and saves', async () => {
    const open = await headlessEditor(payload.schema(cms))
    const data = await record(0)
    const { body } = replyIn(data.replies, 'l8') ?? {}
    expect(decodeBody(open(body as RichText))).toStrictEqual(decodeBody(body))
    expect(decodeBody(open(body as RichText, touchAll))).toStrictEqual(decodeBody(body))
    const edited = open(body as RichText, () => appendParagraph('A last word.'))
    const withText = JSON.parse(JSON.stringify(data).replace(JSON.stringify(body), JSON.stringify(edited)))
    await save(withText as Data)
    expect(differencesOf([deepEntry], [await back()])).toMatchObject([
      {
        ...of,
        path: 'replies.l8.body.l8-b-a1',
        before: undefined,
        after: { children: [{ text: 'A last word.' }] },
      },
    ])
  })
})

describe('at any depth', () => {
  const script: readonly Block[] = [block([span('x', 'm')], { markDefs: [linkTo('m', 'javascript:x')] })]

  it.each(depths)('%d a reply in no language is refused', async (depth) => {
    await expect(create(wrongAtDepth(depth))).rejects.toThrow('Language')
  })

  it.each(depths)('%d a reply by nobody we know is refused', async (depth) => {
    await expect(create(changedAtDepth(depth, { author: 'nobody' }))).rejects.toThrow('Author')
  })

  it.each(depths)('%d a link in a text that runs a script is refused', async (depth) => {
    expect(encodeBody(script)).not.toBeNull()
    await expect(create(changedAtDepth(depth, { body: script }))).rejects.toThrow('Body')
  })

  it('nothing stays of what was refused', async () => {
    const { totalDocs } = await running.local.count({ collection: 'post' })
    expect(totalDocs).toBe(0)
  })
})
