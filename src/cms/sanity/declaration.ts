/** What the package declares of `./cms/sanity`. */

import type { Declaration } from '../declaration.ts'

export const sanity: Declaration = {
  name: 'sanity',
  schema: 'readonly { readonly name: string; readonly type: string; readonly title?: string }[]',
  help: 'Types for the `schema` of `defineConfig`.',
  record: 'readonly _id: string; readonly _type: string; readonly [field: string]: unknown',
  hasFiles: false,
  load: async () => (await import('./target.ts')).sanity,
}
