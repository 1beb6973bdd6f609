import { join } from 'node:path'
import * as ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { unpackedConsumer } from './support/consumer.ts'
import { filesBelow, isShared } from './support/package-content.ts'

const dist = join(
  unpackedConsumer({ zod: 'zod', '@types/react': '@types/react', csstype: 'csstype' }).installed,
  'dist',
)
const declarations = filesBelow(dist).filter((path) => /\.d\.c?ts$/.test(path))
const isSchema = (path: string): boolean => path.startsWith('schema.d.')
/** The entry of one document. */
const isDocument = (path: string): boolean => path.startsWith('documents/')

const program = ts.createProgram(
  declarations.map((path) => join(dist, path)),
  { module: ts.ModuleKind.NodeNext, strict: true, types: [], lib: ['lib.es2023.d.ts'] },
)

function sourceOf(path: string): ts.SourceFile {
  const source = program.getSourceFile(join(dist, path))
  if (source === undefined) throw new Error(`${path} is not part of the program.`)
  return source
}

function nodesOf(path: string): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(sourceOf(path))
  return nodes
}

/** The text of each node, in any of the files, that `isFault` finds fault with. */
const faults = (paths: readonly string[], isFault: (node: ts.Node) => boolean): readonly string[] =>
  paths.flatMap((path) =>
    nodesOf(path)
      .filter(isFault)
      .map((node) => `${path}: ${node.getText()}`),
  )

const isDocumented = (node: ts.Node): boolean => ts.getJSDocCommentsAndTags(node).length > 0

/** The field that an anonymous object type is the type of, if it is one's; else the node's own name. */
function _fieldOf(node: ts.PropertySignature): string {
  const outer = node.parent.parent
  return (ts.isPropertySignature(outer) ? outer : node).name.getText()
}

const isDeclaration = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isVariableStatement(node) ||
  ts.isFunctionDeclaration(node)

describe('the published types', () => {
  test('are beside each module of the surface, for import and for require', () => {
    const modules = filesBelow(dist).filter((path) => /\.c?js$/.test(path) && !isShared(path))
    expect(declarations).toEqual(modules.map((path) => path.replace(/\.(c?)js$/, '.d.$1ts')).sort())
  })

  test('hold no any', () => {
    expect(faults(declarations, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([])
  })

  test('hold no error, which a reader who skips the check of libraries would get as any', () => {
    const diagnostics = declarations.flatMap((path) => {
      const source = sourceOf(path)
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    })
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual(
      [],
    )
  })

  test('import files of the package by their full names, and zod and React only where they are needed', () => {
    const strangers = declarations.flatMap((path) => {
      const extension = path.endsWith('.d.cts') && !isDocument(path) ? '.cjs' : '.js'
      return ts
        .preProcessFile(sourceOf(path).text)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((specifier) => !/^\.\.?\//.test(specifier) || !specifier.endsWith(extension))
        .map((specifier) => `${path}: ${specifier}`)
    })
    // Types are the same for both: those of the model and of single documents for `require` lead to those for `import`.
    expect([...new Set(strangers)]).toEqual([
      'react.d.cts: react',
      'react.d.ts: react',
      'schema.d.cts: zod/v4',
      'schema.d.ts: zod/v4',
      'types.d.cts: ./types.js',
    ])
  })

  test('refer to no other package by a directive', () => {
    const directives = declarations.flatMap((path) => {
      const { referencedFiles, typeReferenceDirectives, libReferenceDirectives } = sourceOf(path)
      return [...referencedFiles, ...typeReferenceDirectives, ...libReferenceDirectives]
    })
    expect(directives).toEqual([])
  })

  test('name neither zod nor contentlayer outside the schemas, even in a comment', () => {
    const others = declarations.filter((path) => !isSchema(path))
    expect(others.filter((path) => /zod|contentlayer/i.test(sourceOf(path).text))).toEqual([])
  })

  test('make every property readonly', () => {
    const isWritable = (node: ts.Node): boolean =>
      (ts.isPropertySignature(node) || ts.isIndexSignatureDeclaration(node)) &&
      !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword)
    expect(faults(declarations, isWritable)).toEqual([])
  })

  test('make every list readonly, but those that a function creates for its caller, and those of Portable Text', () => {
    const isPortableText = (node: ts.Node): boolean =>
      ts.isPropertySignature(node) &&
      ['body', 'children', 'content', 'marks', 'markDefs'].includes(node.name.getText())
    const isWritable = (node: ts.Node): boolean =>
      (ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node)) &&
      !isPortableText(ts.isUnionTypeNode(node.parent) ? node.parent.parent : node.parent) &&
      !ts.isFunctionDeclaration(node.parent) &&
      !(ts.isTypeOperatorNode(node.parent) && node.parent.operator === ts.SyntaxKind.ReadonlyKeyword)
    expect(faults(declarations, isWritable)).toEqual([])
  })

  test('say a sentence about each field of a document', () => {
    const isMap = (node: ts.Node): boolean =>
      ts.isInterfaceDeclaration(node.parent) && node.parent.name.text === 'DocumentBySlug'
    const isSilent = (node: ts.Node): boolean =>
      ts.isPropertySignature(node) && !isDocumented(node) && !isMap(node)
    expect(faults(['types.d.ts', 'types.d.cts'], isSilent)).toEqual([])
  })

  test('say a sentence about each name that the entries beside the main one declare', () => {
    const isSilent = (node: ts.Node): boolean => isDeclaration(node) && !isDocumented(node)
    const others = declarations.filter((path) => !path.startsWith('index.'))
    expect(faults(others, isSilent)).toEqual([])
  })

  test('say a sentence about each name and field that the main entry declares', () => {
    const isField = (node: ts.Node): boolean =>
      ts.isPropertySignature(node) && ts.isInterfaceDeclaration(node.parent) && ts.isIdentifier(node.name)
    const isSilent = (node: ts.Node): boolean => (isDeclaration(node) || isField(node)) && !isDocumented(node)
    expect(faults(['index.d.ts', 'index.d.cts'], isSilent)).toEqual([])
  })

  test('are the same for import and for require, the extensions aside', () => {
    const twins = declarations.filter(
      (path) => path.endsWith('.d.ts') && path !== 'types.d.ts' && !isDocument(path),
    )
    expect(twins.length).toBeGreaterThan(3)
    for (const path of twins) {
      const { text } = sourceOf(path.replace(/\.d\.ts$/, '.d.cts'))
      expect(text.replaceAll(".cjs'", ".js'")).toBe(sourceOf(path).text)
    }
    for (const path of declarations.filter((path) => path.endsWith('.d.cts') && isDocument(path))) {
      const name = path.replace(/^documents\/(.*)\.d\.cts$/, './$1.js')
      const type = `typeof import("${name}", { with: { "resolution-mode": "import" } }).document`
      expect(sourceOf(path).text).toContain(`export declare const document: ${type};\n`)
    }
    const reexport = "export type * from './types.js' with { 'resolution-mode': 'import' };\n"
    expect(sourceOf('types.d.cts').text).toBe(reexport)
  })
})
