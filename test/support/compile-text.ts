/** Compiles one invented text with an annotation given as YAML lines; the hash is put in. */

import { createHash } from 'node:crypto'
import type { CompiledSeed } from '../../src/compile/compile-seed.ts'
import { seedCompiler } from '../../src/compile/compile-seed.ts'
import type { OverlayFile } from '../../src/edits/overlay.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { sampleModel } from './sample-model.ts'

const compile = seedCompiler(sampleModel, modelSchemaOf(sampleModel))

/** The same model, which keeps the text of one reason from readers. */
export const withholding = seedCompiler(
  { ...sampleModel, withheld: new Set(['interface']) },
  modelSchemaOf(sampleModel),
)

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Everything that a Notice must have, so that a test writes only what it is about. */
export const noticeHead = (bytes: Uint8Array | string): string => `seed: ${sha256(bytes)}
id: notice-one
type: Notice
slug: notice-one
title: { value: A notice, editorial: Ours. }
language: { value: en, inferred: It is English. }
summary: { value: Says something., editorial: Ours. }
`

export function compileText(
  text: string | Uint8Array,
  annotation: string,
  head: string = noticeHead(text),
  compiler = compile,
  overlay: OverlayFile | null = null,
): CompiledSeed {
  return compiler({
    seedFile: 'seeds/one.txt',
    annotationFile: 'seeds/one.yaml',
    name: 'one.txt',
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    hash: sha256(text),
    annotation: head + annotation,
    overlay,
  })
}

/** `edit` is one edit of an overlay, as YAML; null without an overlay. */
export function compileWithOverlay(text: string, annotation: string, edit: string | null): CompiledSeed {
  const overlay = {
    file: 'seeds/one.overlay.yaml',
    text: `seed: ${sha256(text)}\nedits:\n  - ${edit}\n`,
  }
  return compileText(text, annotation, undefined, undefined, edit === null ? null : overlay)
}

/** The codes of the problems, each with its place: `line/no-role seeds/one.txt:2:1`. */
export const codesOf = (compiled: Pick<CompiledSeed, 'diagnostics'>): string[] =>
  compiled.diagnostics.map((p) => `${p.code} ${p.file}:${p.line}:${p.column}`)
