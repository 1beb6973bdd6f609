/** What the package declares of `./cms/contentful`. */

import { type Declaration, object } from '../declaration.ts'

export const contentful: Declaration = {
  name: 'contentful',
  schema: `readonly { readonly id: string; readonly name: string; readonly fields: readonly ${object}[] }[]`,
  help: 'Content types.',
  record: `readonly sys: { readonly type: 'Entry'; readonly id: string; readonly contentType: object }; readonly fields: Readonly<Record<string, ${object}>>`,
  hasFiles: true,
  load: async () => (await import('./target.ts')).contentful,
}
