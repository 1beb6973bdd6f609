/** Takes an annotation and the references of its document; gives what the document claims, with the places that say so. */

import type { Claim, Claims } from '../compile/compiled-seed.ts'
import type { Place } from '../diagnostics/diagnostic.ts'
import type { FoundReference } from '../model/references.ts'
import type { ReplyEntry } from './annotation.ts'
import type { Path, YamlFile } from './yaml.ts'

/** `references` is empty for a seed that does not compile. */
export function claimsOf(yaml: YamlFile, references: readonly FoundReference[]): Claims {
  const aliases = yaml.value.aliases
  return {
    id: claim(yaml, ['id'], yaml.value.id),
    slug: claim(yaml, ['slug'], yaml.value.slug),
    aliases: Array.isArray(aliases)
      ? aliases.flatMap((alias, i) => claim(yaml, ['aliases', i], alias) ?? [])
      : [],
    references: references.map(({ to, id, path }) => ({
      value: id,
      to,
      field: path.join('.'),
      // Few claims are ever pointed at.
      get place() {
        return yaml.placeOf(annotationPath(yaml, path, id))
      },
    })),
  }
}

/** What the edited document claims: a reference of an edit is at the edit’s place, all others where they were. */
export function editedClaims(
  claims: Claims,
  references: readonly FoundReference[],
  placeOfEdit: (path: Path) => Place | null,
): Claims {
  return {
    ...claims,
    references: references.flatMap(({ to, id, path }) => {
      const stated = claims.references.find((claim) => claim.value === id && claim.to === to)
      const place = placeOfEdit(path) ?? stated?.place
      return place === undefined ? [] : { value: id, to, field: path.join('.'), place }
    }),
  }
}

const claim = (yaml: YamlFile, path: Path, value: unknown): Claim | null =>
  typeof value !== 'string'
    ? null
    : {
        value,
        get place() {
          return yaml.placeOf(path)
        },
      }

/** A reply stands in the document in the order of the text, in the annotation in the order of writing. */
function annotationPath(yaml: YamlFile, path: Path, id: string): Path {
  const [field = '', index] = path
  if (field !== 'replies') return [field, 'value', ...path.slice(1)]
  const entries = yaml.value[field] as readonly ReplyEntry[]
  const written = entries.findIndex((entry) => entry.author?.value === id)
  return [field, written === -1 ? (index ?? 0) : written, 'author', 'value']
}
