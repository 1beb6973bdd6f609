/** Describes a computed bump in one sentence for the changelog, which a person can keep or improve. */

import { upperFirst } from '../model/letter-case.ts'
import type { Bump } from './bump.ts'
import type { Mention } from './rules/rule.ts'
import { documentRuleOf } from './rules.ts'

const phrases: Readonly<Record<Mention, readonly [one: string, many: string]>> = {
  added: ['a document was added', 'documents were added'],
  removed: ['a document was removed', 'documents were removed'],
  renamed: ['a document was renamed', 'documents were renamed'],
  edited: ['a text was edited', 'texts were edited'],
  described: ['what is said of a document changed', 'what is said of documents changed'],
}

export function summaryOf({ rows }: Bump): string {
  const mentioned = Object.entries(phrases).flatMap(([mention, [one, many]]) => {
    const about = rows.filter(({ rule }) => documentRuleOf(rule)?.mentionedAs === mention)
    const places = new Set(about.map(({ at }) => at))
    return places.size === 0 ? [] : [places.size === 1 ? one : `${places.size} ${many}`]
  })
  const hasOthers = rows.some(({ rule }) => documentRuleOf(rule) === null)
  const clauses = [...mentioned, ...(hasOthers ? ['the types or the model changed'] : [])]
  if (clauses.length === 0) return 'Documents changed.'
  const sentence = [clauses.slice(0, -1).join(', '), clauses.at(-1)]
    .filter((part) => part !== '')
    .join(' and ')
  return `${upperFirst(sentence)}.`
}
