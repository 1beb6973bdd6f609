/** Emits `./verify`: the code of the runtime, told where the modules of this package are and what hashes the build took of them. */

import type { CompiledCorpus } from '../compile/compile-corpus.ts'
import { sumList } from '../runtime/sum-list.ts'
import { jsdoc } from './emit-types.ts'
import { entryFiles } from './entry-files.ts'
import { namedByContent, type PackageFile } from './file-group.ts'
import { columnLoaders, type PackageModules, recordLoaders, withoutPrototype } from './package-modules.ts'

interface VerifyCode {
  /** The code of the runtime. */
  readonly code: string
  readonly root: string
}

export function verifyFiles(
  { records }: CompiledCorpus,
  { code, root }: VerifyCode,
  modules: PackageModules,
): PackageFile[] {
  const part = namedByContent('parts/verification', [code])
  const recordSums = [...records].map(([type, list]) => {
    const ids = list.map(({ id }) => id)
    return [type, { ids, sum: sumList(list.map((record) => JSON.stringify(record))) }] as const
  })
  const bound = `import { verificationOf } from "../${part[0]}";
import { columnSums } from "../${modules.columnSums}";
const aliases = ${JSON.stringify([...modules.aliases.keys()])};
export const { verify, verifyPackage } = /* @__PURE__ */ verificationOf({
  slugs: async () => (await import("../${modules.loader}")).names().filter((name) => !aliases.includes(name)),
  document: async (slug) => (await import("../${modules.loader}")).load(slug),
  lines: async (slug) => (await import("../${modules.linesLoader}")).load(slug),
  columns: ${columnLoaders(modules)},
  columnSums,
  records: ${recordLoaders(modules)},
  recordSums: ${withoutPrototype(Object.fromEntries(recordSums))},
  hashes: () => import("../${modules.hashes}"),
  sums: () => import("../${modules.sums}"),
  root: "${root}",
});
`
  return [part, ...entryFiles('verify', { code: bound, types: verifyTypes })]
}

const verifyTypes = (
  format: 'js' | 'cjs',
): string => `import type { Document, Slug } from './types.${format}';

${jsdoc('Something that is not as it was built.')}export interface Damage {
  /** Where it stands: in a document, in the lines of a seed, in a field of lists, in a record; \`package\` where that cannot be told. */
  readonly part: 'document' | 'lines' | 'list' | 'record' | 'package';
  /** Address of the document that it is of. */
  readonly slug: Slug | null;
  /** Key of the block or the reply, where it is in one. */
  readonly key: string | null;
  /** Line of the seed, counted from 1. */
  readonly line: number | null;
  /** Field of the document or of lists, where it is in one. */
  readonly field: string | null;
  /** Type and id of the record, or its type alone where it cannot be told which one; null for all else. */
  readonly record: string | null;
}

${jsdoc('What became of a package since it was built.')}export interface PackageState {
  /** SHA-256 over the hashes of all documents, lines and records as they are loaded, in 64 hexadecimal digits: \`root\` of the manifest where nothing is damaged. */
  readonly root: string;
  /** None where nothing is. */
  readonly damages: readonly Damage[];
}

${jsdoc('Finds what is damaged in a document, and in the lines of its seed as the package has them. A block, a field or a line is named by a short sum of each; that nothing is damaged, SHA-256 says.\n\n@throws Error when no document has the slug.\n@throws TypeError when it is no document.')}export declare function verify(document: Document): Promise<readonly Damage[]>;

${jsdoc('Finds what is damaged in the documents, lines, lists and records of the package, all of which it loads.')}export declare function verifyPackage(): Promise<PackageState>;
`
