/** A seed's text with its lines, where to point at in it and in its annotation, and addresses resolved on it. */

import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import type { Model } from '../model/define.ts'
import type { Line } from '../source/lines.ts'
import { resolveAddress, type TextRange } from './address.ts'
import type { Annotation } from './annotation.ts'
import type { KeyAt } from './key-place.ts'
import type { Path } from './yaml.ts'

export interface SeedText {
  readonly text: string
  readonly lines: readonly Line[]
}

/** Lines of a capture that one annotation is for. */
export interface Part {
  readonly has: (line: number) => boolean
  /** As an address: `12-40`. */
  readonly written: string
}

interface Locate {
  /** A place in the seed. */
  readonly inSeed: (offset: number) => Location
  /** The place of a key in the annotation. */
  readonly ofKey: (path: Path) => Location
}

/** What all steps share that read an annotation against its seed. Each step adds the problems that it finds. */
export interface ReadingState {
  readonly model: Model
  readonly seed: SeedText
  readonly annotation: Annotation
  /** null: all lines are of this document. */
  readonly part: Part | null
  /** The key of a block by the place where it begins. */
  readonly keyAt: KeyAt
  readonly locate: Locate
  readonly diagnostics: Diagnostic[]
}

/** The ranges of an address at a path of the annotation; when the address is wrong, none, and the problem is reported. */
export function rangesAt(
  address: string | number,
  at: Path,
  { seed, locate, diagnostics }: Pick<ReadingState, 'seed' | 'locate' | 'diagnostics'>,
): readonly TextRange[] {
  const resolved = resolveAddress(String(address), seed.text, seed.lines)
  if (resolved.ok) return resolved.ranges
  const { fault, found, expected } = resolved
  diagnostics.push(diagnostic(fault, locate.ofKey(at), { field: at.join('.'), found, expected }))
  return []
}
