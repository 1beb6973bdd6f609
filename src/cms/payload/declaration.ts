/** What the package declares of `./cms/payload`. */

import { type Declaration, object } from '../declaration.ts'

export const payload: Declaration = {
  name: 'payload',
  schema: `{ readonly collections: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly blocks: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly editor: { readonly features: readonly string[]; readonly link: object; readonly blocks: object } }`,
  help: 'Collections and blocks for `buildConfig`, and what the editor of rich text needs: names of features, and the options of `LinkFeature` and `BlocksFeature`.',
  record: `readonly collection: string; readonly data: ${object}`,
  hasFiles: false,
  load: async () => (await import('./target.ts')).payload,
}
