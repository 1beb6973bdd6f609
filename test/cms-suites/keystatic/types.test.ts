/** A site's own configuration, as src/cms/keystatic/target.ts says to write it, against the types of Keystatic. */

import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const file = join(import.meta.dirname, 'keystatic.config.ts')

const configuration = (components: string): string => `
import { type ComponentSchema, config, fields } from '@keystatic/core'
import { cmsModelOf } from '../../../src/cms/cms-model-of.ts'
import { keystatic } from '../../../src/cms/keystatic/target.ts'
import { model } from '../../../src/corpus/model.ts'
import { modelSchemaOf } from '../../../src/model/model-schema.ts'

const collections = keystatic.schema(cmsModelOf(modelSchemaOf(model)))<${components}>(fields)
export default config({ storage: { kind: 'local' }, collections })
`

/** What TypeScript says of a configuration, which is on no disk. */
function complaints(source: string): string[] {
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, types: ['node'] },
    ...{ target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'] },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.fileExists = (path) => path === file || fileExists(path)
  host.getSourceFile = (path, version) =>
    path === file ? ts.createSourceFile(path, source, version) : getSourceFile(path, version)
  const program = ts.createProgram([file], options, host)
  const own = program.getSourceFile(file)
  return program
    .getSemanticDiagnostics(own)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

test('the collections are what Keystatic’s config takes', () => {
  expect(complaints(configuration('ComponentSchema'))).toStrictEqual([])
})

test('components of another kind are refused', () => {
  expect(complaints(configuration('{ kind: "colour" }'))).not.toStrictEqual([])
})
