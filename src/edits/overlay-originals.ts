/** Finds the texts that blocks had before an overlay changed them: those of the seed, which have the keys. */

import { parseDocument } from 'yaml'
import { blockText } from '../model/derive.ts'
import type { Edit } from '../model/edits.ts'
import type { Block } from '../model/portable-text.ts'

/** By key: the text of the seed; null for a block that an editor has added. Empty for what is no overlay. */
export function overlayOriginals(overlay: string): ReadonlyMap<string, string | null> {
  const { edits } = (parseDocument(overlay).toJS() ?? {}) as { readonly edits?: readonly Edit[] }
  const originals = new Map<string, string | null>()
  for (const { at, was } of edits ?? []) {
    const [list, key] = at.slice(-2)
    if (list === 'body' && key !== undefined)
      originals.set(key, was === undefined ? null : blockText(was as Block))
  }
  return originals
}
