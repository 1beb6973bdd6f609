/** Invents texts whose every word is known by a number: paragraphs, headings, verse with refrains, greetings, and signs that part them. */

import type { Random } from './random.ts'

/** A word of a history. It keeps its number when a letter of it is mended, and loses it when another takes its place. */
export interface Word {
  readonly id: number
  readonly text: string
}

export interface Language {
  readonly name: 'latin' | 'persian' | 'chinese'
  readonly blank: ' ' | ''
  readonly frequent: readonly string[]
  readonly letters: string
  readonly stop: string
  /** Texts that stand in many places. */
  readonly formulas: readonly string[]
}

export const languages: readonly Language[] = [
  {
    name: 'latin',
    blank: ' ',
    frequent: 'the of and a to in that it was for on with as by at from'.split(' '),
    letters: 'aaabcdeeeefghiiiklmnnooprrssttuvwyz',
    stop: '.',
    formulas: ['* * *', 'Dear friends,', 'Yes.', 'So be it.', 'We sign:'],
  },
  {
    name: 'persian',
    blank: ' ',
    frequent: 'و از که در به را با این آن برای تا هم بر یا'.split(' '),
    letters: 'ااابپتجچحخدرزسشعغفقکگلمنوهی',
    stop: '.',
    formulas: ['* * *', 'دوستان گرامی،', 'آری.', 'چنین باد.', 'امضا می‌کنیم:'],
  },
  {
    name: 'chinese',
    blank: '',
    frequent: ['的', '了', '在', '是', '我', '不', '人', '这'],
    letters: '天地山水火木金土日月星风雨云雪春夏秋冬东西南北村城桥河船路门窗书信字话声光影石田',
    stop: '。',
    formulas: ['＊＊＊', '朋友们，', '是的。', '我们签名：'],
  },
]

export interface Author {
  readonly language: Language
  /** A new word each time, half of them frequent ones. */
  readonly word: () => Word
  readonly words: (count: number) => Word[]
  /** The words of a text, each new. */
  readonly wordsOf: (text: string) => Word[]
  /** A line of verse. */
  readonly line: () => Word[]
  /** Paragraph, heading or line. */
  readonly block: () => Word[]
  readonly random: Random
}

export function authorOf(language: Language, random: Random, nextId: () => number): Author {
  const letters = [...language.letters]
  const coined = (): string =>
    Array.from({ length: language.blank === '' ? random.integer(1, 2) : random.integer(3, 9) }, () =>
      random.pick(letters),
    ).join('')
  // Words come back, as they do in a text about something.
  const vocabulary = Array.from({ length: 300 }, coined)
  const word = (): Word => ({
    id: nextId(),
    text: random.chance(0.45) ? random.pick(language.frequent) : random.pick(vocabulary),
  })
  const words = (count: number): Word[] => Array.from({ length: count }, word)
  const stopped = (sentence: readonly Word[]): Word[] =>
    sentence.map((one, i) => (i === sentence.length - 1 ? { ...one, text: one.text + language.stop } : one))
  const line = (): Word[] => words(random.integer(4, 8))
  const block = (): Word[] => {
    if (random.chance(0.15)) return words(random.integer(2, 5))
    if (random.chance(0.3)) return line()
    return Array.from({ length: random.integer(1, 7) }, () => stopped(words(random.integer(5, 18)))).flat()
  }
  const wordsOf = (text: string): Word[] => text.split(' ').map((one) => ({ id: nextId(), text: one }))
  return { language, word, words, wordsOf, line, block, random }
}

/** Bodies and replies: each a list of blocks of words. The body has 30 to 60 blocks, a third of them in formulas and verse. */
export function inventedParts(author: Author): Word[][][] {
  const { random } = author
  const body: Word[][] = []
  const length = random.integer(30, 60)
  const refrain = author
    .words(random.integer(3, 6))
    .map(({ text }) => text)
    .join(' ')
  while (body.length < length)
    body.push(
      ...random.pick([
        ...Array.from({ length: 7 }, () => () => [author.block()]),
        () => [author.wordsOf(random.pick(author.language.formulas))],
        () => [...Array.from({ length: random.integer(2, 4) }, author.line), author.wordsOf(refrain)],
      ])(),
    )
  const replies = Array.from({ length: random.integer(0, 5) }, () => [
    ...(random.chance(0.5) ? [author.wordsOf(random.pick(author.language.formulas))] : []),
    ...Array.from({ length: random.integer(1, 4) }, author.block),
  ])
  return [body, ...replies]
}
