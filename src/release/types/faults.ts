/**
 * Finds what is wrong with the declarations of one side: syntax, types, imports that lead nowhere. An import of a package is
 * right when the package is installed here.
 */

import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import type ts from 'typescript'
import { isBare, pathInPackage, type SurfaceProgram } from './surface-program.ts'

export interface Fault {
  /** Path in the package. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** “Cannot find module”, and the same of a module of Node. */
const cannotFindModule: readonly number[] = [2307, 2591]

export function faultsOf(surface: SurfaceProgram, side: string): Fault[] {
  const { program } = surface
  return surface
    .files(side)
    .flatMap((file) =>
      [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
        .filter((diagnostic) => !isInstalledPackage(surface, file, diagnostic))
        .map((diagnostic) => describe(surface, file, diagnostic)),
    )
}

function isInstalledPackage(
  { compiler, program }: SurfaceProgram,
  file: ts.SourceFile,
  { code, start, length }: ts.Diagnostic,
): boolean {
  if (!cannotFindModule.includes(code) || start === undefined || length === undefined) return false
  const specifier = file.text.slice(start + 1, start + length - 1)
  if (!isBare(specifier)) return false
  const from = fileURLToPath(import.meta.url)
  const found = compiler.resolveModuleName(specifier, from, program.getCompilerOptions(), compiler.sys)
  return isBuiltin(specifier) || found.resolvedModule !== undefined
}

function describe({ compiler }: SurfaceProgram, file: ts.SourceFile, diagnostic: ts.Diagnostic): Fault {
  return {
    file: pathInPackage(file.fileName),
    line: compiler.getLineAndCharacterOfPosition(file, diagnostic.start ?? 0).line + 1,
    message: compiler.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
  }
}
