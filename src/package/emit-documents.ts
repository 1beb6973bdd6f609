/** Emits the modules of one document from its entry and its texts. */

import type { DocumentEntry, SeedTexts } from '../compile/index-entry.ts'
import { contentName, entriesFolder, type FileGroup, linesFolder, type PackageFile } from './file-group.ts'

/** Module that holds a document. Its name changes with its content, so that old readers keep the old one. */
export const textPath = ({ slug, hash }: Pick<DocumentEntry, 'slug' | 'hash'>): string =>
  contentName(`texts/${slug}`, hash)

/** Module with the lines of its seed. */
export const linesPath = ({ slug, linesHash }: Pick<DocumentEntry, 'slug' | 'linesHash'>): string =>
  contentName(linesFolder + slug, linesHash)

/**
 * The text is stored once, as an ECMAScript module; the entries of a document, and of its aliases, lead to it. The
 * CommonJS entry requires the other one, which every Node of the package's `engines` can.
 */
export function documentFiles(entry: DocumentEntry, texts: () => SeedTexts): FileGroup {
  const text = textPath(entry)
  const lines = linesPath(entry)
  return {
    keys: [text, lines],
    entries: extensions.length * (1 + entry.aliases.length),
    paths: () => [
      text,
      lines,
      ...[entry.slug, ...entry.aliases].flatMap((name) =>
        extensions.map((e) => `${entriesFolder}${name}.${e}`),
      ),
    ],
    make: () => {
      const made = texts()
      return [
        [text, Buffer.concat([before, made.document, after])],
        [lines, made.lines],
        ...entriesOf(entry.slug, text, declarationOf(entry)),
        ...entry.aliases.flatMap((alias) =>
          entriesOf(alias, text, `export { document } from './${entry.slug}.js';\n`),
        ),
      ]
    },
  }
}

const before = Buffer.from('export const document = ')
const after = Buffer.from(';\n')

const extensions = ['js', 'cjs', 'd.ts', 'd.cts']

function entriesOf(name: string, text: string, declaration: string): PackageFile[] {
  return [
    [`${entriesFolder}${name}.js`, `export { document } from "../${text}";\n`],
    [`${entriesFolder}${name}.cjs`, `module.exports = require("./${name}.js");\n`],
    [`${entriesFolder}${name}.d.ts`, declaration],
    [
      `${entriesFolder}${name}.d.cts`,
      `${sentence}export declare const document: typeof ${sameAs(name)}.document;\n`,
    ],
  ]
}

/** Without the title, which would be in the package once more. */
const sentence = '/** The whole document. */\n'

/** What the declaration of the ES module says holds for CommonJS (TypeScript 5.3). */
const sameAs = (name: string): string => `import("./${name}.js", { with: { "resolution-mode": "import" } })`

const declarationOf = ({ id, slug, type }: DocumentEntry): string =>
  `import type { ${type} } from '../types.js';\n${sentence}export declare const document: ${type} & { readonly id: ${JSON.stringify(id)}; readonly slug: ${JSON.stringify(slug)} };\n`
