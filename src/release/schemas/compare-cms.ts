/**
 * Takes the writer schemas of two releases; gives the changes that editors meet, whichever CMS they use (editor-presentation-changed to editor-choice-added).
 */

import type { Change } from '../change.ts'
import type { JsonSchema } from '../release.ts'
import { both } from './both.ts'
import { compareForms } from './compare-forms.ts'
import { compareOptions } from './compare-options.ts'
import { editorModel } from './editor-model.ts'
import { changedOrder, changedWords } from './editor-words.ts'

export function compareCms(before: JsonSchema | null, after: JsonSchema | null): Change[] {
  if (before === null) return []
  const from = editorModel(before)
  // Without a writer schema no CMS has a collection.
  const to = editorModel(after ?? { $defs: {} })
  const gone = [
    ...from.documents.filter((name) => !to.documents.includes(name)),
    ...from.records.filter((name) => !to.forms.has(name)),
  ]
  const added = [
    ...to.documents.filter((name) => !from.documents.includes(name)),
    ...to.records.filter((name) => !from.forms.has(name)),
  ]
  return [
    ...gone.map(
      (at): Change => ({ rule: 'editor-input-removed', at, what: `the collection \`${at}\` is gone` }),
    ),
    ...added.map(
      (at): Change => ({ rule: 'editor-choice-added', at, what: `the collection \`${at}\` is new` }),
    ),
    ...both(from.forms, to.forms).flatMap(([name, a, b]) => compareForms(name, a, b)),
    ...both(from.vocabularies, to.vocabularies).flatMap(([name, a, b]) => [
      ...compareOptions(name, a.codes, b.codes),
      ...changedWords(name, a.node, b.node),
      ...changedOrder(name, 'options', a.codes, b.codes),
    ]),
  ]
}
