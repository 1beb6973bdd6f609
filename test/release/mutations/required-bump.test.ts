/** The bump that programs need, which the rules are checked against, for changes whose answer is beyond doubt. */

import { expect, it } from 'vitest'
import { refusedBy } from './consumers/accepts.ts'
import { requiredBumpsOf } from './consumers/required-bump.ts'
import { singles } from './kinds/all-mutations.ts'
import { fitDocuments } from './model/fit-documents.ts'
import { schemaOf } from './model/schemas.ts'
import { village } from './model/village.ts'

const unchanged = { name: 'nothing', before: village, after: fitDocuments(village) }

const cases = [unchanged, ...singles()]

/** What programs of the old version meet, the compiler first, then Node, then the validator of readers. */
const broken = {
  'field removed: Talk.seats': /TS2339 .*'seats'/,
  'field made nullable: Notice.title': /TS2322 .*'string \| null'/,
  'member added to closed union: Size.none': /TS2322 .*'never'/,
  'member removed from open union: Colour.green': /TS2678 .*"green"/,
  'parameter added, required: countOf(year)': /TS2554/,
  'condition removed: ./list import.types': /TS7016/,
  'document removed: bridge': /TS2307 .*documents\/bridge/,
  'id changed: moon.id': /Poem moon is not there/,
  'sort rule changed: by id': /not in order/,
  'redirect dropped: dry-well': /dry-well does not lead to well/,
  'redirect moved: dry-well': /dry-well does not lead to well/,
  'limit loosened: Notice.title': /expected string to have <=60/,
}

/** What programs of the new version meet with the old one. */
const relied = {
  'function added: weekOf': /no exported member .?'weekOf'/,
  'document added: gate': /documents\/gate/,
  'redirect added: moon-poem': /moon-poem does not lead to moon/,
}

const writing = {
  'field added, required: Notice.lines': 'major',
  'field added, optional: Notice.subtitle': 'minor',
  'text edited: well': 'none',
}

const named = [...Object.keys({ ...broken, ...relied, ...writing }), unchanged.name]
const chosen = cases.filter(({ name }) => named.includes(name))
const required = new Map(requiredBumpsOf(chosen).map((required, index) => [chosen[index]?.name, required]))

it('a package that did not change breaks no program', () => {
  const none = { level: 'none', because: '' }
  expect(required.get(unchanged.name)).toEqual({ readers: none, writers: none })
})

it.each(Object.entries(broken))('a program of before does not go on: %s', (name, because) => {
  expect(required.get(name)?.readers).toEqual({ level: 'major', because: expect.stringMatching(because) })
})

it.each(Object.entries(relied))('only a program of now can rely on it: %s', (name, because) => {
  expect(required.get(name)?.readers).toEqual({ level: 'minor', because: expect.stringMatching(because) })
})

it.each(Object.entries(writing))('%s: %s for writers', (name, level) => {
  expect(required.get(name)?.writers.level).toBe(level)
})

it('the schemas of every package take its own documents', () => {
  const schemas = new Map(
    cases.map((one) => [JSON.stringify([schemaOf(one.after, 'writer'), one.after.documents]), one]),
  )
  for (const { name, after } of schemas.values())
    expect(refusedBy(schemaOf(after, 'writer'), after), name).toBeNull()
})
