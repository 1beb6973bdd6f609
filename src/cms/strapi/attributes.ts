/**
 * Builds Strapi's attributes from fields, and adds the components that they need to the project. Lists of texts and of
 * choices are JSON, as Strapi has neither; groups are components, a list of groups is a repeatable one.
 */

import { labelOf } from '../../model/label.ts'
import { kebabCase } from '../../model/letter-case.ts'
import { type Field, type FieldOf, titleOf } from '../field.ts'
import { withoutNulls } from '../without-nulls.ts'
import { addBlock } from './block-components.ts'
import { type Attribute, type Attributes, addComponent, keyOf, type Project } from './components.ts'
import { fieldName, groupCategory, typeUid } from './names.ts'

/** @throws Error when Strapi's names of two fields are one. */
export function attributesOf(fields: readonly Field[], project: Project): Attributes {
  const attributes = fields.map((field) => [fieldName(field.name), attributeOf(field, project)] as const)
  const twice = attributes.find(([name], i) => attributes.findIndex(([other]) => other === name) !== i)
  if (twice !== undefined) throw new Error(`Two fields are called ${twice[0]} in Strapi.`)
  return Object.fromEntries(attributes)
}

/** Characters that Strapi's `string` holds. */
const longestLine = 255

function attributeOf(field: Field, project: Project): Attribute {
  const required = field.isRequired ? { required: true } : {}
  switch (field.kind) {
    case 'text':
      return { ...textOf(field), ...required }
    case 'number':
      return {
        // Its `decimal` keeps two digits after the point.
        type: field.isInteger ? 'integer' : 'float',
        ...withoutNulls({
          // Inclusive bounds only.
          min: field.minimum ?? field.exclusiveMinimum,
          max: field.maximum ?? field.exclusiveMaximum,
        }),
        ...required,
      }
    case 'boolean':
      return { type: 'boolean', ...required }
    case 'choice':
      return { type: 'enumeration', enum: field.choices.map(({ value }) => value), ...required }
    case 'choices':
    case 'texts':
    case 'json':
      return { type: 'json', ...required }
    case 'reference':
      return { type: 'relation', relation: 'oneToOne', target: typeUid(field.to), ...required }
    case 'references':
      return { type: 'relation', relation: 'oneToMany', target: typeUid(field.to) }
    case 'group':
      return { ...groupOf(field, project), repeatable: false, ...required }
    case 'groups':
      return {
        ...groupOf(field, project),
        repeatable: true,
        ...withoutNulls({ min: field.minItems, max: field.maxItems }),
      }
    case 'blocks':
      return { type: 'component', component: addBlock(field.text, project), repeatable: true }
  }
}

/** Only texts that are known to be short are of one line: Strapi refuses what does not fit in its column. */
function textOf({ role, pattern, minLength, maxLength, isLong }: FieldOf<'text'>): Attribute {
  const isLine = !isLong && (role !== null || (maxLength !== null && maxLength <= longestLine))
  return {
    type: isLine ? 'string' : 'text',
    ...withoutNulls({ regex: pattern, minLength, maxLength }),
  }
}

function groupOf({ type, fields }: FieldOf<'group' | 'groups'>, project: Project) {
  const title = keyOf(fields) ?? titleOf(fields)
  const part = { category: groupCategory, name: kebabCase(type), label: labelOf(type), fields }
  return { type: 'component', component: addComponent({ ...part, title }, project) }
}
