/** Takes a computed bump; gives one sentence for the changelog that a person can keep or say better. */

import { upperFirst } from '../model/letter-case.ts'
import type { Bump } from './bump.ts'
import type { RuleId } from './rules.ts'

const parts: readonly (readonly [rules: readonly RuleId[], one: string, many: string])[] = [
  [['D1'], 'a document was added', 'documents were added'],
  [['D2'], 'a document was removed', 'documents were removed'],
  [['D3', 'D4'], 'a document was renamed', 'documents were renamed'],
  [['D7', 'D13'], 'a text was edited', 'texts were edited'],
  [
    ['D5', 'D6', 'D8', 'D9', 'D10.appeared', 'D10.disappeared', 'D15'],
    'what is said of a document changed',
    'what is said of documents changed',
  ],
]

export function summaryOf({ rows }: Bump): string {
  const said = parts.flatMap(([rules, one, many]) => {
    const places = new Set(rows.filter(({ rule }) => rules.includes(rule)).map(({ at }) => at))
    return places.size === 0 ? [] : [places.size === 1 ? one : `${places.size} ${many}`]
  })
  const others = rows.filter(({ rule }) => !rule.startsWith('D'))
  const words = [...said, ...(others.length === 0 ? [] : ['the types or the model changed'])]
  if (words.length === 0) return 'Documents changed.'
  const sentence = [words.slice(0, -1).join(', '), words.at(-1)].filter((part) => part !== '').join(' and ')
  return `${upperFirst(sentence)}.`
}
