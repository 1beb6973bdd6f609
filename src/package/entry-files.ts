/** The files of one entry that has code and types: the code named by its content, the entry for both module systems. */

import { namedByContent, type PackageFile } from './file-group.ts'

export interface EntryContent {
  /** Text of an ES module. */
  readonly code: string
  /** Text of its declarations, which name the package’s own types as they do for that module system. */
  readonly types: (format: 'js' | 'cjs') => string
}

/** @param name As in `exports` of package.json, without `./`. */
export function entryFiles(name: string, { code, types }: EntryContent): PackageFile[] {
  const part = namedByContent(`parts/${name}`, [code])
  return [
    part,
    [`${name}.js`, `export * from "./${part[0]}";\n`],
    [`${name}.cjs`, `module.exports = require("./${name}.js");\n`],
    [`${name}.d.ts`, types('js')],
    [`${name}.d.cts`, types('cjs')],
  ]
}
