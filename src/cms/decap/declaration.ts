/** What the package declares of `./cms/decap`. */

import { type Declaration, fileMembers, object } from '../declaration.ts'

export const decap: Declaration = {
  name: 'decap',
  schema: `{ readonly collections: readonly { readonly name: string; readonly fields: readonly ${object}[] }[] }`,
  help: 'The collections of a configuration for Decap and Sveltia.',
  record: fileMembers,
  hasFiles: true,
  load: async () => (await import('./target.ts')).decap,
}
