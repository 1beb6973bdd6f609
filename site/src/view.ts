/**
 * What pages say of the corpus, in one language of the interface. The corpus is any package that the compiler makes,
 * installed under the name `corpus`: its fields, types and codes are known from what it says of itself.
 */

import * as corpus from 'corpus'
import { type Document, documents, type RenderableSpeaker, type Summary } from 'corpus'
import { formatDate } from 'corpus/dates'
import { type DocumentField, type Field, fields as ofTypes, sortedBy, writtenBy } from 'corpus/fields'
import * as vocabularies from 'corpus/labels'
import { groupBy } from 'corpus/list'
import { directionOf } from 'corpus/portable-text'
import { site } from '../site.config.ts'
import words from './words.json'

export const languages = ['en', 'fa'] as const
export type Lang = (typeof languages)[number]

type Contributor = { readonly id: string; readonly role: string }
type Person = RenderableSpeaker & { readonly about?: string | null }

/** What a text, a record or a module has under a name that not every corpus knows. */
export const own = <Value>(of: object, name: string | null) =>
  (of as Readonly<Record<string, Value | undefined>>)[name ?? '']

export const fields: Readonly<Record<string, DocumentField>> = ofTypes

export const dateOf = (of: object) => own<string | null>(of, sortedBy) ?? null
/** First and last day that the date of a text may mean. */
export const daysOf = (of: object) =>
  ['Earliest', 'Latest'].flatMap((end) => own<string | null>(of, `${sortedBy}${end}`) ?? [])
/** All years that it may mean. */
export function yearsOf(of: object): readonly number[] {
  const [first = 0, last = first] = daysOf(of).map((day) => Number(day.slice(0, 4)))
  return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
export const personOf = (id: string) => own<Person>(own<object>(corpus, site.people) ?? {}, id)

/** The values of a field, one or many. */
export const valuesOf = (of: object, field: string | null): readonly string[] =>
  [own<string | string[]>(of, field) ?? []].flat()
export const authorsOf = (of: object) => valuesOf(of, writtenBy)
/** Who only replied. */
export const repliersOf = (of: object) => valuesOf(of, 'voices').filter((id) => !authorsOf(of).includes(id))

/** Of the title of a text, which may be in another language. */
export const titleIn = ({ titleLanguage, language }: Pick<Summary, 'titleLanguage' | 'language'>) => ({
  lang: titleLanguage ?? language,
  dir: directionOf(titleLanguage ?? language),
})

/** Fields by whose values a reader finds texts: each value has a page. */
export const facets = Object.entries(fields).filter(
  ([name, { kind, summary }]) => summary && (kind === 'code' || name === writtenBy || name === 'languages'),
)

/** The field by which texts are found: in a thread, whoever replied is found as authors are. */
export const fieldOf = (facet: string) => (facet === writtenBy && 'voices' in fields ? 'voices' : facet)

/** All values of a field, each with its texts. */
export const textsBy = (facet: string) =>
  groupBy(documents, fieldOf(facet) as keyof Summary) as unknown as ReadonlyMap<string, readonly Summary[]>

/** The same pages in each language: English at the root, others below their code. */
export const inEachLanguage = <Params extends object, Props>(
  paths: readonly { readonly params: Params; readonly props?: Props }[],
) =>
  languages.flatMap((lang) =>
    paths.map(({ params, props }) => ({
      params: { ...params, lang: lang === 'en' ? undefined : lang },
      props: { ...props, lang } as Props & { readonly lang: Lang },
    })),
  )

function makeView(lang: Lang) {
  const languageNames = new Intl.DisplayNames(lang, { type: 'language' })
  const lists = new Intl.ListFormat(lang)
  const calendarNames = new Intl.DisplayNames(lang, { type: 'calendar' })
  const root = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`
  /** In Persian by the Persian calendar first, which its readers know. */
  const date = (edtf: string | null) =>
    lang === 'fa' && edtf !== null
      ? `${formatDate(edtf, 'fa-u-ca-persian')} (${formatDate(edtf, 'fa')})`
      : formatDate(edtf, lang)
  const label = (vocabulary: string, code: string) =>
    own<Pick<Field, Lang>>(own<object>(vocabularies, vocabulary) ?? {}, code)?.[lang]
  /** What a value of a field is called. */
  function name(field: Pick<Field, 'kind' | 'codes'> | undefined, value: string): string {
    if (field?.kind === 'language') return languageNames.of(value) ?? value
    if (field?.kind === 'date') return date(value)
    if (field?.kind === 'code') return label(field.codes ?? '', value)?.label ?? value
    if (field?.kind === 'document') return documents.find(({ id }) => id === value)?.title ?? value
    const person = field?.kind === 'record' ? personOf(value) : undefined
    return person?.names?.find(({ language }) => language.startsWith(lang))?.text ?? person?.name ?? value
  }
  const list = (values: readonly string[]) => lists.format(values)
  const names = (field: string | null, values: readonly string[]) =>
    list(values.map((value) => name(fields[field ?? ''], value)))
  return {
    ...{ lang, date, label, list, name, names },
    t: Object.fromEntries(
      Object.entries(words).map(([key, said]) => [key, said[languages.indexOf(lang)]]),
    ) as Record<keyof typeof words, string>,
    /** @param path Without a slash before, with one after. */
    href: (path: string, of: Lang = lang) => `${root}${of === 'en' ? '' : `${of}/`}${path}`,
    file: (path: string) => `${root}${path}`,
    number: (value: number) => value.toLocaleString(lang),
    authors: (of: object) => names(writtenBy, authorsOf(of)),
    /** Who else contributed, and what: `Translator: Ann`. */
    contributors: (of: object) =>
      (own<readonly Contributor[]>(of, 'contributors') ?? []).map(
        ({ id, role }) =>
          `${label('ContributorRole', role)?.label ?? role}: ${name({ kind: 'record', codes: null }, id)}`,
      ),
    calendar: (calendar: string) => calendarNames.of(calendar),
  }
}

export type View = ReturnType<typeof makeView>

/** Made once: the formats of Intl are dear, and each page asks for its view. */
export const views = { en: makeView('en'), fa: makeView('fa') }
export const viewIn = (lang: Lang): View => views[lang]
export { type Document, documents, type Field, type Summary, site, writtenBy }
