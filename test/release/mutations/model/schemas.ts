/** Returns the two JSON Schemas of a model: open for readers, strict for writers, as the build makes them. */

import { declarationOf, documentTypes, namesWithin } from './declared.ts'
import { type Declaration, type PackageModel, packageName, type TypeNode } from './package-model.ts'

export type Audience = 'reader' | 'writer'

export type JsonSchema = Readonly<Record<string, unknown>>

const files = { reader: 'schema.json', writer: 'schema.strict.json' }

export function schemaOf(model: PackageModel, audience: Audience): JsonSchema {
  const documents = documentTypes(model)
  const names = namesWithin(
    model,
    documents.map((name) => ({ kind: 'name', name })),
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:npm:${packageName}:${files[audience]}`,
    title: `A document of ${packageName}`,
    oneOf: documents.map(reference),
    $defs: Object.fromEntries(
      [...names]
        .filter((name) => name !== 'Slug')
        .map((name) => [name, definition(declarationOf(model, name), audience)]),
    ),
  }
}

const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })

function definition(declaration: Declaration, audience: Audience): JsonSchema {
  switch (declaration.kind) {
    case 'object': {
      const fields = Object.entries(declaration.fields)
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([name, { type }]) => [name, schemaOfType(type)])),
        required: fields.flatMap(([name, { optional }]) => (optional ? [] : [name])),
        ...(audience === 'writer' ? { additionalProperties: false } : {}),
      }
    }
    case 'union':
      // Readers must let members pass that come in minor versions.
      return declaration.open && audience === 'reader'
        ? { type: 'string', examples: declaration.members }
        : { type: 'string', enum: declaration.members }
    case 'oneOf':
      return { oneOf: declaration.of.map(reference) }
    case 'alias':
      return schemaOfType(declaration.type)
  }
}

function schemaOfType(type: TypeNode): JsonSchema {
  switch (type.kind) {
    case 'string': {
      const { kind, ...limits } = type
      return { type: kind, ...limits }
    }
    case 'number':
    case 'boolean':
    case 'null':
      return { type: type.kind }
    case 'literal':
      return { type: 'string', const: type.value }
    case 'name':
      return type.name === 'Slug'
        ? { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
        : reference(type.name)
    case 'list':
      return { type: 'array', items: schemaOfType(type.of) }
    case 'either':
      return { anyOf: type.of.map(schemaOfType) }
  }
}
