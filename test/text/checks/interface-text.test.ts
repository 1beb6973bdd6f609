/** Lines of the body that look like the page around it. */

import { describe, expect, it } from 'vitest'
import { doubtsOf } from './doubts.ts'

const said = (line: string, role = 'paragraph'): string[] =>
  doubtsOf(`The bell rings.\n${line}\n`, `lines: { 1: paragraph, 2: ${role} }\n`).filter((doubt) =>
    doubt.startsWith('text/interface'),
  )

describe('a line of the body', () => {
  it.each([
    ...[
      'Share this article',
      'SHARE',
      'Share on Facebook',
      '→ Read more',
      'Continue reading »',
      'Advertisement',
    ],
    ...['Subscribe now', 'Skip to main content', '12 comments', '5 min read', 'Back to top ↑'],
    ...['Weiterlesen', 'Lire la suite', 'Leer más', 'Читать далее', 'Devamını oku', '阅读更多', '広告'],
    ...['ادامه مطلب', 'بیشتر بخوانید', 'آگهی', 'اقرأ المزيد', 'إعلان'],
    ...['12', '- 12 -', '[۱۲]', 'Page 3 of 10', 'صفحه ۱۲', 'Seite 4', '第12页'],
    ...['We use cookies to make this site better.', 'This site uses cookies. Accept all?', 'We use cookies.'],
    ...['ما از کوکی استفاده می‌کنیم', '本网站使用Cookies'],
  ])('is reported where it is `%s`', (line) => {
    expect(said(line)).toEqual([expect.stringContaining('text/interface 2:1')])
  })

  it.each([
    ...['Share what you have with the poor.', 'Read more slowly, she said.', 'The advertisement was false.'],
    ...[
      'She bakes cookies for the village.',
      'We use cookies for tea on Sundays.',
      'Subscribe to nothing.',
      'Twelve',
      '12 bells rang.',
      'Page after page he wrote.',
      '1912 was dry',
    ],
    ...['Subscribe.', 'Like', 'More!', 'بیشتر بخوانید و بنویسید، گفت.'],
  ])('may be `%s`', (line) => {
    expect(said(line)).toEqual([])
  })

  it.each([
    ['tells of cookies at length', `He could use cookies, ${'for the village, '.repeat(16)}and did.`],
    [
      'goes on behind the words of a button',
      'Share on the square all that you have brought from home for the poor',
    ],
  ])('may be a sentence that %s', (_, line) => {
    expect(said(line)).toEqual([])
  })

  it('may be a number where it is a heading, an item or part of a line', () => {
    expect(said('12', 'heading-2')).toEqual([])
    expect(said('12', 'number')).toEqual([])
    expect(doubtsOf('12 bells\n', 'lines: { "1:1-2": paragraph, "1:4-": paragraph }\n')).toEqual([])
  })

  it('may be anything where it is left out', () => {
    expect(said('Share this article', 'interface')).toEqual([])
  })
})
