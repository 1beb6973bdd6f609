/** Takes the entry of a document and its JSON; gives the modules of that document. */

import type { Entry } from '../compile/card.ts'
import { entriesFolder, type FileGroup, type PackageFile } from './files.ts'

/** Module that holds a document. Its name changes with its content, so that old readers keep the old one. */
export const textPath = ({ slug, hash }: Pick<Entry, 'slug' | 'hash'>): string =>
  `texts/${slug}-${hash.slice(0, 12)}.js`

/**
 * The text is stored once, as an ECMAScript module; the entries of a document, and of its aliases, lead to it. The
 * CommonJS entry requires that module, which every Node of the package's `engines` can.
 */
export function documentFiles(entry: Entry, json: () => string): FileGroup {
  const text = textPath(entry)
  return {
    key: text,
    entries: extensions.length * (1 + entry.aliases.length),
    paths: () => [
      text,
      ...[entry.slug, ...entry.aliases].flatMap((name) =>
        extensions.map((e) => `${entriesFolder}${name}.${e}`),
      ),
    ],
    make: () => [
      [text, `export const document = ${json()};\n`],
      ...entriesOf(entry.slug, text, declarationOf(entry)),
      ...entry.aliases.flatMap((alias) => entriesOf(alias, text, aliasOf(entry.slug))),
    ],
  }
}

const extensions = ['js', 'cjs', 'd.ts', 'd.cts']

function entriesOf(name: string, text: string, declaration: (format: 'js' | 'cjs') => string): PackageFile[] {
  return [
    [`${entriesFolder}${name}.js`, `export { document } from "../${text}";\n`],
    [`${entriesFolder}${name}.cjs`, `module.exports = require("../${text}");\n`],
    [`${entriesFolder}${name}.d.ts`, declaration('js')],
    [`${entriesFolder}${name}.d.cts`, declaration('cjs')],
  ]
}

const aliasOf = (slug: string) => (format: string) => `export { document } from './${slug}.${format}';\n`

const declarationOf =
  ({ id, slug, type, title }: Entry) =>
  (format: string) =>
    `import type { ${type} } from '../types.${format}';\n/** ${title.replaceAll('*/', '*\\/')} */\nexport declare const document: ${type} & { readonly id: ${JSON.stringify(id)}; readonly slug: ${JSON.stringify(slug)} };\n`
