/** What the filters of a list offer: of each field its values, and the years. */

import { documents, facets, languages, textsBy, type View, viewIn, yearsOf } from './view.ts'

function choicesFor({ lang, t, name }: View) {
  const years = [...new Set(documents.flatMap(yearsOf))].sort((a, b) => b - a)
  const named = years.map((year) => [year, year.toLocaleString(lang, { useGrouping: false })] as const)
  const undated = documents.some((of) => yearsOf(of).length === 0) ? [['undated', t.undated] as const] : []
  const byField = facets.map(([field, described]) => {
    const options = [...textsBy(field).keys()].map((value) => [value, name(described, value)] as const)
    options.sort(([, a], [, b]) => a.localeCompare(b, lang))
    return [field.toLowerCase(), described[lang].label, options] as const
  })
  return [...byField, ['years', t.year, [...named, ...undated]] as const]
}

/** By language, for all pages of the list: they depend on all texts. */
export const choices = new Map(languages.map((lang) => [lang, choicesFor(viewIn(lang))]))
