/** Texts in another script than that of their language. */

import { describe, expect, it } from 'vitest'
import { headWith, talkHead } from '../../support/annotation-heads.ts'
import { noticeHead } from '../../support/compile-text.ts'
import { doubtsOf } from './doubts.ts'

const persian = 'زنگ ده هر روز ظهر دو بار می‌زند و همه را به خانه می‌خواند.'
const english = 'The village bell rings twice at noon and calls all people home.'

/** A text with a title of its script, so that the title is not what is reported. */
const inLanguage = (text: string, tag: string, title = 'A notice', head = noticeHead(text)): string =>
  headWith(
    text,
    'title',
    `title: { value: "${title}", editorial: Ours. }`,
    headWith(text, 'language', `language: { value: ${tag}, inferred: Read. }`, head),
  )

const doubts = (text: string, tag: string, annotation?: string, title?: string): string[] =>
  doubtsOf(text, annotation, inLanguage(text, tag, title))

describe('a text', () => {
  it.each([
    [persian, 'en', 'A notice'],
    [english, 'fa', 'آگهی ده'],
    ['Колокол деревни звонит дважды в полдень.', 'en', 'A notice'],
    ['村里的钟每天中午敲两次，叫大家回家吃饭。', 'en', 'A notice'],
    [english, 'zh', '村'],
    ['Selo zvoni dvaput svakog dana u podne.', 'sr', 'Село'],
  ])('is reported at its language, once: %s as %s', (line, tag, title) => {
    expect(doubts(`${line}\n${line}\n`, tag, undefined, title)).toEqual([
      expect.stringContaining('text/language-script language '),
    ])
  })

  it.each([
    [persian, 'fa', 'آگهی'],
    [persian, 'ur', 'آگهی'],
    [english, 'en', 'A notice'],
    [english, 'fa-Latn', 'A notice'],
    ['村の鐘は昼に二度なる。みんな帰る。', 'ja', '村のかね'],
    ['마을 종은 정오에 두 번 울린다.', 'ko', '종'],
    ['Selo zvoni dvaput svakog dana u podne.', 'sr-Latn', 'Selo'],
    [persian, 'und', 'A notice'],
    [persian, 'mul', 'آگهی'],
    ['12 + 30 = 42\n— — —', 'fa', 'آگهی'],
  ])('may be %s as %s', (line, tag, title) => {
    expect(doubts(`${line}\n`, tag, undefined, title)).toEqual([])
  })
})

describe('a block', () => {
  it('that says its language says nothing of the text', () => {
    const lines = 'default: paragraph\nlines: { 2: { role: paragraph, language: fa } }\n'
    expect(doubts(`${persian}\n${persian} ${persian}\n`, 'en', lines)).toEqual([
      expect.stringContaining('text/language-script language '),
    ])
  })

  it('is reported where it is in another script than the text', () => {
    expect(doubts(`${english}\n${english}\n${persian}\n`, 'en')).toEqual([
      expect.stringContaining('text/language-script 3:1'),
    ])
  })

  it.each([
    ['says its language', `${persian}`, 'lines: { 3: { role: paragraph, language: fa } }\n'],
    ['is marked all over', `${persian}`, 'spans: { 3: { language: fa } }\n'],
    ['has a name in it', 'The bell (زنگ ده) rings.', ''],
    ['is code', `${persian}`, 'lines: { 3: preformatted }\n'],
  ])('is fine where it %s', (_, line, annotation) => {
    expect(doubts(`${english}\n${english}\n${line}\n`, 'en', `default: paragraph\n${annotation}`)).toEqual([])
  })

  it('is fine where it is an address, an account or tags', () => {
    const text = `${persian}\nhttps://bell.example/rings/at/noon\n@the_village_bell_of_all\n#VillageBell #NoonAndNight\n`
    expect(doubts(text, 'fa', undefined, 'آگهی')).toEqual([])
  })

  it('is reported where it says a language of another script', () => {
    const lines = 'default: paragraph\nlines: { 2: { role: paragraph, language: fa } }\n'
    expect(doubts(`${english}\n${english}\n`, 'en', lines)).toEqual([
      expect.stringContaining('text/language-script 2:1'),
    ])
  })
})

describe('a sentence', () => {
  const quoting = `${persian} The village bell rings at noon. ${persian}`

  it('in another script is reported at its place', () => {
    expect(doubts(`${quoting}\n`, 'fa', undefined, 'آگهی')).toEqual([
      'text/language-script 1:60 25 of 25 letters of another script',
    ])
  })

  it('is fine where it is marked', () => {
    const spans = 'default: paragraph\nspans: { "1:60-90": { language: en } }\n'
    expect(doubts(`${quoting}\n`, 'fa', spans, 'آگهی')).toEqual([])
  })

  it('is fine where it is only a name', () => {
    expect(doubts(`${persian} Village Bell Society. ${persian}\n`, 'fa', undefined, 'آگهی')).toEqual([])
  })
})

describe('a mark of language', () => {
  it.each([
    ['{ language: fa }', ['text/language-script 1:1 16 of 16 letters of another script']],
    ['{ language: fa-Latn }', []],
    ['em', []],
  ])('%s over Latin letters', (mark, reported) => {
    expect(doubts(`${english}\n`, 'en', `default: paragraph\nspans: { "1:1-16": ${mark} }\n`)).toEqual(
      reported.map((doubt) => doubt.replaceAll('16 of 16', '14 of 14')),
    )
  })
})

describe('a title', () => {
  it('in another script than the text is reported', () => {
    expect(doubts(`${persian}\n`, 'fa')).toEqual([
      'text/language-script title 7 of 7 letters of another script',
    ])
  })
})

describe('a reply', () => {
  const text = `${english}\n${persian}\n`
  const replied = (reply: string): string[] =>
    doubtsOf(
      text,
      `default: paragraph\nreplies: [${reply}]\n`,
      inLanguage(text, 'en', 'A notice', talkHead(text)),
    )

  it('in another script is reported once, at its language', () => {
    expect(replied('{ lines: 2 }')).toEqual([
      expect.stringContaining('text/language-script replies.0.language'),
    ])
  })

  it('may say its language', () => {
    expect(replied('{ lines: 2, language: fa }')).toEqual([])
  })
})
