/** Finds the words of a model, and those that a source file uses. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Model } from '../../src/model/define.ts'
import { modelSchemaOf, nonNull, refName, resolve, type SchemaNode } from '../../src/model/model-schema.ts'

/**
 * The words that only a corpus knows: names of its types, their plurals, its fields and their parts, its vocabularies
 * and codes. Blocks, threads, contributors and relations are the engine's, so what they are built of does not count.
 */
export function wordsOf(model: Model): string[] {
  const modelSchema = modelSchemaOf(model)
  const words = new Set<string>()
  const visit = (node: SchemaNode): void => {
    const { node: inner } = nonNull(node)
    if (['blocks', 'replies', 'contributors', 'relations'].includes(inner.kind ?? '')) return
    if (inner.$ref !== undefined) words.add(refName(inner.$ref))
    const target = resolve(modelSchema, inner)
    for (const code of target.enum ?? []) words.add(code)
    for (const [name, part] of Object.entries(target.properties ?? {})) {
      words.add(name)
      visit(part)
    }
    if (target.items !== undefined) visit(target.items)
  }
  for (const type of [...model.documents, ...model.records]) {
    words.add(type.name).add(type.plural)
    if ('file' in type) words.add(String(type.file).replace(/\.yaml$/, ''))
    for (const field of Object.keys(type.fields)) {
      words.add(field)
      visit(modelSchema.types[type.name]?.properties?.[field] ?? {})
    }
  }
  return [...words].sort()
}

/** `simmerHours`, `SimmerHours` and `simmer-hours` are all ` simmer hours `. */
export const humps = (text: string): string =>
  ` ${text
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()} `

/**
 * Whether a text names a word of a corpus: names of types as they are written (`Post`, `allPosts`, not `post`), other
 * words in any case and joined in any way.
 */
export const mentions = (text: string, word: string): boolean =>
  /^\p{Lu}/u.test(word) ? new RegExp(`${word}(?!\\p{Ll})`, 'u').test(text) : humps(text).includes(humps(word))

export interface SourceFile {
  /** Path from the folder that was read, with `/`. */
  readonly path: string
  readonly text: string
}

/** Every file below a folder. */
export function sourcesOf(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export interface Token {
  readonly kind: 'identifier' | 'string'
  readonly text: string
  readonly line: number
}

/** Identifiers and the texts of strings, templates and regular expressions; no comments. */
export function tokensOf({ path, text }: SourceFile): Token[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const tokens: Token[] = []
  const visit = (node: ts.Node): void => {
    const kind = ts.isIdentifier(node)
      ? 'identifier'
      : ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node)
        ? 'string'
        : null
    if (kind !== null) {
      const { text: value } = node as ts.Identifier | ts.LiteralLikeNode
      tokens.push({ kind, text: value, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return tokens
}
