/** Writes a first annotation for a seed, with a TODO at everything that a person must say. */

import * as z from 'zod'
import { acceptsNothing } from '../annotation/annotation.ts'
import type { DocumentType } from '../model/define.ts'

export interface NewAnnotation {
  readonly type: DocumentType
  readonly sha256: string
  /** Of the new document; its id is the type in front of it: `note-book-rainy-week`. */
  readonly slug: string
  /** Lines of the capture that it is for; null for all. */
  readonly part: string | null
  /** Line of the title. */
  readonly title: number
}

export function firstAnnotation({ type, sha256, slug, part, title }: NewAnnotation): string {
  const needed = (field: string): boolean => !acceptsNothing(type.schema.shape[field] as z.ZodType)
  const describe = (field: string): string => description(type.schema.shape[field] as z.ZodType)
  const none = (field: string): string => (isList(type.schema.shape[field] as z.ZodType) ? '[]' : '')
  const required = type.editorial
    .filter((field) => needed(field) && field !== 'title')
    .map((field) => `# ${describe(field)}\n${field}: { value: TODO, editorial: TODO }\n`)
  const optional = type.editorial
    .filter((field) => !needed(field))
    .map((field) => `# ${field}: { value: ${none(field)}, stated:  }   # ${describe(field)}\n`)
  return `# yaml-language-server: $schema=./annotation.schema.json
seed: ${sha256}
id: ${kebabCase(type.name)}-${slug}
type: ${type.name}
slug: ${slug}
${part === null ? '' : `part: ${part}   # lines of the capture that this annotation is for\n`}
# Each value says where it comes from: \`stated: <lines>\`, \`inferred: <how>\` or \`editorial: <why>\`.
# Title. For a text without one: { value: …, editorial: … }, and take title out of the lines.
title: { stated: ${title} }
${required.join('')}
# What the text does not tell is left out.
${optional.join('')}
# aliases: [a-former-slug]
# notes: digits                         # what the markers of notes look like, if the text has any
default: paragraph
lines:
  ${title}: title
${type.replies ? replies : ''}`
}

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema

const isList = (schema: z.ZodType): boolean => bare(schema) instanceof z.ZodArray

/** What the field says of itself, and the codes that it takes. */
function description(schema: z.ZodType): string {
  const inner = bare(schema)
  const one = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : inner
  const codes = one instanceof z.ZodEnum ? ` One of ${one.options.join(', ')}.` : ''
  return `${schema.description ?? ''}${codes}`
}

const kebabCase = (word: string): string => word.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

const replies = `
# replies:
#   - lines: 20-22
#     author: { value: an-id, inferred: How it is known. }
`
