/** Types of our own: the project is type-checked where no Keystatic is installed. */

import type { KeystaticCollections } from '../../../src/cms/keystatic/schema.ts'
import type { KeystaticFields } from '../../../src/cms/keystatic/toolkit.ts'

/** One of Keystatic's components: opaque to us. */
export interface Component {
  readonly kind: string
}

interface CollectionReader {
  readonly all: () => Promise<readonly { readonly slug: string; readonly entry: Record<string, unknown> }[]>
}

export const fields: KeystaticFields<Component>

export function createReader(
  root: string,
  config: {
    readonly storage: { readonly kind: 'local' }
    readonly collections: KeystaticCollections<Component>
  },
): { readonly collections: Readonly<Record<string, CollectionReader>> }
