/** What the site's `lexicalEditor` must be able to do, so that a text can be edited and comes back whole. */

import { hrefPattern } from '../../model/href.ts'
import type { PayloadBlock } from './inline-blocks.ts'
import { text } from './limits.ts'

export interface PayloadEditor {
  /** Keys of those of Payload's default features that the model has a place for. */
  readonly features: readonly string[]
  /** For `LinkFeature`. */
  readonly link: {
    readonly disableAutoLinks: true
    readonly enabledCollections: never[]
    readonly fields: <F extends { readonly name?: string }>(given: { readonly defaultFields: F[] }) => F[]
  }
  /** For `BlocksFeature`. */
  readonly blocks: { readonly inlineBlocks: readonly PayloadBlock[] }
}

/** A new one at each call: Payload changes the objects of its config. */
export const editorOptions = (inlineBlocks: readonly PayloadBlock[]): PayloadEditor => ({
  features: [
    ...['paragraph', 'heading', 'blockquote', 'unorderedList', 'orderedList', 'indent'],
    ...['bold', 'italic', 'toolbarInline'],
  ],
  link: {
    // Addresses in a text would become links as soon as somebody edits near them.
    disableAutoLinks: true,
    // A link within the site is an address that starts with `/`.
    enabledCollections: [],
    fields: ({ defaultFields }) =>
      defaultFields.flatMap((field) => {
        if (field.name === 'newTab') return []
        // Payload's own hook rewrites addresses that it does not know.
        return field.name === 'url' ? [{ ...field, hooks: {}, validate: address }] : [field]
      }),
  },
  blocks: { inlineBlocks },
})

const address = text({
  ...{ isRequired: true, pattern: hrefPattern.source, minLength: null, maxLength: null },
})
