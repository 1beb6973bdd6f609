/**
 * Builds the components of Portable Text: a block with its style and its own fields, and a repeatable component for each
 * of its lists. Strapi has no list whose items are of several kinds below a component: an item says its kind, and the
 * fields of other kinds are hidden in the admin, and not checked.
 */

import { labelOf } from '../../model/label.ts'
import { kebabCase } from '../../model/letter-case.ts'
import {
  type Choice,
  type Field,
  type TextFields,
  titleOf,
  type Variant,
  type VariantList,
} from '../field.ts'
import { type Attribute, addComponent, keyOf, type Project } from './components.ts'
import { metadataOf } from './metadatas.ts'
import { blockPart, fieldName, kindName, textCategory } from './names.ts'

export function addBlock({ fields, lists }: TextFields, project: Project): string {
  const attributes = lists.map((list): [string, Attribute] => [
    list.name,
    { type: 'component', component: addList(list, project), repeatable: true },
  ])
  const metadatas = lists.map(({ name, help }) => [name, metadataOf(labelOf(name), help)] as const)
  const part = {
    category: textCategory,
    name: blockPart,
    label: labelOf(blockPart),
    fields,
    title: keyOf(fields) ?? titleOf(fields),
  }
  return addComponent(part, project, {
    attributes: Object.fromEntries(attributes),
    metadatas: Object.fromEntries(metadatas),
  })
}

function addList({ name, help, variants }: VariantList, project: Project): string {
  const members = membersOf(variants)
  const fields = [kindField(help, variants), ...members.map(({ field }) => field)]
  const known = project.attributesOf(fields, project)
  const conditional = members.flatMap(({ field, kind }) => {
    const attribute = known[fieldName(field.name)]
    return kind === null || attribute === undefined
      ? []
      : [[fieldName(field.name), { ...attribute, conditions: shownFor(kind) }] as const]
  })
  const part = {
    category: textCategory,
    name: kebabCase(name),
    label: labelOf(name),
    fields,
    title: titleOf(fields),
  }
  return addComponent(part, project, { attributes: Object.fromEntries(conditional), metadatas: {} })
}

const shownFor = (kind: string) => ({ visible: { '==': [{ var: kindName }, kind] } })

interface Member {
  readonly field: Field
  /** The only kind that has the field; null when several have. */
  readonly kind: string | null
}

/** A field of several kinds is one; it is required when all have it. */
function membersOf(variants: readonly Variant[]): Member[] {
  const all = variants.flatMap(({ type, fields }) => fields.map((field) => ({ field, type })))
  return [...new Set(all.map(({ field }) => field.name))].flatMap((name) => {
    const owners = all.filter(({ field }) => field.name === name)
    const [first] = owners
    if (first === undefined) return []
    const isAlone = owners.length === 1
    const isRequired = first.field.isRequired && (isAlone || owners.length === variants.length)
    return [{ field: { ...first.field, isRequired }, kind: isAlone ? first.type : null }]
  })
}

function kindField(help: string, variants: readonly Variant[]): Field {
  const choices = variants.map(({ type }): Choice => ({ value: type, label: labelOf(type) }))
  const common = { name: kindName, label: labelOf(kindName), help, isRequired: true, isReadOnly: false }
  return { ...common, kind: 'choice', choices }
}
