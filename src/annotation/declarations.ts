/** Collects what a document declares (its id, slug, aliases and references), each with the place that says so. */

import type { Location } from '../diagnostics/diagnostic.ts'
import type { FoundReference } from '../model/references.ts'
import type { ReplyEntry } from './annotation.ts'
import type { Path, YamlFile } from './yaml.ts'

/**
 * What a document claims for itself alone, and what it expects to exist, with the places that say so. A seed that does
 * not compile still declares, so that one run reports all problems.
 */
export interface Declarations {
  readonly id: Declaration | null
  readonly slug: Declaration | null
  readonly aliases: readonly Declaration[]
  /** Lines of the capture; null for all of them. */
  readonly part: Declaration | null
  readonly references: readonly (Declaration & { readonly to: string; readonly field: string })[]
}

export interface Declaration {
  readonly value: string
  /** A function, since few declarations are ever reported; no getter, since V8 keeps what each getter encloses for long. */
  readonly locate: () => Location
}

/** `references` is empty for a seed that does not compile. */
export function declarationsOf(yaml: YamlFile, references: readonly FoundReference[]): Declarations {
  const { aliases, part } = yaml.value
  return {
    id: declaration(yaml, ['id'], yaml.value.id),
    slug: declaration(yaml, ['slug'], yaml.value.slug),
    aliases: Array.isArray(aliases)
      ? aliases.flatMap((alias, i) => declaration(yaml, ['aliases', i], alias) ?? [])
      : [],
    part: declaration(yaml, ['part'], typeof part === 'number' ? String(part) : part),
    references: references.map(({ to, id, path }) => ({
      value: id,
      to,
      field: path.join('.'),
      locate: () => yaml.locationOf(annotationPath(yaml, path, id)),
    })),
  }
}

/** What the edited document declares: a reference of an edit is at the edit’s place, all others where they were. */
export function editedDeclarations(
  declarations: Declarations,
  references: readonly FoundReference[],
  locationOfEdit: (path: Path) => Location | null,
): Declarations {
  return {
    ...declarations,
    references: [
      ...declarations.references.filter(isOfRole),
      ...references.flatMap(({ to, id, path }) => {
        const stated = declarations.references.find(
          (declaration) => declaration.value === id && declaration.to === to,
        )
        const edited = locationOfEdit(path)
        const locate = edited === null ? stated?.locate : () => edited
        return locate === undefined ? [] : { value: id, to, field: path.join('.'), locate }
      }),
    ],
  }
}

/** Who speaks is said by the roles of lines, whatever was edited. */
const isOfRole = ({ field }: { readonly field: string }): boolean =>
  /^(?:default|(?:replies\.\d+\.)?lines)\./.test(field)

const declaration = (yaml: YamlFile, path: Path, value: unknown): Declaration | null =>
  typeof value !== 'string' ? null : { value, locate: () => yaml.locationOf(path) }

/** The document has its replies in the order of the text, the annotation in the order of writing. */
function annotationPath(yaml: YamlFile, path: Path, id: string): Path {
  const [field = '', index] = path
  if (field === 'default' || field === 'lines' || path.includes('lines')) return path
  if (field !== 'replies') return [field, 'value', ...path.slice(1)]
  const entries = yaml.value[field] as readonly ReplyEntry[]
  const written = entries.findIndex((entry) => entry.author?.value === id)
  return [field, written === -1 ? (index ?? 0) : written, 'author', 'value']
}
