/** Takes two releases; gives all that changed between them, as the rules name it. */

import { contentTypes } from '../package/emit-types.ts'
import type { Change } from './change.ts'
import { compareDocuments } from './content/compare-documents.ts'
import { comparePackages } from './package/compare-package.ts'
import type { Release } from './release.ts'
import { ruleOf } from './rules.ts'
import { compareCms } from './schemas/compare-cms.ts'
import { compareSchemas } from './schemas/compare-schemas.ts'
import { compareTypes } from './types/compare-types.ts'

export function compareReleases(before: Release, after: Release): Change[] {
  const types = compareTypes(before.types, after.types).filter((change) => !isOfContent(change))
  return [
    ...compareDocuments(before.content, after.content),
    ...types,
    ...repairQuestion(types),
    ...comparePackages(before, after),
    ...compareSchemas(before.schemas, after.schemas),
    ...compareCms(before.schemas.writer, after.schemas.writer),
  ]
}

/** The types that list slugs change with the documents: what that means the rules over documents say. */
function isOfContent({ rule, at }: Change): boolean {
  const [name = ''] = /^\w+/.exec(at) ?? []
  return contentTypes.includes(name) && /^T[1-7]$/.test(rule)
}

/** One question for all: whether a breaking change is the repair of a wrong type, no program can tell. */
function repairQuestion(changes: readonly Change[]): Change[] {
  const isBreaking = ({ rule }: Change): boolean => /^T[2-57]$/.test(rule) && ruleOf(rule).readers === 'major'
  const breaking = changes.filter(isBreaking)
  if (breaking.length === 0) return []
  return [
    { rule: 'T14', at: 'types', what: `${breaking.map(({ at }) => at).join(', ')}: breaking, or a repair?` },
  ]
}
