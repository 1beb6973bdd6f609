import { expect, it } from 'vitest'
import type { Block } from '../../../src/model/portable-text.ts'
import { compareReleases } from '../../../src/release/compare.ts'
import { block } from '../../model/sample-blocks.ts'
import { notice, smallRelease } from '../../support/small-package.ts'

const changeOf = (before: Partial<Block>, after: Partial<Block>) => {
  const [old, now] = [before, after].map((over, i) =>
    smallRelease({
      documents: [notice('well', undefined, { seed: String(i), body: [block('Ring.', over)] })],
    }),
  )
  if (old === undefined || now === undefined) throw new Error('Two releases are compared.')
  return compareReleases(old, now).map(({ rule, what }) => [rule, what])
}

it('the sign before an item is a word of its text', () => {
  expect(changeOf({ marker: '3.' }, { marker: '4.' })).toEqual([
    ['text-edited', expect.stringContaining('1 word out, 1 word in')],
  ])
})

it.each<[string, Partial<Block>]>([
  ['language', { language: 'fa' }],
  ['speaker', { speaker: 'Anna' }],
  ['label', { label: '1' }],
  ['header of a table', { headerRows: 1 }],
])('a changed %s is a change of the text without a changed word', (_, over) => {
  expect(changeOf({}, over)).toEqual([['text-edited', expect.stringContaining('only marks')]])
})
