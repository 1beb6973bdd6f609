import { expect, inject, test } from 'vitest'
import { pagesOf } from './support/files.ts'

const { renamed } = inject('sites')
const pages = pagesOf(renamed).filter(({ path }) => /texts\/[^/]+\/$/.test(path))
const pageOf = (path: string) => pages.find((page) => page.path === path)?.document
const text = (prefix: string) => pageOf(`${prefix}texts/${renamed.present}/`)

test.each([
  ['', /^Answer to .+ \(2\)$/, /: Answer to this text \(2\)$/, /Translator: \p{L}/u],
  ['fa/', /^پاسخ به .+ \(۲\)$/, /: پاسخ به این متن \(۲\)$/, /مترجم: \p{L}/u],
])(
  'in /%s a text names what it answers and who translated it, and what it answers leads back',
  (prefix, to, back, by) => {
    const [relation] = text(prefix)?.querySelectorAll('.related li') ?? []
    expect(relation?.text.trim()).toMatch(to)
    expect(text(prefix)?.querySelector('.by')?.text).toMatch(by)
    const answered = relation?.querySelector('a')?.getAttribute('href')?.replace(/^\//, '') ?? ''
    const [from] = pageOf(answered)?.querySelectorAll('.related li') ?? []
    expect(from?.text.trim()).toMatch(back)
    expect(from?.querySelector('a')?.getAttribute('href')).toBe(`/${prefix}texts/${renamed.present}/`)
    expect(from?.querySelector('a')?.getAttribute('lang')).toBe('fa')
  },
)

test('a title in another language says which, and its direction', () => {
  const title = text('')?.querySelector('h1')
  expect([title?.getAttribute('lang'), title?.getAttribute('dir')]).toEqual(['fa', 'rtl'])
})

test('a date of another calendar is told as it was given, too', () => {
  expect(text('')?.querySelector('.about')?.text).toContain('1389-11-05 (Persian Calendar)')
})

test('a text that belongs to no other says nothing of it', () => {
  expect(pages.filter(({ document }) => document.querySelector('.related')).length).toBe(4)
})
