/**
 * Reads the writer schema as editors see it, and as every CMS schema is generated from it: collections and groups with their
 * fields in order, and vocabularies with their options.
 */

import { describeSchemaType } from '../json-schemas/describe-schema-type.ts'
import { referencedDefinitions } from '../json-schemas/referenced-definitions.ts'
import { type Node, readSchema } from '../json-schemas/schema-graph.ts'
import type { JsonSchema } from '../release.ts'

export interface EditorModel {
  readonly documents: readonly string[]
  /** Collections that no document refers to, such as authors: documents name a record by its id. */
  readonly records: readonly string[]
  /** Collections, that is documents and records, and the groups of fields in them. */
  readonly forms: ReadonlyMap<string, Form>
  readonly vocabularies: ReadonlyMap<string, Vocabulary>
}

export interface Form {
  readonly node: Node
  readonly fields: ReadonlyMap<string, Field>
}

interface Vocabulary {
  readonly node: Node
  readonly codes: readonly string[]
}

export interface Field {
  readonly name: string
  readonly node: Node
  /** The node without null. */
  readonly core: Node
  /** `string`, `list of Block`, `options` … */
  readonly kind: string
  /** Editors cannot leave it empty. Absent, null and a list without items count as empty. */
  readonly mustFill: boolean
  /** What can be chosen, and the name of the vocabulary that lists it; null when there is nothing to choose. */
  readonly options: { readonly vocabulary: string | null; readonly codes: readonly string[] } | null
  /** Fields of an object that has no name of its own, also as the items of a list. */
  readonly form: Form | null
}

export function editorModel(schema: JsonSchema): EditorModel {
  const { root, definitions } = readSchema(schema)
  const documents = membersOf(root).flatMap((node) => node.reference?.name ?? [])
  const inUse = referencedDefinitions(root)
  const forms = new Map(
    [...definitions].flatMap(([name, node]) => (isForm(node) ? [[name, formOf(node)]] : [])),
  )
  const vocabularies = new Map(
    [...definitions].flatMap(([name, node]) => (isVocabulary(node) ? [[name, vocabularyOf(node)]] : [])),
  )
  const apart = [...definitions].filter(([name, node]) => isForm(node) && !inUse.has(name))
  // Groups of a record are led to by the record only.
  const records = apart.filter(
    ([name]) => !apart.some(([other, node]) => other !== name && referencedDefinitions(node).has(name)),
  )
  return { documents, records: records.map(([name]) => name), forms, vocabularies }
}

const membersOf = (node: Node): readonly Node[] => [node, ...node.unions.flatMap((union) => union.members)]

const isForm = (node: Node): boolean => node.types?.includes('object') === true

const isVocabulary = (node: Node): boolean => node.values !== null && !isConstant(node)

const isConstant = (node: Node): boolean => Object.hasOwn(Object(node.source), 'const')

const vocabularyOf = (node: Node): Vocabulary => ({ node, codes: codesOf(node) })

const codesOf = (node: Node): string[] => (node.values ?? []).filter((value) => value !== null).map(String)

const formOf = (node: Node): Form => ({
  node,
  fields: new Map([...node.properties].map(([name, field]) => [name, fieldOf(name, field, node)])),
})

function fieldOf(name: string, node: Node, owner: Node): Field {
  const { core, nullable } = withoutNull(node)
  const isList = core.types?.includes('array') === true
  const mayBeEmpty = isList && Number(core.limits.get('minItems') ?? 0) === 0
  const item = itemOf(core)
  return {
    name,
    node,
    core,
    kind: kindOf(core),
    mustFill: owner.required.has(name) && !nullable && !mayBeEmpty && !hasDefault(node),
    options: optionsOf(item),
    form: item.reference === null && isForm(item) ? formOf(item) : null,
  }
}

const hasDefault = (node: Node): boolean => Object.hasOwn(Object(node.source), 'default')

/** The items of a list, or of a list of lists; anything else itself. */
const itemOf = (node: Node): Node =>
  node.types?.includes('array') === true && node.items !== null ? itemOf(withoutNull(node.items).core) : node

function withoutNull(node: Node): { readonly core: Node; readonly nullable: boolean } {
  const [union, ...others] = node.unions
  if (union !== undefined && others.length === 0) {
    const members = union.members.filter((member) => member.types?.join() !== 'null')
    const [only] = members
    if (members.length === union.members.length || only === undefined) return { core: node, nullable: false }
    const core = members.length === 1 ? only : { ...node, unions: [{ ...union, members }] }
    return { core, nullable: true }
  }
  if (node.types?.includes('null') !== true || node.types.length === 1) return { core: node, nullable: false }
  const values = node.values?.filter((value) => value !== null) ?? null
  return { core: { ...node, types: node.types.filter((type) => type !== 'null'), values }, nullable: true }
}

/** Groups with a name are of different kinds if their names differ; vocabularies differ by their options only. */
function kindOf(node: Node): string {
  const target = node.reference?.target()
  if (target !== undefined) return isForm(target) ? (node.reference?.name ?? '') : kindOf(target)
  if (node.types?.includes('array') === true)
    return `list of ${node.items === null ? 'anything' : kindOf(withoutNull(node.items).core)}`
  if (isConstant(node)) return describeSchemaType(node)
  if (node.values !== null || node.unions.length > 0) return 'options'
  return describeSchemaType(node)
}

function optionsOf(node: Node): Field['options'] {
  const target = node.reference?.target()
  if (target !== undefined)
    return isVocabulary(target) ? { vocabulary: node.reference?.name ?? null, codes: codesOf(target) } : null
  if (isVocabulary(node)) return { vocabulary: null, codes: codesOf(node) }
  if (node.unions.length === 0) return null
  return { vocabulary: null, codes: node.unions.flatMap((union) => union.members.map(describeSchemaType)) }
}
