/** What a compiled seed computes on demand, computed: as plain data it can be compared. */

import type { Declaration, Declarations } from '../../src/annotation/declarations.ts'
import type { CompiledDocument } from '../../src/text/compile-document.ts'

export const located = <D extends Declaration>({ locate, ...rest }: D) => ({ ...rest, location: locate() })

export const locatedDeclarations = ({ id, slug, aliases, references }: Declarations) => ({
  id: id && located(id),
  slug: slug && located(slug),
  aliases: aliases.map(located),
  references: references.map(located),
})

export const plainOf = ({ account, lines, declarations, ...rest }: CompiledDocument) => ({
  ...rest,
  account: account(),
  lines: lines(),
  declarations: locatedDeclarations(declarations),
})
