/** A thread in Keystatic: replies lie in replies to any depth, and its reader goes down to them. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { keystatic } from '../../../src/cms/keystatic/target.ts'
import { corpusModel as model } from '../../support/built-entries.ts'
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
import { openSite, type Site } from './site.ts'

const of = { type: deepEntry.type, id: deepEntry.value.id }

let site: Site
beforeEach(() => {
  site = openSite(model)
  site.write([deepEntry])
})
afterEach(() => site.close())

test('the reader gives a deep thread as it was', async () => {
  expect(await site.read()).toStrictEqual([deepEntry])
})

test('it takes an answer to a reply in its depth', async () => {
  const { entry } = keystatic.encode(model, answeredEntry)
  site.edit(deepEntry, (values) => answered(values, '_key', entry))
  const back = await site.read()
  expect(back).toStrictEqual([answeredEntry])
  expect(differencesOf([deepEntry], back)).toEqual([{ ...of, ...theAnswer }])
})

test('it takes a reply that is moved below another', async () => {
  site.edit(deepEntry, (values) => moved(values, '_key'))
  const back = await site.read()
  expect(back).toStrictEqual([movedEntry])
  expect(differencesOf([deepEntry], back)).toEqual([{ ...of, ...theMove }])
})

const pathTo = (depth: number, field: string): string =>
  ['replies.0', ...Array(depth - 1).fill('answers.0'), field].join('.')

test.each(depths)('at depth %d a reply in no language is refused', async (depth) => {
  site.write([wrongAtDepth(depth)])
  await expect(site.read()).rejects.toThrow(`${pathTo(depth, 'language')}: `)
})

test.each(depths)('at depth %d a language that is no tag is refused', async (depth) => {
  site.write([changedAtDepth(depth, { language: 'not a tag' })])
  await expect(site.read()).rejects.toThrow(`${pathTo(depth, 'language')}: Must match`)
})

test.each(depths)('at depth %d a field that nobody knows is refused', async (depth) => {
  site.edit(deepEntry, (values) => {
    const key = `l${4 + depth}`
    return JSON.parse(
      JSON.stringify(values).replace(`"_key":"${key}"`, `"colour":"red","_key":"${key}"`),
    ) as typeof values
  })
  await expect(site.read()).rejects.toThrow('Key on object value "colour" is not allowed')
})
