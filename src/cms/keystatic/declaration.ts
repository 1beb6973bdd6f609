/** What the package declares of `./cms/keystatic`. */

import { type Declaration, fileMembers } from '../declaration.ts'

export const keystatic: Declaration = {
  name: 'keystatic',
  schema: '<Component>(fields: KeystaticFields<Component>) => Record<string, KeystaticCollection<Component>>',
  help: 'Returns the collections of a `config`, made with the `fields` of `@keystatic/core`.',
  record: fileMembers,
  hasFiles: false,
  types: `/** What a site hands in: the \`fields\` of \`@keystatic/core\`; \`Component\` is its \`ComponentSchema\`. */
export type KeystaticFields<Component> = Readonly<Record<'text' | 'integer' | 'number' | 'checkbox' | 'select' | 'multiselect' | 'relationship' | 'multiRelationship' | 'object' | 'array' | 'blocks' | 'conditional' | 'empty' | 'ignored', (...given: never) => Component>>;

/** A collection as \`config\` takes it. */
export interface KeystaticCollection<Component> { readonly label: string; readonly path: \`\${string}/*\`; readonly slugField: string; readonly format: { readonly data: 'json' }; readonly schema: Record<string, Component> }

`,
  load: async () => (await import('./target.ts')).keystatic,
}
