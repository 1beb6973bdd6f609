/** Compares what editors see in two releases, whichever CMS they use: collections, fields and vocabularies. */

import type { Change } from '../change.ts'
import { sharedEntries } from '../json-schemas/shared-entries.ts'
import type { JsonSchema } from '../release.ts'
import { compareEditorForms } from './compare-editor-forms.ts'
import { compareEditorOptions } from './compare-editor-options.ts'
import { changedLabels, changedOrder } from './compare-presentation.ts'
import { editorModel } from './editor-model.ts'

export function compareEditorModels(before: JsonSchema | null, after: JsonSchema | null): Change[] {
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
    ...sharedEntries(from.forms, to.forms).flatMap(([name, a, b]) => compareEditorForms(name, a, b)),
    ...sharedEntries(from.vocabularies, to.vocabularies).flatMap(([name, a, b]) => [
      ...compareEditorOptions(name, a.codes, b.codes),
      ...changedLabels(name, a.node, b.node),
      ...changedOrder(name, 'options', a.codes, b.codes),
    ]),
  ]
}
