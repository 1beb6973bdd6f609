/** An invented package as data, small enough to be changed in one place at a time: what it declares, holds and exports. */

/** The type of a field, a value, a parameter or a result. */
export type TypeNode =
  | {
      readonly kind: 'string'
      readonly minLength?: number
      readonly maxLength?: number
      readonly pattern?: string
    }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'null' }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly of: TypeNode; readonly writable?: boolean }
  | { readonly kind: 'either'; readonly of: readonly TypeNode[] }

export interface Field {
  readonly type: TypeNode
  readonly optional?: boolean
  /** Not `readonly`. */
  readonly writable?: boolean
}

export type Fields = Readonly<Record<string, Field>>

/** A type with a name; all are exported from the main entry. */
export type Declaration =
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'union'; readonly members: readonly string[]; readonly open: boolean }
  /** Objects that their `type` tells apart. */
  | { readonly kind: 'oneOf'; readonly of: readonly string[] }
  | { readonly kind: 'alias'; readonly type: TypeNode }

export interface Parameter {
  readonly name: string
  readonly type: TypeNode
  readonly optional?: boolean
}

export interface FunctionModel {
  readonly parameters: readonly Parameter[]
  readonly returns: TypeNode
}

/** Field values of a document; `id`, `type`, `slug` and `aliases` among them. */
export interface DocumentModel {
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases: readonly string[]
  readonly [field: string]: unknown
}

/** What leads into an entry. */
export type Condition = 'import.types' | 'import.default' | 'require.types' | 'require.default'

export interface EntryModel {
  readonly conditions: readonly Condition[]
  /** Name of each value, with its type; `default` is the default export. */
  readonly values: Readonly<Record<string, TypeNode>>
}

export interface PackageModel {
  readonly types: Readonly<Record<string, Declaration>>
  readonly documents: readonly DocumentModel[]
  readonly redirects: Readonly<Record<string, string>>
  readonly newestFirstBy: string | null
  readonly functions: Readonly<Record<string, FunctionModel>>
  /** Values of the main entry, with their types. */
  readonly values: Readonly<Record<string, TypeNode>>
  /** Entries beside those that every such package has. */
  readonly entries: Readonly<Record<string, EntryModel>>
  /** Conditions of the main entry. */
  readonly conditions: readonly Condition[]
  readonly packageJson: {
    readonly type: string
    readonly engines: Readonly<Record<string, string>>
    readonly peerDependencies: Readonly<Record<string, string>>
    readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>
    readonly dependencies: Readonly<Record<string, string>>
  }
}

export const packageName = 'village-board'

export const allConditions: readonly Condition[] = [
  'import.types',
  'import.default',
  'require.types',
  'require.default',
]

export const string: TypeNode = { kind: 'string' }
export const number: TypeNode = { kind: 'number' }
export const nothing: TypeNode = { kind: 'null' }
export const literal = (value: string): TypeNode => ({ kind: 'literal', value })
export const name = (of: string): TypeNode => ({ kind: 'name', name: of })
export const list = (of: TypeNode): TypeNode => ({ kind: 'list', of })
export const either = (...of: readonly TypeNode[]): TypeNode => ({ kind: 'either', of })
export const nullable = (type: TypeNode): TypeNode => either(type, nothing)
export const isNullable = (type: TypeNode): boolean =>
  type.kind === 'either' && type.of.some(({ kind }) => kind === 'null')
