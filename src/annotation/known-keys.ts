/** Lists the keys that an annotation may have at a path: the candidates of “did you mean”. */

import { confirmableCodes } from '../diagnostics/confirmation.ts'
import type { DocumentType, Model } from '../model/define.ts'
import { type ModelSchema, nonNull, resolve, type SchemaNode } from '../model/model-schema.ts'
import { structureKeys } from './annotation.ts'
import type { Path } from './yaml.ts'

const basisKeys = ['value', 'stated', 'inferred', 'editorial', 'lines']

export function knownKeys(type: DocumentType, modelSchema: ModelSchema, path: Path): readonly string[] {
  const [field, ...inner] = path
  if (field === undefined)
    return ['type', ...structureKeys, ...type.editorial, ...(type.replies ? ['replies'] : [])]
  if (field === 'lines' || field === 'default')
    return [
      ...[
        'at',
        'role',
        'by',
        'language',
        'join',
        'note',
        'caption',
        'name',
        'work',
        'line',
        'speaker',
        'id',
        'cells',
        'header',
      ],
    ]
  if (field === 'wrapped') return ['hyphens', 'join', 'keep']
  if (field === 'confirmed') return confirmableCodes
  if (field === 'gaps') return ['after', 'lost', 'note', 'caption']
  if (field === 'replies') return ['lines', 'author', 'language', 'replyTo', 'key', ...basisKeys]
  const node = modelSchema.types[type.name]?.properties?.[String(field)]
  if (inner[0] === 'value' && node !== undefined) return keysBelow(modelSchema, node, inner.slice(1))
  if (field === 'title') return [...basisKeys, 'language']
  return type.dates.includes(String(field)) ? [...basisKeys, 'calendar'] : basisKeys
}

/** Keys of the map at a path below a node of the model schema. */
export function keysBelow(modelSchema: ModelSchema, node: SchemaNode, path: Path): readonly string[] {
  const target = resolve(modelSchema, nonNull(node).node)
  const [step, ...rest] = path
  if (step === undefined) return Object.keys(target.properties ?? {})
  const next = target.items ?? target.prefixItems?.[Number(step)] ?? target.properties?.[String(step)]
  return next === undefined ? [] : keysBelow(modelSchema, next, rest)
}

/** A line number at the left margin, or a field of another type. */
export function misplacedKey(key: string, path: Path, type: DocumentType, model: Model): string | undefined {
  if (path.length > 0) return undefined
  if (/^\d+([-:,]|$)/.test(key)) return 'A line number belongs under `lines:`: indent it.'
  const owners = model.documents.filter((d) => d.editorial.includes(key) || (key === 'replies' && d.replies))
  if (owners.length === 0) return undefined
  return `\`${key}\` belongs to ${owners.map((d) => d.name).join(', ')}; this is of the type ${type.name}.`
}
