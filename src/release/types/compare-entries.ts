/**
 * Compares the types that the exported names lead to. Files that import another package are compared by their names only: their
 * types are that package's to keep.
 */

import type ts from 'typescript'
import type { Change } from '../change.ts'
import type { NamesByEntry } from './exported-names.ts'
import { nameOfPattern } from './open-aliases.ts'
import type { OpenSets, SideName } from './open-sets.ts'
import { isBare, type SurfaceProgram } from './surface-program.ts'
import { createTypeComparer } from './type-comparer.ts'
import { createTypeView, type Naming } from './type-view.ts'

export function compareEntries(
  surface: SurfaceProgram,
  sets: OpenSets,
  names: Readonly<Record<SideName, NamesByEntry>>,
): readonly Change[] {
  const { compiler, checker } = surface
  const naming = namingOf(surface, names)
  const literalsOf = (side: SideName) => (part: { readonly type: ts.Type }) =>
    sets.literalsOf(side, nameOfPattern((part.type as ts.TemplateLiteralType).texts[0] ?? '') ?? '')
  const comparer = createTypeComparer(createTypeView(compiler, checker, naming), {
    nameOf: (symbol) => (naming.isForeign(symbol) ? null : naming.nameOf(symbol)),
    isOpen: sets.isOpen,
    literalsOf: { before: literalsOf('before'), after: literalsOf('after') },
  })
  const shared = sharedNames(names).filter(
    ({ before, after }) => !naming.isForeign(before.symbol) && !naming.isForeign(after.symbol),
  )
  for (const { name, before, after } of shared) {
    // An enumeration is compared below, as a type.
    const isEnum = (before.symbol.flags & after.symbol.flags & compiler.SymbolFlags.Enum) !== 0
    if (before.isValue && after.isValue && !isEnum)
      comparer.compareValue(
        name,
        checker.getTypeOfSymbol(before.symbol),
        checker.getTypeOfSymbol(after.symbol),
      )
  }
  for (const { before, after } of shared) {
    const name = naming.nameOf(after.symbol)
    if (before.isType && after.isType && name !== null)
      comparer.compareDeclared(name, before.symbol, after.symbol)
  }
  return comparer.finish()
}

function sharedNames({ before, after }: Readonly<Record<SideName, NamesByEntry>>) {
  return [...before].flatMap(([entry, exported]) =>
    [...exported].flatMap(([name, old]) => {
      const now = after.get(entry)?.get(name)
      return now === undefined ? [] : [{ name, before: old, after: now }]
    }),
  )
}

/** A type is called by the name under which it is first exported, or else as it is declared. */
function namingOf(surface: SurfaceProgram, names: Readonly<Record<SideName, NamesByEntry>>): Naming {
  const exported = new Map<ts.Symbol, string>()
  for (const entries of [names.before, names.after])
    for (const [, entry] of entries)
      for (const [name, { symbol }] of entry)
        if (!exported.has(symbol) && name !== 'default') exported.set(symbol, name)
  const foreign = new Map<ts.SourceFile, boolean>()
  for (const file of [...surface.files('old'), ...surface.files('now')]) {
    const { importedFiles } = surface.compiler.preProcessFile(file.text)
    foreign.set(
      file,
      importedFiles.some(({ fileName }) => isBare(fileName)),
    )
  }
  const fileOf = ({ declarations }: ts.Symbol) => declarations?.[0]?.getSourceFile()
  return {
    nameOf(symbol) {
      const file = fileOf(symbol)
      return file !== undefined && foreign.has(file) ? (exported.get(symbol) ?? symbol.name) : null
    },
    isForeign(symbol) {
      const file = fileOf(symbol)
      return file !== undefined && foreign.get(file) === true
    },
  }
}
