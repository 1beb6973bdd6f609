/** Compiles one seed: its document, with the edits of its overlay where it has one. Pure, as the compilation of the text is. */

import { type Declarations, editedDeclarations } from '../annotation/declarations.ts'
import { isError } from '../diagnostics/diagnostic.ts'
import { blockKeysOf, replyKeysOf } from '../edits/edited-document.ts'
import { formerKeysAfter } from '../edits/former-keys.ts'
import { applyOverlay, type OverlayFile } from '../edits/overlay.ts'
import { documentTypeOf, type Model } from '../model/define.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { Edit } from '../model/edits.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { referencesIn } from '../model/references.ts'
import { type CompiledDocument, type DocumentInput, documentCompiler } from '../text/compile-document.ts'
import { speakersIn } from '../text/speech.ts'
import { checkKeys } from './check-keys.ts'
import type { KeyLedger } from './released-keys.ts'

interface SeedInput extends DocumentInput {
  /** What editors changed in a CMS; null when nobody did. */
  readonly overlay: OverlayFile | null
  /** The keys that the last release gave to a document, by its id; without it nothing is compared. */
  readonly released?: KeyLedger['of']
}

export interface CompiledSeed extends CompiledDocument {
  /** The document as it is without its overlay. */
  readonly original: CorpusDocument | null
  /** Those of the overlay. */
  readonly edits: readonly Edit[]
}

export type SeedCompiler = (input: SeedInput) => CompiledSeed

export function seedCompiler(model: Model, modelSchema: ModelSchema): SeedCompiler {
  const compile = documentCompiler(model, modelSchema)
  return (input) => withCheckedKeys(compileEdited(input), input)

  function compileEdited(input: SeedInput): CompiledSeed {
    const compiled = compile(input)
    const { document: original, diagnostics, declarations, tally } = compiled
    const overlaid =
      input.overlay === null || original === null
        ? null
        : applyOverlay(input.overlay, {
            original,
            formerKeys: compiled.formerKeys,
            hash: input.hash,
            type: documentTypeOf(model, original.type),
            modelSchema,
          })
    return {
      document: overlaid === null ? original : overlaid.document,
      original,
      edits: overlaid?.edits ?? [],
      diagnostics: overlaid === null ? diagnostics : [...diagnostics, ...overlaid.diagnostics],
      declarations:
        overlaid === null ? declarations : declarationsAfter(overlaid, declarations, model, modelSchema),
      tally,
      formerKeys:
        original !== null && overlaid?.document
          ? formerKeysAfter(compiled.formerKeys, original, overlaid.document)
          : compiled.formerKeys,
      account: compiled.account,
      lines: overlaid?.document ? linesLeft(compiled, overlaid.document) : compiled.lines,
    }
  }
}

/** A document that gives a key again that a release took away is none. */
function withCheckedKeys(compiled: CompiledSeed, input: SeedInput): CompiledSeed {
  const { document } = compiled
  const released = document === null ? null : input.released?.(document.id)
  if (document === null || released == null) return compiled
  const found = checkKeys({ ...compiled, ...input, document, released })
  if (found.length === 0) return compiled
  const diagnostics = [...compiled.diagnostics, ...found]
  return { ...compiled, diagnostics, document: found.some(isError) ? null : document }
}

/** Lines whose block or reply an editor has removed lead to none. */
const linesLeft =
  ({ lines }: CompiledDocument, document: CorpusDocument): CompiledDocument['lines'] =>
  () =>
    lines({ blocks: new Set(blockKeysOf(document)), replies: new Set(replyKeysOf(document)) })

function declarationsAfter(
  { document, locationOf }: ReturnType<typeof applyOverlay>,
  declarations: Declarations,
  model: Model,
  modelSchema: ModelSchema,
): Declarations {
  if (document === null) return declarations
  const node = modelSchema.types[document.type] ?? {}
  // Speakers that nobody edited are declared by the roles of their lines.
  const edited = speakersIn(model, document).filter(({ path }) => locationOf(path) !== null)
  return editedDeclarations(
    declarations,
    [...referencesIn(modelSchema, node, document), ...edited],
    locationOf,
  )
}
