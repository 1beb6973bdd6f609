/**
 * The library files of a TypeScript (`lib.es2022.d.ts` and what it refers to), parsed once for each compiler: parsing them
 * takes longer than comparing two packages.
 */

import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type ts from 'typescript'
import type { TypeScript } from './typescript.ts'

export interface LibraryFiles {
  readonly folder: string
  /** undefined when the library has no such file. */
  readonly parsed: (fileName: string) => ts.SourceFile | undefined
}

/**
 * A memo by compiler, bounded by the number of files in its library. Programs may share parsed files as long as all of them
 * have the same compiler options (TypeScript's own document registry does the same).
 */
const memo = new WeakMap<TypeScript, LibraryFiles>()

export function libraryFilesOf(compiler: TypeScript): LibraryFiles {
  const known = memo.get(compiler)
  if (known !== undefined) return known
  const library = readLibrary(compiler)
  memo.set(compiler, library)
  return library
}

function readLibrary(compiler: TypeScript): LibraryFiles {
  const folder = dirname(compiler.sys.getExecutingFilePath())
  const files = new Map<string, ts.SourceFile>()
  return {
    folder,
    parsed(fileName) {
      const known = files.get(fileName)
      if (known !== undefined || dirname(fileName) !== folder || !compiler.sys.fileExists(fileName))
        return known
      const file = parseDeclarations(compiler, fileName, readFileSync(fileName, 'utf8'))
      files.set(fileName, file)
      return file
    },
  }
}

/** The tag `@open` is read from the text: no parser has to look into comments. */
export const parseDeclarations = (compiler: TypeScript, fileName: string, text: string): ts.SourceFile =>
  compiler.createSourceFile(fileName, text, {
    languageVersion: compiler.ScriptTarget.ES2022,
    jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
  })
