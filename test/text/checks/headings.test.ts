/** Headings that end like a sentence. */

import { describe, expect, it } from 'vitest'
import { doubtsOf } from './doubts.ts'

const headed = (heading: string): string[] =>
  doubtsOf(`${heading}\nIt rings.\n`, 'lines: { 1: heading-2, 2: paragraph }\n').filter((doubt) =>
    doubt.startsWith('line/'),
  )

describe('a heading', () => {
  it.each([
    'The village bell rings at noon.',
    'He said “the bell rings at noon.”',
    'زنگ ده ظهرها دو بار می‌زند.',
    '村里的钟每天中午敲两次响。',
  ])('is reported where it is a sentence: %s', (heading) => {
    expect(headed(heading)).toEqual([expect.stringContaining('line/heading-sentence 1:1')])
  })

  it.each([
    'The village bell rings at noon',
    'What does the bell say?',
    'The village bell rings at noon …',
    'The village bell rings at noon...',
    'Chapter IV.',
    'The dry well.',
    'Act I. Scene 2.',
    'THE VILLAGE BELL RINGS AT NOON.',
    'The bells of the village in the U.S.',
    'The village bell, the baker, et al.',
    'The long story of bell no. 4.',
    '钟。',
  ])('may be `%s`', (heading) => {
    expect(headed(heading)).toEqual([])
  })

  it('of several lines is looked at once', () => {
    const lines = 'lines: { 1-2: { role: heading-2, join: space } }\n'
    expect(doubtsOf('The village bell rings at noon.\nIt rings at noon every day.\n', lines)).toHaveLength(1)
  })
})
