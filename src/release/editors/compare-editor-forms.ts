/** Compares the form of a collection, or of a group of fields, in two releases: fields that were added, removed or changed. */

import type { Change } from '../change.ts'
import { loosenedConstraints, tightenedConstraints } from '../json-schemas/changed-constraints.ts'
import { areEquivalent } from '../json-schemas/equivalent-schemas.ts'
import { sharedEntries } from '../json-schemas/shared-entries.ts'
import { isCompiled } from '../json-schemas/without-compiled.ts'
import { compareEditorOptions } from './compare-editor-options.ts'
import { changedLabels, changedOrder } from './compare-presentation.ts'
import type { Field, Form } from './editor-model.ts'

export function compareEditorForms(at: string, before: Form, after: Form): Change[] {
  const renames = renamedFields(before, after)
  const gone = [...before.fields.values()].filter(({ name }) => !after.fields.has(name) && !renames.has(name))
  const arrived = new Set(renames.values())
  const added = [...after.fields.values()].filter(
    ({ name, node }) => !before.fields.has(name) && !arrived.has(name) && !isCompiled(node.source),
  )
  return [
    ...changedLabels(at, before.node, after.node),
    ...changedOrder(at, 'fields', before.fields.keys(), after.fields.keys()),
    ...[...renames].map(
      ([from, to]): Change => ({
        rule: 'editor-field-renamed',
        at: `${at}.${from}`,
        what: `\`${from}\` is gone, and \`${to}\` of the same shape is new`,
      }),
    ),
    ...gone.map(
      ({ name }): Change => ({
        rule: 'editor-input-removed',
        at: `${at}.${name}`,
        what: 'the field is gone',
      }),
    ),
    ...added.map(
      ({ name, mustFill, kind }): Change => ({
        rule: mustFill ? 'editor-input-tightened' : 'editor-input-loosened',
        at: `${at}.${name}`,
        what: `a new field that editors ${mustFill ? 'must' : 'may'} fill in: ${kind}`,
      }),
    ),
    ...sharedEntries(before.fields, after.fields).flatMap(([name, a, b]) =>
      isCompiled(b.node.source) ? [] : compareField(`${at}.${name}`, a, b),
    ),
  ]
}

/** Pairs each removed field with the first new one of the same shape. */
function renamedFields(before: Form, after: Form): ReadonlyMap<string, string> {
  const free = new Set([...after.fields.values()].filter(({ name }) => !before.fields.has(name)))
  const renames = new Map<string, string>()
  for (const field of before.fields.values()) {
    if (after.fields.has(field.name)) continue
    const twin = [...free].find((other) => hasSameShape(field, other))
    if (twin === undefined) continue
    free.delete(twin)
    renames.set(field.name, twin.name)
  }
  return renames
}

const hasSameShape = (a: Field, b: Field): boolean =>
  a.mustFill === b.mustFill && areEquivalent(a.node, b.node)

function compareField(at: string, before: Field, after: Field): Change[] {
  const words = changedLabels(at, before.node, after.node)
  if (before.kind !== after.kind) {
    const what = `\`${before.kind}\` became \`${after.kind}\``
    return [...words, { rule: 'editor-input-removed', at, what }]
  }
  const tightened = [
    ...(after.mustFill && !before.mustFill ? ['it may no longer be left empty'] : []),
    ...tightenedConstraints(before.core, after.core),
  ]
  const loosened = [
    ...(before.mustFill && !after.mustFill ? ['it may be left empty now'] : []),
    ...loosenedConstraints(before.core, after.core),
  ]
  return [
    ...words,
    ...ownOptions(at, before, after),
    ...(tightened.length === 0
      ? []
      : [{ rule: 'editor-input-tightened', at, what: tightened.join('; ') } as const]),
    ...(loosened.length === 0
      ? []
      : [{ rule: 'editor-input-loosened', at, what: loosened.join('; ') } as const]),
    ...(before.form === null || after.form === null ? [] : compareEditorForms(at, before.form, after.form)),
  ]
}

/** Options of a vocabulary are reported once, at the vocabulary. */
function ownOptions(at: string, { options: before }: Field, { options: after }: Field): Change[] {
  if (before === null || after === null) return []
  if (before.vocabulary !== null && before.vocabulary === after.vocabulary) return []
  return [
    ...compareEditorOptions(at, before.codes, after.codes),
    ...changedOrder(at, 'options', before.codes, after.codes),
  ]
}
