/** Takes a collection, or a group of fields, in two releases; gives the changes of its fields for editors. */

import type { Change } from '../change.ts'
import { both } from './both.ts'
import { compareOptions } from './compare-options.ts'
import type { Field, Form } from './editor-model.ts'
import { changedOrder, changedWords } from './editor-words.ts'
import { sameMeaning } from './same-meaning.ts'
import { loosenedRules, tightenedRules } from './tightened-rules.ts'

export function compareForms(at: string, before: Form, after: Form): Change[] {
  const renames = renamedFields(before, after)
  const gone = [...before.fields.values()].filter(({ name }) => !after.fields.has(name) && !renames.has(name))
  const arrived = new Set(renames.values())
  const added = [...after.fields.values()].filter(
    ({ name }) => !before.fields.has(name) && !arrived.has(name),
  )
  return [
    ...changedWords(at, before.node, after.node),
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
    ...both(before.fields, after.fields).flatMap(([name, a, b]) => compareField(`${at}.${name}`, a, b)),
  ]
}

/** Each field that is gone with the first new one of its shape, by their order. */
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

const hasSameShape = (a: Field, b: Field): boolean => a.mustFill === b.mustFill && sameMeaning(a.node, b.node)

function compareField(at: string, before: Field, after: Field): Change[] {
  const words = changedWords(at, before.node, after.node)
  if (before.kind !== after.kind) {
    const what = `\`${before.kind}\` became \`${after.kind}\``
    return [...words, { rule: 'editor-input-removed', at, what }]
  }
  const tightened = [
    ...(after.mustFill && !before.mustFill ? ['it may no longer be left empty'] : []),
    ...tightenedRules(before.core, after.core),
  ]
  const loosened = [
    ...(before.mustFill && !after.mustFill ? ['it may be left empty now'] : []),
    ...loosenedRules(before.core, after.core),
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
    ...(before.form === null || after.form === null ? [] : compareForms(at, before.form, after.form)),
  ]
}

/** Options of a vocabulary are told once, at the vocabulary. */
function ownOptions(at: string, { options: before }: Field, { options: after }: Field): Change[] {
  if (before === null || after === null) return []
  if (before.vocabulary !== null && before.vocabulary === after.vocabulary) return []
  return [
    ...compareOptions(at, before.codes, after.codes),
    ...changedOrder(at, 'options', before.codes, after.codes),
  ]
}
