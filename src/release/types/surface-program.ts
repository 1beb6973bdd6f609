/**
 * Creates one TypeScript program over declaration files in memory, with a folder for each side, so that types of different
 * sides can be compared. Other packages are not read: their types are not compared, and zod alone would double the time.
 */

import type ts from 'typescript'
import { type LibraryFiles, libraryFilesOf, parseDeclarations } from './library-files.ts'
import type { TypeScript } from './typescript.ts'

export type DeclarationFiles = ReadonlyMap<string, string>

export interface SurfaceProgram {
  readonly compiler: TypeScript
  readonly program: ts.Program
  readonly checker: ts.TypeChecker
  /** undefined when the side has no such file. */
  file(side: string, path: string): ts.SourceFile | undefined
  files(side: string): readonly ts.SourceFile[]
}

const library = 'lib.es2022.d.ts'

export function programOf(
  compiler: TypeScript,
  sides: Readonly<Record<string, DeclarationFiles>>,
): SurfaceProgram {
  const texts = new Map<string, string>()
  for (const [side, files] of Object.entries(sides))
    for (const [path, text] of files) texts.set(address(side, path), text)
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipDefaultLibCheck: true,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    target: compiler.ScriptTarget.ES2022,
    lib: [library],
    types: [],
  }
  const program = compiler.createProgram([...texts.keys()], options, hostOf(compiler, options, texts))
  const isFile = (file: ts.SourceFile | undefined): file is ts.SourceFile => file !== undefined
  return {
    compiler,
    program,
    checker: program.getTypeChecker(),
    file: (side, path) => program.getSourceFile(address(side, path)),
    files: (side) =>
      [...(sides[side]?.keys() ?? [])]
        .map((path) => program.getSourceFile(address(side, path)))
        .filter(isFile),
  }
}

const address = (side: string, path: string): string => `/${side}/${path}`

/** Path in the package, from the name that a file has in the program. */
export const pathInPackage = (fileName: string): string => fileName.replace(/^\/[^/]+\//, '')

function hostOf(
  compiler: TypeScript,
  options: ts.CompilerOptions,
  texts: ReadonlyMap<string, string>,
): ts.CompilerHost {
  const libraryFiles: LibraryFiles = libraryFilesOf(compiler)
  const inMemory = {
    fileExists: (name: string) => texts.has(name),
    readFile: (name: string) => texts.get(name),
  }
  return {
    ...inMemory,
    getSourceFile(name) {
      const text = texts.get(name)
      return text === undefined ? libraryFiles.parsed(name) : parseDeclarations(compiler, name, text)
    },
    getDefaultLibFileName: () => `${libraryFiles.folder}/${library}`,
    getDefaultLibLocation: () => libraryFiles.folder,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {},
    resolveModuleNameLiterals: (literals, containingFile) =>
      literals.map(({ text }) =>
        isBare(text)
          ? { resolvedModule: undefined }
          : compiler.resolveModuleName(text, containingFile, options, inMemory),
      ),
  }
}

/** Whether an import names a package rather than a file. */
export const isBare = (specifier: string): boolean => !/^\.{0,2}\//.test(specifier)
