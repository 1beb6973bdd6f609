/** Takes the pieces of a seed and its annotation; gives the problems that only show when both are seen together. */

import type { Annotation, RoleEntry } from '../annotation/annotation.ts'
import { type Locate, rangesAt, type SeedText } from '../annotation/seed-text.ts'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { type Basis, unknownBasis } from '../model/provenance.ts'
import type { Piece } from './assign-roles.ts'

export function orphanAttributions(pieces: readonly Piece[], locate: Locate): Diagnostic[] {
  const texts = pieces.filter((p) => p.role.kind === 'block')
  const quoting = new Set(['quotation', 'epigraph', 'attribution'])
  return texts
    .filter((p, i) => p.roleName === 'attribution' && !quoting.has(texts[i - 1]?.roleName ?? ''))
    .map((p) => diagnostic('line/orphan-attribution', locate.inSeed(p.start)))
}

/** Text with a metadata role is in no block: a value must rest on its line, or it would be lost without a reason. */
export function unusedMetadata(
  pieces: readonly Piece[],
  basis: Readonly<Record<string, Basis>>,
  locate: Locate,
): Diagnostic[] {
  const cited = (line: number, fields: readonly Basis[]): boolean =>
    fields.some((b) =>
      [...b.lines, ...b.evidence.flatMap((e) => e.lines)].some((r) => r.from <= line && line <= r.to),
    )
  return pieces
    .filter((p) => p.role.kind === 'metadata')
    .filter(
      (p) => !cited(p.line, p.roleName === 'title' ? [basis.title ?? unknownBasis] : Object.values(basis)),
    )
    .map((p) =>
      diagnostic('line/unused-metadata', locate.inSeed(p.start), {
        found: `\`${p.roleName}\` on line ${p.line}`,
      }),
    )
}

/** Places that nothing else of the compilation looks up. */
export function placesOutside(
  annotation: Annotation,
  pieces: readonly Piece[],
  seed: SeedText,
  locate: Locate,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const [i, address] of (annotation.accept ?? []).entries())
    rangesAt(address, ['accept', i], seed, locate, diagnostics)
  for (const [i, gap] of (annotation.gaps ?? []).entries()) {
    if (gap.after >= 1 && gap.after <= seed.lines.length) continue
    const at = ['gaps', i, 'after']
    const details = {
      field: at.join('.'),
      found: `line ${gap.after}`,
      expected: `lines 1 to ${seed.lines.length}`,
    }
    diagnostics.push(diagnostic('line/outside', locate.ofKey(at), details))
  }
  const seen = new Set<RoleEntry>()
  for (const { entry, start } of pieces) {
    const line = entry.by?.line ?? 0
    if (line <= seed.lines.length || seen.has(entry)) continue
    seen.add(entry)
    const expected = `lines 1 to ${seed.lines.length}`
    diagnostics.push(
      diagnostic('line/outside', locate.inSeed(start), { found: `line ${line} in \`by\``, expected }),
    )
  }
  return diagnostics
}
