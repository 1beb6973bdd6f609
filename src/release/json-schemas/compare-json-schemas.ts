/**
 * Compares the JSON Schemas of two releases: documents that an old or a new schema refuses, other descriptions, another
 * identity. Readers validate with `schema.json`, writers with `schema.strict.json`.
 */

import type { Change } from '../change.ts'
import type { JsonSchema, Release } from '../release.ts'
import { compareDescriptions } from './compare-descriptions.ts'
import type { Finding, Mismatch } from './mismatch.ts'
import { referencedDefinitions } from './referenced-definitions.ts'
import { readSchema, type SchemaGraph } from './schema-graph.ts'
import { createInclusion } from './schema-inclusion.ts'
import { withoutCompiled } from './without-compiled.ts'

type Schemas = Release['schemas']

export const compareJsonSchemas = (before: Schemas, after: Schemas): Change[] => [
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
    ...failures(
      file,
      readSchema(before),
      readSchema(failures === oldFailsNew ? withoutCompiled(after) : after),
    ),
    ...compareDescriptions(file, before, after),
  ]
}

/** Readers keep the old schema and receive new documents. */
const newFailsOld: Compare = (file, before, after) =>
  [...byPlace(mismatchesOf(after, before))].map(([path, mismatches]) => ({
    rule: 'reader-schema-widened',
    at: place(file, path),
    what: mismatches.map((mismatch) => `${mismatch.outer} became ${mismatch.inner}`).join('; '),
  }))

/** Writers keep the old documents and get the new schema; what the compiler fills in is made anew with each build. */
const oldFailsNew: Compare = (file, before, after) =>
  [...byPlace(mismatchesOf(before, after))].map(([path, mismatches]) => ({
    rule: 'writer-schema-narrowed',
    at: place(file, path),
    what: mismatches.map((mismatch) => `${mismatch.inner} became ${mismatch.outer}`).join('; '),
  }))

function byPlace(mismatches: readonly Mismatch[]): Map<string, Mismatch[]> {
  const places = new Map<string, Mismatch[]>()
  for (const mismatch of mismatches)
    places.set(mismatch.path, [...(places.get(mismatch.path) ?? []), mismatch])
  return places
}

const place = (file: string, path: string): string =>
  path === '' ? file : `${file} ${path.replace(/^\./, '')}`

/**
 * Every mismatch once. Types that no document leads to, such as records, are compared too, since readers validate with them by
 * their name.
 */
function mismatchesOf(inner: SchemaGraph, outer: SchemaGraph): Mismatch[] {
  const includes = createInclusion()
  const reported = new Set<string>()
  const mismatches = (findings: readonly Finding[], path: string): Mismatch[] =>
    findings.flatMap((finding) => {
      if (!('name' in finding)) return [{ ...finding, path: `${path}${finding.path}` }]
      if (reported.has(finding.name)) return []
      reported.add(finding.name)
      return mismatches(finding.mismatches, finding.name)
    })
  const reached = referencedDefinitions(inner.root)
  const apart = [...inner.definitions].flatMap(([name, node]): Finding[] => {
    const other = outer.definitions.get(name)
    return reached.has(name) || other === undefined ? [] : [{ name, mismatches: includes([node], other) }]
  })
  return mismatches([...includes([inner.root], outer.root), ...apart], '')
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
