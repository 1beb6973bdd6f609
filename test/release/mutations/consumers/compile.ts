/** Compiles programs against the files of an installed package, and returns what the compiler reports. */

import { posix } from 'node:path'
import ts from 'typescript'
import type { Files } from '../model/emit.ts'
import { packageName } from '../model/package-model.ts'
import { language, languageFile } from './language.ts'

export interface Compiler {
  /** @returns the first error of each program that has one: `consumer.mts: TS2322 …` */
  errorsOf(programs: Files, installed: Files): readonly string[]
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  noLib: true,
  types: [],
  skipLibCheck: true,
}

/** The last file of each path: from case to case most stay the same, and more would only fill the memory. */
type Parsed = Map<string, { readonly key: string; readonly file: ts.SourceFile }>

/** What was parsed once serves the next case, and what was compiled once is not compiled again: values are no types. */
export function createCompiler(): Compiler {
  const parsed: Parsed = new Map()
  const compiled = new Map<string, readonly string[]>()
  return {
    errorsOf(programs, installed) {
      const declarations = [...installed].filter(([path]) => /\.d\.c?ts$|package\.json$/.test(path))
      const key = JSON.stringify([...programs, ...declarations, ...installed.keys()])
      const errors = compiled.get(key) ?? compile(programs, installed, parsed)
      compiled.set(key, errors)
      return errors
    },
  }
}

function compile(programs: Files, installed: Files, parsed: Parsed): string[] {
  const texts = new Map([
    [languageFile, language],
    ...[...programs].map(([path, text]) => [`/site/${path}`, text] as const),
    ...[...installed].map(([path, text]) => [`/site/node_modules/${packageName}/${path}`, text] as const),
  ])
  const roots = [...programs.keys()].map((path) => `/site/${path}`)
  const program = ts.createProgram([languageFile, ...roots], options, hostOf(texts, parsed))
  return roots.flatMap((path) => firstError(program, path))
}

function firstError(program: ts.Program, path: string): string[] {
  const file = program.getSourceFile(path)
  if (file === undefined) throw new Error(`The compiler did not read ${path}.`)
  const [error] = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
  if (error === undefined) return []
  const message = ts.flattenDiagnosticMessageText(error.messageText, ' ')
  const line = file.text.slice(0, error.start).split('\n').length
  return [`${posix.basename(path)}: TS${error.code} ${message} (${file.text.split('\n')[line - 1]?.trim()})`]
}

function hostOf(texts: Files, parsed: Parsed): ts.CompilerHost {
  const folders = new Set([...texts.keys()].flatMap(ancestors))
  return {
    getSourceFile(path, how) {
      const text = texts.get(path)
      if (text === undefined) return undefined
      const format = typeof how === 'object' ? how.impliedNodeFormat : undefined
      const key = `${format} ${text}`
      const known = parsed.get(path)
      if (known?.key === key) return known.file
      const file = ts.createSourceFile(path, text, how)
      parsed.set(path, { key, file })
      return file
    },
    fileExists: (path) => texts.has(path),
    readFile: (path) => texts.get(path),
    directoryExists: (path) => folders.has(path),
    getDefaultLibFileName: () => languageFile,
    getCurrentDirectory: () => '/site',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
  }
}

const ancestors = (path: string): string[] =>
  path === '/' ? ['/'] : [posix.dirname(path), ...ancestors(posix.dirname(path))]
