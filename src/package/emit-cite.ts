/** Emits `./cite`: the code of the runtime, told name and version of this package, its people, and which fields its model calls authors, contributors and date. */

import { contributorsOf } from '../model/contributors.ts'
import { type Model, writtenByOf } from '../model/define.ts'
import { jsdoc } from './emit-types.ts'
import { type EntryContent, entryFiles } from './entry-files.ts'
import { namedByContent, type PackageFile } from './file-group.ts'
import type { ReleaseRecord } from './release-days.ts'

interface CitedPackage {
  readonly name: string
  /** From the oldest. */
  readonly releases: readonly ReleaseRecord[]
  /** Module of each type of records, by its name. */
  readonly records: ReadonlyMap<string, string>
  /** Paths of the modules that load documents, and that tell of former keys. */
  readonly loader: string
  readonly former: string
}

/** A citation names the last release that is recorded, so that a package is the same when it is built again. */
export function citeFiles(
  { code, types }: EntryContent,
  model: Model,
  { name, releases, records, loader, former }: CitedPackage,
): PackageFile[] {
  const part = namedByContent('parts/citation', [code])
  const version = releases.at(-1)?.release ?? '0.0.0'
  const { imports, sources } = referenceSources(model, records)
  const bound = `import { citePassage, formatCitation as format, resolveCitation } from "../${part[0]}";
import { formatDate } from "../dates.js";
${imports}
const cited = { package: ${JSON.stringify(name)}, version: ${JSON.stringify(version)} };
const documents = () => import("../${loader}");
const former = () => import("../${former}");
export function formatCitation(document, options) {
  return format(document, { ...options, ...${sources}, writers, contributors, formatDate });
}
export function cite(document, range) {
  return citePassage(document, range, cited);
}
export function resolve(citation) {
  return resolveCitation(citation, {
    ...cited,
    load: async (slug) => {
      const { has, load } = await documents();
      return has(slug) ? load(slug) : null;
    },
    former,
  });
}
export function resolveIn(document, citation) {
  return resolveCitation(citation, { ...cited, document, former });
}
export async function formerKeys(slug) {
  const { keys } = await former();
  const own = Object.hasOwn(keys, slug) ? keys[slug] : {};
  return Object.fromEntries(Object.entries(own).map(([key, [now]]) => [key, now]));
}
`
  return [part, ...entryFiles('cite', { code: bound, types: (format) => citeTypes(types, format) })]
}

function referenceSources(model: Model, records: ReadonlyMap<string, string>) {
  const contributed = contributorsOf(model.schema)
  const people = [
    ['writers', model.replyAuthors],
    ['contributors', contributed?.recordType ?? null],
  ] as const
  const imported = people.map(([name, recordType]) => {
    const path = records.get(recordType ?? '')
    return path === undefined ? `const ${name} = {};` : `import { records as ${name} } from "../${path}";`
  })
  const names = {
    writtenBy: writtenByOf(model),
    contributedBy: contributed?.field ?? null,
    sortedBy: model.sortBy?.field ?? null,
  }
  return { imports: imported.join('\n'), sources: JSON.stringify(names) }
}

const citeTypes = (types: EntryContent['types'], format: 'js' | 'cjs'): string =>
  `import type { Slug } from './types.${format}';
${types(format)}
${jsdoc('Cites a passage of a document, so that `resolve` of this version and of all later ones finds it again.\n\n@throws RangeError when the document has no such passage.\n@throws TypeError when it is no document, or no range is given.')}export declare function cite(document: CitableText, range: PassageRange): PassageCitation;

${jsdoc('What became of a cited passage in this version of the package. Takes the text of a citation or its selector, and selectors that others made: those with a `TextQuoteSelector`, and a `source` whose path ends with the slug. It loads the one document.\n\n@throws SyntaxError when the citation is none.\n@throws RangeError when it is of another package, of a slug that no document has or had, or of a newer version in which the passage changed.')}export declare function resolve(citation: string | object): Promise<Resolved<Slug>>;

${jsdoc('The same in a document that is there already, such as that of a page: it loads no other, and a bundler takes none.\n\n@throws As `resolve` does, and RangeError when it is of another document, TypeError when there is no document.')}export declare function resolveIn(document: CitableText, citation: string | object): Promise<Resolved<Slug>>;

${jsdoc('Keys that blocks of a document had in earlier releases and none has now, each with the key of the block where its text went, or null: `toHtml` takes them, so that links to them lead somewhere.')}export declare function formerKeys(slug: Slug): Promise<{ readonly [key: string]: string | null }>;
`
