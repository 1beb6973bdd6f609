/** A thread in Storyblok: replies lie in replies to any depth, and its validator goes down to them. */

import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import type { Story } from '../../../src/cms/storyblok/blok.ts'
import { storyblok } from '../../../src/cms/storyblok/target.ts'
import { corpusModel as cms } from '../../support/built-entries.ts'
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
import { complaints, judgeSchema, judgeStory } from './validators.ts'

const components = storyblok.schema(cms)
const storyOf = (entry: Entry): Story => storyblok.encode(cms, entry)
const judged = (entry: Entry) => judgeStory(storyOf(entry), components)
const right = { ok: true, issues: [] }
const of = { type: deepEntry.type, id: deepEntry.value.id }

describe('a deep thread', () => {
  it('is of replies that allow replies in them, with no field for what they answer', () => {
    const fields = components.find(({ name }) => name === 'reply')?.fields ?? []
    expect(fields.map(({ name }) => name)).toEqual([
      'author',
      'authorBasis',
      'language',
      'direction',
      'body',
      'position',
      'answers',
    ])
    expect(fields.at(-1)).toMatchObject({ display_name: 'Replies to this', type: 'bloks', allow: ['reply'] })
    expect(judgeSchema(components)).toEqual(right)
  })

  it('is accepted, with each blok once', () => {
    expect(judged(deepEntry)).toEqual(right)
    const uids = JSON.stringify(storyOf(deepEntry)).match(/"_uid":"[^"]*"/g) ?? []
    expect(new Set(uids).size).toBe(uids.length)
  })

  it('takes an answer to a reply in its depth', () => {
    const story = answered(storyOf(deepEntry), '_uid', storyOf(answeredEntry))
    expect(judgeStory(story, components)).toEqual(right)
    const back = storyblok.decode(cms, story)
    expect(back).toStrictEqual(answeredEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theAnswer }])
  })

  it('takes a reply that is moved below another', () => {
    const story = moved(storyOf(deepEntry), '_uid')
    expect(judgeStory(story, components)).toEqual(right)
    const back = storyblok.decode(cms, story)
    expect(back).toStrictEqual(movedEntry)
    expect(differencesOf([deepEntry], [back])).toEqual([{ ...of, ...theMove }])
  })
})

describe('at any depth', () => {
  const pathTo = (depth: number, field: string): string =>
    ['content', 'replies', ...Array(depth - 1).fill('answers'), field].join('.')

  it.each(depths)('%d a reply in no language is refused', (depth) => {
    const verdict = judged(wrongAtDepth(depth))
    expect(verdict.ok).toBe(false)
    expect(complaints(verdict)).toEqual([`missing_required_field ${pathTo(depth, 'language')}`])
  })

  it.each(depths)('%d a direction that is none is refused', (depth) => {
    const verdict = judged(changedAtDepth(depth, { direction: 'up' }))
    expect(verdict.ok).toBe(false)
    expect(complaints(verdict)).toEqual([`unknown_option ${pathTo(depth, 'direction')}`])
  })
})
