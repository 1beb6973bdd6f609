/** Compares two releases: every change between them, under the rule that it falls under. */

import { contentTypes } from '../package/emit-types.ts'
import type { Change } from './change.ts'
import { compareDocuments } from './content/compare-documents.ts'
import { compareEditorModels } from './editors/compare-editor-models.ts'
import { compareJsonSchemas } from './json-schemas/compare-json-schemas.ts'
import { comparePackages } from './package/compare-package.ts'
import type { Release } from './release.ts'
import { typeRuleOf } from './rules.ts'
import { compareTypes } from './types/compare-types.ts'

export function compareReleases(before: Release, after: Release): Change[] {
  const types = compareTypes(before.types, after.types).filter((change) => !isOfContent(change))
  return [
    ...compareDocuments(before.content, after.content),
    ...types,
    ...possibleFixes(types),
    ...comparePackages(before, after),
    ...compareJsonSchemas(before.schemas, after.schemas),
    ...compareEditorModels(before.schemas.writer, after.schemas.writer),
  ]
}

/** The types that list slugs change with the documents, whose own rules report what that means. */
function isOfContent({ rule, at }: Change): boolean {
  const [name = ''] = /^\w+/.exec(at) ?? []
  return contentTypes.includes(name) && typeRuleOf(rule)?.followsDocuments === true
}

/** Asked once for all of them: no program can tell whether a breaking change corrects a type that was wrong. */
function possibleFixes(changes: readonly Change[]): Change[] {
  const breaking = changes.filter(({ rule }) => typeRuleOf(rule)?.mayBeFix === true)
  if (breaking.length === 0) return []
  const places = breaking.map(({ at }) => at).join(', ')
  return [{ rule: 'possible-type-fix', at: 'types', what: `${places}: a breaking change, or a fix?` }]
}
