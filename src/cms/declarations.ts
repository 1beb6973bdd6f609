/**
 * What the package declares for each target: plain types of its own, so that no CMS must be there to compile a site. A build
 * knows the targets by it, and loads the code of none.
 */

export interface Declaration {
  /** Type of `schema`, with the sentence that a reader of the package sees. */
  readonly schema: string
  readonly help: string
  /** Members of a record to import. */
  readonly record: string
  /** Whether the CMS reads its schema from files. */
  readonly hasFiles: boolean
  /** Interfaces that these need. */
  readonly types?: string
}

const object = 'Readonly<Record<string, unknown>>'
const file = `readonly collection: string; readonly slug: string; readonly entry: ${object}`

export const declarations: Readonly<Record<string, Declaration>> = {
  contentful: {
    schema: `readonly { readonly id: string; readonly name: string; readonly fields: readonly ${object}[] }[]`,
    help: 'Content types.',
    record: `readonly sys: { readonly type: 'Entry'; readonly id: string; readonly contentType: object }; readonly fields: Readonly<Record<string, ${object}>>`,
    hasFiles: true,
  },
  decap: {
    schema: `{ readonly collections: readonly { readonly name: string; readonly fields: readonly ${object}[] }[] }`,
    help: 'The collections of a configuration for Decap and Sveltia.',
    record: file,
    hasFiles: true,
  },
  directus: {
    schema: `{ readonly version: number; readonly collections: readonly ${object}[]; readonly fields: readonly ${object}[]; readonly relations: readonly ${object}[] }`,
    help: 'A snapshot, as `schema apply` takes it.',
    record: `readonly collection: string; readonly item: ${object}`,
    hasFiles: true,
  },
  keystatic: {
    schema:
      '<Component>(fields: KeystaticFields<Component>) => Record<string, KeystaticCollection<Component>>',
    help: 'Takes the `fields` of `@keystatic/core`; gives the collections of a `config`.',
    record: file,
    hasFiles: false,
    types: `/** What a site hands in: the \`fields\` of \`@keystatic/core\`; \`Component\` is its \`ComponentSchema\`. */
export type KeystaticFields<Component> = Readonly<Record<'text' | 'integer' | 'number' | 'checkbox' | 'select' | 'multiselect' | 'relationship' | 'multiRelationship' | 'object' | 'array' | 'blocks' | 'conditional' | 'empty' | 'ignored', (...given: never) => Component>>;

/** A collection as \`config\` takes it. */
export interface KeystaticCollection<Component> { readonly label: string; readonly path: \`\${string}/*\`; readonly slugField: string; readonly format: { readonly data: 'json' }; readonly schema: Record<string, Component> }

`,
  },
  payload: {
    schema: `{ readonly collections: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly blocks: readonly { readonly slug: string; readonly fields: readonly object[] }[]; readonly editor: { readonly features: readonly string[]; readonly link: object; readonly blocks: object } }`,
    help: 'Collections and blocks for `buildConfig`, and what the editor of rich text needs: names of features, and the options of `LinkFeature` and `BlocksFeature`.',
    record: `readonly collection: string; readonly data: ${object}`,
    hasFiles: false,
  },
  sanity: {
    schema: 'readonly { readonly name: string; readonly type: string; readonly title?: string }[]',
    help: 'Types for the `schema` of `defineConfig`.',
    record: 'readonly _id: string; readonly _type: string; readonly [field: string]: unknown',
    hasFiles: false,
  },
  storyblok: {
    schema: `readonly { readonly name: string; readonly display_name: string; readonly is_root: boolean; readonly is_nestable: boolean; readonly fields: readonly ${object}[] }[]`,
    help: 'Components.',
    record:
      'readonly name: string; readonly slug: string; readonly full_slug: string; readonly content: object',
    hasFiles: true,
  },
  strapi: {
    schema: `{ readonly contentTypes: Readonly<Record<string, ${object}>>; readonly components: Readonly<Record<string, ${object}>> }`,
    help: 'Content types and components by their names.',
    record: `readonly collection: string; readonly data: ${object}`,
    hasFiles: true,
  },
  tina: {
    schema: `{ readonly collections: readonly { readonly name: string; readonly path: string; readonly fields: readonly ${object}[] }[] }`,
    help: 'The `schema` of `defineConfig`.',
    record: `readonly path: string; readonly content: ${object}`,
    hasFiles: false,
  },
}
