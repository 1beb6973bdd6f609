/** What the package declares of `./cms/strapi`. */

import { type Declaration, object } from '../declaration.ts'

export const strapi: Declaration = {
  name: 'strapi',
  schema: `{ readonly contentTypes: Readonly<Record<string, ${object}>>; readonly components: Readonly<Record<string, ${object}>> }`,
  help: 'Content types and components by their names.',
  record: `readonly collection: string; readonly data: ${object}`,
  hasFiles: true,
  load: async () => (await import('./target.ts')).strapi,
}
