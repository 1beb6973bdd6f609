/** Checks the pieces of a seed against its annotation: problems that only show when both are seen together. */

import type { RoleEntry, RolesByAddress } from '../annotation/annotation.ts'
import { type ReadingState, rangesAt } from '../annotation/seed-text.ts'
import type { Path } from '../annotation/yaml.ts'
import { diagnostic } from '../diagnostics/diagnostic.ts'
import { type Basis, restsOn, unknownBasis } from '../model/provenance.ts'
import { firstOfGroups, type Piece } from './assign-roles.ts'
import { quoteOf } from './quote.ts'

const isAttribution = (style: string): boolean => style === 'attribution' || style === 'attribution-before'
const isQuoted = (style: string | undefined): boolean => style === 'blockquote' || style === 'epigraph'

/** An attribution stands right behind what it is of, one of the role `attribution-before` right before. */
export function reportOrphanAttributions(
  { seed, locate, diagnostics }: ReadingState,
  pieces: readonly Piece[],
): void {
  if (!pieces.some(({ role }) => role.kind === 'block' && isAttribution(role.style))) return
  const blocks = [...firstOfGroups(pieces).values()].flatMap(({ role, start, end }) =>
    role.kind === 'block' ? [{ style: role.style, start, end }] : [],
  )
  const check = (style: string, inOrder: typeof blocks): void => {
    let isNextTo = false
    for (const { style: own, start, end } of inOrder) {
      if (own !== style) isNextTo = isQuoted(own)
      else if (!isNextTo)
        diagnostics.push(
          diagnostic('line/orphan-attribution', locate.inSeed(start), {
            found: quoteOf(seed.text.slice(start, end)),
            expected: `a quotation or an epigraph right ${style === 'attribution' ? 'before' : 'after'} it`,
          }),
        )
    }
  }
  check('attribution', blocks)
  check('attribution-before', [...blocks].reverse())
}

/** Text with a metadata role is in no block: a value must rest on its line, or it would be lost without a reason. */
export function reportUnusedMetadata(
  { locate, diagnostics }: ReadingState,
  pieces: readonly Piece[],
  basis: Readonly<Record<string, Basis>>,
): void {
  for (const { role, roleName, line, start } of pieces) {
    if (role.kind !== 'metadata') continue
    const fields = roleName === 'title' ? [basis.title ?? unknownBasis] : Object.values(basis)
    if (fields.some((one) => restsOn(one, line))) continue
    const found = `\`${roleName}\` on line ${line}`
    diagnostics.push(
      diagnostic('line/unused-metadata', locate.inSeed(start), {
        found,
        expected: 'a value that rests on this line',
      }),
    )
  }
}

/** Where `lines` gives an entry; null for one of a reply or of `default`. */
function pathOf(lines: RolesByAddress | undefined, entry: RoleEntry): Path | null {
  const found = Object.entries(lines ?? {}).find(([, given]) => given === entry)
  return found === undefined ? null : ['lines', found[0], 'by', 'line']
}

/** Places that nothing else of the compilation looks up. */
export function reportPlacesOutside(state: ReadingState, pieces: readonly Piece[]): void {
  const { annotation, seed, part, locate, diagnostics } = state
  const expected = part === null ? `lines 1 to ${seed.lines.length}` : `lines of the part ${part.written}`
  for (const [i, address] of (annotation.accept ?? []).entries()) rangesAt(address, ['accept', i], state)
  for (const [i, gap] of (annotation.gaps ?? []).entries()) {
    if (part === null ? gap.after >= 1 && gap.after <= seed.lines.length : part.has(gap.after)) continue
    const at = ['gaps', i, 'after']
    const details = { field: at.join('.'), found: `line ${gap.after}`, expected }
    diagnostics.push(diagnostic('line/outside', locate.ofKey(at), details))
  }
  const seen = new Set<RoleEntry>()
  for (const { entry, start } of pieces) {
    const line = entry.by?.line ?? 0
    if (line <= seed.lines.length || seen.has(entry)) continue
    seen.add(entry)
    const at = pathOf(annotation.lines, entry)
    const found = `line ${line} in \`by\``
    const location = at === null ? locate.inSeed(start) : locate.ofKey(at)
    diagnostics.push(diagnostic('line/outside', location, { field: at?.join('.'), found, expected }))
  }
}
