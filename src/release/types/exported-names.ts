/** Lists what importers can name of each entry, and as what: a value, a type or both. */

import type ts from 'typescript'
import type { SurfaceProgram } from './surface-program.ts'

export interface ExportedName {
  readonly symbol: ts.Symbol
  readonly isValue: boolean
  readonly isType: boolean
}

export type NamesByEntry = ReadonlyMap<string, ReadonlyMap<string, ExportedName>>

/** Entries: path of the declaration file, by subpath. */
export function namesByEntry(
  surface: SurfaceProgram,
  side: string,
  entries: ReadonlyMap<string, string>,
): NamesByEntry {
  return new Map([...entries].map(([entry, path]) => [entry, exportedNames(surface, side, path)]))
}

function exportedNames(
  surface: SurfaceProgram,
  side: string,
  path: string,
): ReadonlyMap<string, ExportedName> {
  const { compiler, checker } = surface
  const file = surface.file(side, path)
  const module = file && checker.getSymbolAtLocation(file)
  const names = new Map<string, ExportedName>()
  if (file === undefined || module === undefined) return names
  const values = valueNames(surface, file, new Set())
  for (const exported of checker.getExportsOfModule(module)) {
    const symbol = exported.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    names.set(exported.name, {
      symbol,
      isValue: (symbol.flags & compiler.SymbolFlags.Value) !== 0 && values.has(exported.name),
      isType: (symbol.flags & compiler.SymbolFlags.Type) !== 0,
    })
  }
  return names
}

/** Names that `export type` does not take the value from. */
function valueNames(surface: SurfaceProgram, file: ts.SourceFile, within: Set<ts.SourceFile>): Set<string> {
  const { compiler, checker } = surface
  const module = checker.getSymbolAtLocation(file)
  if (module === undefined || within.has(file)) return new Set()
  within.add(file)
  const names = new Set<string>()
  module.exports?.forEach((symbol, name) => {
    if (symbol.declarations?.some((node) => !compiler.isTypeOnlyImportOrExportDeclaration(node)))
      if (!isImportedAsType(surface, symbol)) names.add(String(name))
  })
  for (const statement of file.statements) {
    if (!compiler.isExportDeclaration(statement) || statement.isTypeOnly) continue
    if (statement.exportClause !== undefined || statement.moduleSpecifier === undefined) continue
    const from = checker.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration
    if (from !== undefined && compiler.isSourceFile(from))
      for (const name of valueNames(surface, from, within)) names.add(name)
  }
  return names
}

/** `import type { x }`, then `export { x }`. */
function isImportedAsType({ compiler, checker }: SurfaceProgram, symbol: ts.Symbol): boolean {
  const specifier = symbol.declarations?.find(compiler.isExportSpecifier)
  const local = specifier && checker.getExportSpecifierLocalTargetSymbol(specifier)
  return local?.declarations?.some(compiler.isTypeOnlyImportOrExportDeclaration) ?? false
}
