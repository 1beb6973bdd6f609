/**
 * Finds the type aliases of one side that list string literals or are declared `@open`, and can hide the members of chosen
 * aliases from the checker: each becomes a pattern that stands for nothing but its name, so that a new member changes no type
 * that uses it.
 */

import type ts from 'typescript'
import type { DeclarationFiles } from './surface-program.ts'
import type { TypeScript } from './typescript.ts'

export interface Alias {
  /** Declared `@open`: members may come in minor versions. */
  readonly open: boolean
  /** Its string literals, those of aliases that it lists included; null when it holds anything else. */
  readonly members: readonly string[] | null
}

export interface Aliases {
  readonly byName: ReadonlyMap<string, Alias>
  /** The files, with the types of the named aliases replaced where these list literals. */
  erase(names: ReadonlySet<string>): DeclarationFiles
}

interface Declared {
  readonly path: string
  readonly file: ts.SourceFile
  readonly node: ts.TypeAliasDeclaration
}

export function aliasesOf(compiler: TypeScript, files: DeclarationFiles): Aliases {
  const declared: Declared[] = [...files].flatMap(([path, text]) => {
    const file = compiler.createSourceFile(path, text, {
      languageVersion: compiler.ScriptTarget.ES2022,
      jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
    })
    return file.statements.filter(compiler.isTypeAliasDeclaration).map((node) => ({ path, file, node }))
  })
  const nodes = new Map(declared.map(({ node }) => [node.name.text, node]))
  const byName = new Map(
    declared.map(({ file, node }) => [
      node.name.text,
      { open: isOpen(compiler, file, node), members: literalsOf(compiler, nodes, node.type, new Set()) },
    ]),
  )
  return {
    byName,
    erase: (names) => {
      const listed = [...names].filter((name) => (byName.get(name)?.members ?? null) !== null)
      return eraseIn(files, declared, new Set(listed))
    },
  }
}

const openTag = /^[\s/*]*@open\b/m

function isOpen(compiler: TypeScript, file: ts.SourceFile, node: ts.Node): boolean {
  const comment = compiler
    .getLeadingCommentRanges(file.text, node.pos)
    ?.map(({ pos, end }) => file.text.slice(pos, end))
    .findLast((text) => text.startsWith('/**'))
  return comment !== undefined && openTag.test(comment)
}

function literalsOf(
  compiler: TypeScript,
  nodes: ReadonlyMap<string, ts.TypeAliasDeclaration>,
  type: ts.TypeNode,
  within: ReadonlySet<string>,
): string[] | null {
  if (compiler.isParenthesizedTypeNode(type)) return literalsOf(compiler, nodes, type.type, within)
  if (type.kind === compiler.SyntaxKind.NeverKeyword) return []
  if (compiler.isLiteralTypeNode(type) && compiler.isStringLiteral(type.literal)) return [type.literal.text]
  if (compiler.isUnionTypeNode(type)) {
    const members: string[] = []
    for (const part of type.types) {
      const literals = literalsOf(compiler, nodes, part, within)
      if (literals === null) return null
      for (const literal of literals) members.push(literal)
    }
    return [...new Set(members)]
  }
  if (!compiler.isTypeReferenceNode(type) || !compiler.isIdentifier(type.typeName)) return null
  const name = type.typeName.text
  const alias = nodes.get(name)
  if (alias === undefined || alias.typeParameters !== undefined || within.has(name)) return null
  return literalsOf(compiler, nodes, alias.type, new Set([...within, name]))
}

function eraseIn(
  files: DeclarationFiles,
  declared: readonly Declared[],
  names: ReadonlySet<string>,
): DeclarationFiles {
  const erased = new Map(files)
  // From the end of each file, so that the places of those before stay.
  for (const { path, file, node } of declared.toReversed()) {
    if (!names.has(node.name.text)) continue
    const text = erased.get(path) ?? file.text
    const pattern = ` ${patternOf(node.name.text)}`
    erased.set(path, text.slice(0, node.type.pos) + pattern + text.slice(node.type.end))
  }
  return erased
}

const mark = '@open '

const patternOf = (name: string): string => `\`${mark}${name}\${string}\``

/** Name of the alias that a pattern begins with; null for any other pattern. */
export const nameOfPattern = (start: string): string | null =>
  start.startsWith(mark) ? start.slice(mark.length) : null

/** A printed type with names in place of patterns. */
export const withoutPatterns = (printed: string): string =>
  printed.replaceAll(/`@open ([^`$]+)\$\{string\}`/g, '$1')
