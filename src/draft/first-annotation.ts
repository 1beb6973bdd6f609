/** Takes a document type and the hash of a seed; gives a first annotation with a TODO at everything a person must say. */

import type * as z from 'zod'
import { acceptsNothing } from '../annotation/annotation.ts'
import type { DocumentType } from '../model/define.ts'

export function firstAnnotation(type: DocumentType, sha256: string, id: string): string {
  const needed = (field: string): boolean => !acceptsNothing(type.schema.shape[field] as z.ZodType)
  const describe = (field: string): string => (type.schema.shape[field] as z.ZodType).description ?? ''
  const required = type.editorial
    .filter((field) => needed(field) && field !== 'title')
    .map((field) => `# ${describe(field)}\n${field}: { value: TODO, editorial: TODO }\n`)
  const optional = type.editorial
    .filter((field) => !needed(field))
    .map((field) => `# ${field}: { value: , stated:  }   # ${describe(field)}\n`)
  return `# yaml-language-server: $schema=./annotation.schema.json
seed: ${sha256}
id: ${id}
type: ${type.name}
slug: ${id}

# Each value says where it comes from: \`stated: <lines>\`, \`inferred: <how>\` or \`editorial: <why>\`.
# Title. For a text without one: { value: …, editorial: … }, and take title out of the lines.
title: { stated: 1 }
${required.join('')}
# What the text does not tell is left out.
${optional.join('')}
# aliases: [a-former-slug]
# notes: digits                         # the text holds numbers of notes that are lost
default: paragraph
lines:
  1: title
${type.replies ? replies : ''}`
}

const replies = `
# replies:
#   - lines: 20-22
#     author: { value: an-id, inferred: How it is known. }
`
