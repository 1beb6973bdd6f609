/** Compares the metadata of a document in two releases. */

import { isDeepStrictEqual } from 'node:util'
import type { Change } from '../change.ts'
import type { ReleasedDocument } from '../release.ts'

/** The field whose values are a legal contract. */
const rights = 'rights'

/** The field that says which texts belong together. */
const relations = 'relations'

export function compareMetadata(
  before: ReleasedDocument,
  after: ReleasedDocument,
  at: string,
  newestFirstBy: string | null,
): Change[] {
  const fields = new Set([...Object.keys(before.metadata), ...Object.keys(after.metadata)])
  const changes = [...fields].flatMap((field): Change[] => {
    const [old, now] = [before.metadata[field], after.metadata[field]]
    // Absent, null and an empty list are equal in normal form: a new field changes the type, not its documents.
    if (isDeepStrictEqual(old, now) || (isEmpty(old) && isEmpty(now))) return []
    const what = `${field}: ${show(old)} became ${show(now)}`
    if (field === rights) return [{ rule: 'rights-changed', at, what }]
    if (field === relations && isRelations(old)) {
      const gone = goneFrom(old, isRelations(now) ? now : [])
      if (gone.length > 0)
        return gone.map((relation) => ({ rule: 'relation-removed', at, what: lost(relation) }))
    }
    if (field === newestFirstBy) return [{ rule: 'sort-date-changed', at, what }]
    if (isEmpty(old) === isEmpty(now)) return [{ rule: 'metadata-edited', at, what }]
    return [{ rule: isEmpty(old) ? 'metadata-added' : 'metadata-removed', at, what }]
  })
  if (before.provenanceHash === after.provenanceHash || changes.length > 0) return changes
  return [{ rule: 'metadata-edited', at, what: 'where its values and parts come from' }]
}

interface Relation {
  readonly kind: string
  readonly document: string
}

const isRelations = (value: unknown): value is readonly Relation[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item?.kind === 'string' && typeof item?.document === 'string')

/** The number of a part may change: the way to the other text stays. */
const goneFrom = (before: readonly Relation[], after: readonly Relation[]): readonly Relation[] =>
  before.filter(({ kind, document }) =>
    after.every((relation) => relation.kind !== kind || relation.document !== document),
  )

const lost = ({ kind, document }: Relation): string => `relations: \`${kind}\` document ${document} no longer`

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

const longest = 80

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing'
  return json.length > longest ? `${json.slice(0, longest)}…` : json
}
