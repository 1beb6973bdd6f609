/** Compares the annotations of two schemas, such as titles and descriptions, which do not decide what is valid. */

import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../change.ts'
import type { JsonSchema } from '../release.ts'
import { describeChange } from './describe-change.ts'
import { annotations } from './schema-graph.ts'

export const compareDescriptions = (file: string, before: JsonSchema, after: JsonSchema): Change[] =>
  wordsWithin(before, after, '').map(({ path, what }) => ({
    rule: 'schema-description-changed',
    at: path === '' ? file : `${file} ${path}`,
    what,
  }))

interface Words {
  readonly path: string
  readonly what: string
}

function wordsWithin(before: unknown, after: unknown, path: string): Words[] {
  if (!isNode(before) || !isNode(after)) return []
  const own = annotations
    .filter((keyword) => !isDeepStrictEqual(before[keyword], after[keyword]))
    .map((keyword) => ({
      path,
      what: `${keyword}: ${describeChange(before[keyword], after[keyword])}`,
    }))
  const named = (keyword: string, step: (name: string) => string): Words[] =>
    pairs(before[keyword], after[keyword]).flatMap(([name, a, b]) => wordsWithin(a, b, step(name)))
  const members = ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) =>
    pairs(byHead(before[keyword]), byHead(after[keyword])).flatMap(([, a, b]) => wordsWithin(a, b, path)),
  )
  return [
    ...own,
    ...named('$defs', (name) => name),
    ...named('properties', (name) => (path === '' ? name : `${path}.${name}`)),
    ...named('prefixItems', (place) => `${path}[${place}]`),
    ...wordsWithin(before.items, after.items, `${path}[]`),
    ...wordsWithin(before.additionalProperties, after.additionalProperties, `${path}.*`),
    ...members,
  ]
}

const isNode = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const pairs = (
  before: unknown,
  after: unknown,
): (readonly [name: string, before: unknown, after: unknown])[] => {
  const later = new Map(Object.entries(Object(after)))
  return Object.entries(Object(before)).flatMap(([name, value]) =>
    later.has(name) ? [[name, value, later.get(name)] as const] : [],
  )
}

/** Members of a union by their reference, constant or type, since they have no names and may be reordered. */
const byHead = (members: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (Array.isArray(members) ? members : [])
      .filter(isNode)
      .map((member) => [String(member.$ref ?? member.const ?? member.type), member]),
  )
