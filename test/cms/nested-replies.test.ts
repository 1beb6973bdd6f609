/** Replies in each target: as its capabilities say; where they are nested, what an editor does there is one edit of ours. */

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTargets } from '../../src/cms/targets.ts'
import { nestedName } from '../../src/cms/threads.ts'
import { corpusModel as cms } from '../support/built-entries.ts'
import { anyEntryOf } from '../support/cms-entries.ts'
import {
  answered,
  answeredEntry,
  deepEntry,
  moved,
  movedEntry,
  theAnswer,
  theMove,
} from '../support/deep-thread.ts'
import { differencesOf } from '../support/differences.ts'

const targets = await loadTargets()
const of = { type: deepEntry.type, id: deepEntry.value.id }

/** Names of fields that a schema or a record has, at any depth. */
const has = (value: unknown, name: string): boolean => new RegExp(`"${name}"`).test(JSON.stringify(value))

describe.each(targets.map((target) => [target.name, target] as const))('replies in %s', (_, target) => {
  const { replies } = target.capabilities

  it('come back from the depth of a thread', () => {
    const record = JSON.parse(JSON.stringify(target.encode(cms, deepEntry))) as never
    expect(target.decode(cms, record)).toStrictEqual(deepEntry)
  })

  it(`are there as ${replies}`, () => {
    const schema = (target.shown ?? target.schema)(cms)
    const record = target.encode(cms, deepEntry)
    expect({
      fieldOfParent: has(schema, target.fieldName('replyTo')),
      listOfAnswers: has(schema, nestedName),
      nested: has(record, nestedName),
    }).toEqual({
      fieldOfParent: replies === 'list',
      listOfAnswers: replies === 'nested',
      nested: replies === 'nested',
    })
  })
})

const nesting = targets.filter(({ capabilities }) => capabilities.replies === 'nested')

describe.each(nesting.map((target) => [target.name, target] as const))('an editor in %s', (_, target) => {
  const keyName = target.fieldName('_key')
  const record = target.encode(cms, deepEntry)

  it('answers a reply in the depth: that is the one difference, behind the reply that is answered', () => {
    const back = target.decode(cms, answered(record, keyName, target.encode(cms, answeredEntry)) as never)
    expect(back).toStrictEqual(answeredEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theAnswer }])
  })

  it('moves a reply below another: it keeps its key and its text, and answers the other', () => {
    const back = target.decode(cms, moved(record, keyName) as never)
    expect(back).toStrictEqual(movedEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theMove }])
  })
})

describe('an invented thread', () => {
  interface Reply {
    readonly _key: string
    readonly replyTo: string | null
  }
  const posts = cms.collections.filter(({ type }) => type === 'Post').map((post) => anyEntryOf(post))
  const threads = fc
    .sample(fc.oneof(...posts), { numRuns: 100, seed: 5 })
    .map(({ value }) => value.replies as readonly Reply[])
  const depthOf = (thread: readonly Reply[], key: string | null): number =>
    key === null ? 0 : 1 + depthOf(thread, thread.find(({ _key }) => _key === key)?.replyTo ?? null)

  it('is now and then four deep and more', () => {
    const depths = threads.map((thread) => Math.max(0, ...thread.map(({ _key }) => depthOf(thread, _key))))
    expect(depths.filter((depth) => depth >= 4).length).toBeGreaterThan(5)
  })

  it('has now and then three answers and more to one reply', () => {
    const widths = threads.flatMap((thread) =>
      thread.map(({ _key }) => thread.filter(({ replyTo }) => replyTo === _key).length),
    )
    expect(widths.filter((width) => width >= 3).length).toBeGreaterThan(0)
  })
})
