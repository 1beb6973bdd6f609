/** What the package declares of `./cms/tina`. */

import { type Declaration, object } from '../declaration.ts'

export const tina: Declaration = {
  name: 'tina',
  schema: `{ readonly collections: readonly { readonly name: string; readonly path: string; readonly fields: readonly ${object}[] }[] }`,
  help: 'The `schema` of `defineConfig`.',
  record: `readonly path: string; readonly content: ${object}`,
  hasFiles: false,
  load: async () => (await import('./target.ts')).tina,
}
