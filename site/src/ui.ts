/** The interface in one of its languages: words, addresses, numbers, dates and names. */

import { formatDate } from 'corpus/dates'
import { words } from './words.ts'

export const languages = ['en', 'fa'] as const
export type Lang = (typeof languages)[number]
export type Said = { readonly [L in Lang]: { readonly label: string; readonly definition: string } }

/** The same pages in each language: English at the root, others below their code. */
export const inEachLanguage = <Path extends { readonly params: object; readonly props?: object }>(
  paths: readonly Path[],
) =>
  languages.flatMap((lang) =>
    paths.map(({ params, props }) => ({
      params: { ...params, lang: lang === 'en' ? undefined : lang },
      props: { ...props, lang } as Path['props'] & { readonly lang: Lang },
    })),
  )

export function ui(lang: Lang) {
  const root = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`
  const named = new Intl.DisplayNames(lang, { type: 'language' })
  const joined = new Intl.ListFormat(lang, { type: 'conjunction' })
  return {
    lang,
    dir: lang === 'fa' ? ('rtl' as const) : ('ltr' as const),
    t: Object.fromEntries(
      Object.entries(words).map(([key, said]) => [key, said[languages.indexOf(lang)]]),
    ) as Record<keyof typeof words, string>,
    /** @param path Without a slash before, with one after. */
    href: (path: string, of: Lang = lang) => `${root}${of === 'en' ? '' : `${of}/`}${path}`,
    file: (path: string) => `${root}${path}`,
    number: (value: number) => value.toLocaleString(lang),
    date: (edtf: string | null | undefined) => formatDate(edtf ?? null, lang),
    list: (values: Iterable<string>) => joined.format(values),
    language: (tag: string) => named.of(tag) ?? tag,
    said: (label: Said | undefined, code = '') => label?.[lang] ?? { label: code, definition: '' },
  }
}

export type Ui = ReturnType<typeof ui>
