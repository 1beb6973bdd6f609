/** Where the modules of a package are, for entries that load of them what they need; and these imports as code. */

import type { Column } from './emit-columns.ts'

export interface PackageModules {
  readonly columns: readonly Column[]
  /** Path of the module of each record type, by its name. */
  readonly records: ReadonlyMap<string, string>
  /** Paths of modules: those that load documents and lines, and what documents are digested and verified by. */
  readonly loader: string
  readonly linesLoader: string
  readonly hashes: string
  readonly sums: string
  readonly columnSums: string
  /** Former slugs that still lead to a document, with its slug. */
  readonly aliases: ReadonlyMap<string, string>
}

export const columnLoaders = ({ columns }: PackageModules): string =>
  loaders(columns.map(({ field, path }) => [field, path]))

export const recordLoaders = ({ records }: PackageModules): string => loaders(records)

const loaders = (paths: Iterable<readonly [name: string, path: string]>): string =>
  `{\n    __proto__: null,\n${[...paths].map(([name, path]) => `    ${JSON.stringify(name)}: () => import("../${path}"),\n`).join('')}  }`

/** An object in which no look-up finds what every object has. */
export const withoutPrototype = (values: Readonly<Record<string, unknown>>): string =>
  `{ __proto__: null, ${JSON.stringify(values).slice(1)}`
