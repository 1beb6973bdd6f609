/** What the package declares of `./cms/directus`. */

import { type Declaration, object } from '../declaration.ts'

export const directus: Declaration = {
  name: 'directus',
  schema: `{ readonly version: number; readonly collections: readonly ${object}[]; readonly fields: readonly ${object}[]; readonly relations: readonly ${object}[] }`,
  help: 'A snapshot, as `schema apply` takes it.',
  record: `readonly collection: string; readonly item: ${object}`,
  hasFiles: true,
  load: async () => (await import('./target.ts')).directus,
}
