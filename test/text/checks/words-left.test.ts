/** Words of titles and bylines that no value has. */

import { describe, expect, it } from 'vitest'
import { headWith } from '../../support/annotation-heads.ts'
import { noticeHead } from '../../support/compile-text.ts'
import { doubtsOf } from './doubts.ts'

const ofTitle = (line: string, value: string, more = ''): string[] => {
  const text = `${line}\nHear this.\n`
  return doubtsOf(
    text,
    `lines: { 1: title, 2: paragraph }\n${more}`,
    headWith(text, 'title', `title: { value: "${value}", stated: 1 }`),
  )
}
const ofByline = (line: string, values: string): string[] => {
  const text = `Hear this.\n${line}\n`
  return doubtsOf(text, `lines: { 1: paragraph, 2: byline }\n${values}`, noticeHead(text))
}

describe('words of a title', () => {
  it('are reported where no value has them', () => {
    expect(ofTitle('Two Banks / دو کرانه, a poem of 12 lines', 'Two Banks')).toEqual([
      'line/words-left 1:13 “دو”, “کرانه”, “a”, “poem”, “of”, “12”, “lines”',
    ])
    expect(ofTitle('Two Banks, 12', 'Two Banks')).toHaveLength(1)
  })

  it.each([
    ['all of the line', 'Two Banks', 'Two Banks'],
    ['in other capitals', 'TWO BANKS', 'Two Banks'],
    ['with a sign', 'A poem: Two Banks', 'Two Banks'],
    ['in the digits of another script', 'دو کرانه ۱۲', 'دو کرانه 12'],
  ])('are fine: %s', (_, line, value) => {
    expect(ofTitle(line, value).filter((doubt) => doubt.startsWith('line/words-left'))).toEqual([])
  })

  it('can be confirmed', () => {
    expect(ofTitle('Two Banks, 12', 'Two Banks', 'confirmed: { line/words-left: 1 }\n')).toEqual([])
  })
})

describe('words of a byline', () => {
  it.each([
    ['By Anna, for her sister, Lower Town', 'crier: { value: anna, stated: 2 }\n'],
    ['By Anna, 1999', 'crier: { value: anna, stated: 2 }\n'],
    ['By Anna on Friday, in the old school of Lower Town', 'called: { value: "2024", stated: 2 }\n'],
  ])('are reported: %s', (line, values) => {
    expect(ofByline(line, values).map((doubt) => doubt.split(' ')[0])).toContain('line/words-left')
  })

  it.each([
    ['By Anna', 'crier: { value: anna, stated: 2 }\n'],
    ['Text und Bilder von Anna', 'crier: { value: anna, stated: 2 }\n'],
    ['نوشتهٔ آنا فرزند بهار', 'crier: { value: anna, stated: 2 }\n'],
    [
      'By Anna, Friday 16 February 2024, 10:15',
      'crier: { value: anna, stated: 2 }\ncalled: { value: "2024-02-16", stated: 2 }\n',
    ],
    ['جمعه ۲۷ بهمن ۱۴۰۲', 'called: { value: "2024-02-16", stated: 2 }\n'],
  ])('are fine: %s', (line, values) => {
    expect(ofByline(line, values).filter((doubt) => doubt.startsWith('line/words-left'))).toEqual([])
  })
})
