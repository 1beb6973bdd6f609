/**
 * Takes the JSON Schemas of two releases; gives the changes that readers who validate and writers meet: documents that one
 * of them refuses (reader-schema-widened, writer-schema-narrowed), other words (schema-description-changed), another identity (schema-identity-changed).
 */

import type { Change } from '../change.ts'
import type { JsonSchema, Release } from '../release.ts'
import { compareWords } from './compare-words.ts'
import { createInclusion } from './inclusion.ts'
import type { Finding, Gap } from './mismatches.ts'
import { namesWithin } from './names-within.ts'
import { readSchema, type SchemaGraph } from './schema-graph.ts'

type Schemas = Release['schemas']

export const compareSchemas = (before: Schemas, after: Schemas): Change[] => [
  ...compareOne('schema.json', before.reader, after.reader, newFailsOld),
  ...compareOne('schema.strict.json', before.writer, after.writer, oldFailsNew),
]

type Compare = (file: string, before: SchemaGraph, after: SchemaGraph) => Change[]

function compareOne(
  file: string,
  before: JsonSchema | null,
  after: JsonSchema | null,
  failures: Compare,
): Change[] {
  if (before === null) return []
  if (after === null) return [{ rule: 'schema-identity-changed', at: file, what: 'the schema is gone' }]
  return [
    ...compareIdentity(file, before, after),
    ...failures(file, readSchema(before), readSchema(after)),
    ...compareWords(file, before, after),
  ]
}

/** Readers keep the old schema and get new documents. */
const newFailsOld: Compare = (file, before, after) =>
  [...byPlace(gapsOf(after, before))].map(([path, gaps]) => ({
    rule: 'reader-schema-widened',
    at: place(file, path),
    what: gaps.map((gap) => `${gap.outer} became ${gap.inner}`).join('; '),
  }))

/** Writers keep the old documents and get the new schema. */
const oldFailsNew: Compare = (file, before, after) =>
  [...byPlace(gapsOf(before, after))].map(([path, gaps]) => ({
    rule: 'writer-schema-narrowed',
    at: place(file, path),
    what: gaps.map((gap) => `${gap.inner} became ${gap.outer}`).join('; '),
  }))

function byPlace(gaps: readonly Gap[]): Map<string, Gap[]> {
  const places = new Map<string, Gap[]>()
  for (const gap of gaps) places.set(gap.path, [...(places.get(gap.path) ?? []), gap])
  return places
}

const place = (file: string, path: string): string =>
  path === '' ? file : `${file} ${path.replace(/^\./, '')}`

/**
 * Every place that is not included, once. Types that no document leads to, such as records, count too: readers validate
 * with them by their name.
 */
function gapsOf(inner: SchemaGraph, outer: SchemaGraph): Gap[] {
  const includes = createInclusion()
  const told = new Set<string>()
  const gaps = (findings: readonly Finding[], path: string): Gap[] =>
    findings.flatMap((finding) => {
      if (!('name' in finding)) return [{ ...finding, path: `${path}${finding.path}` }]
      if (told.has(finding.name)) return []
      told.add(finding.name)
      return gaps(finding.gaps, finding.name)
    })
  const reached = namesWithin(inner.root)
  const apart = [...inner.definitions].flatMap(([name, node]): Finding[] => {
    const other = outer.definitions.get(name)
    return reached.has(name) || other === undefined ? [] : [{ name, gaps: includes([node], other) }]
  })
  return gaps([...includes([inner.root], outer.root), ...apart], '')
}

const compareIdentity = (file: string, before: JsonSchema, after: JsonSchema): Change[] =>
  ['$id', '$schema'].flatMap((keyword): Change[] => {
    const [from, to] = [before[keyword], after[keyword]]
    if (from === to) return []
    return [
      {
        rule: 'schema-identity-changed',
        at: file,
        what: `\`${keyword}\` ${words(from)} became ${words(to)}`,
      },
    ]
  })

const words = (value: unknown): string => (value === undefined ? '(none)' : `\`${String(value)}\``)
