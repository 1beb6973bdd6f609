/** What the package declares of `./cms/storyblok`. */

import { type Declaration, object } from '../declaration.ts'

export const storyblok: Declaration = {
  name: 'storyblok',
  schema: `readonly { readonly name: string; readonly display_name: string; readonly is_root: boolean; readonly is_nestable: boolean; readonly fields: readonly ${object}[] }[]`,
  help: 'Components.',
  record:
    'readonly name: string; readonly slug: string; readonly full_slug: string; readonly content: object',
  hasFiles: true,
  load: async () => (await import('./target.ts')).storyblok,
}
