/**
 * Emits `./lines`: the lines of each seed as it was captured, with what became of each piece, loaded for one document at a
 * time. The texts themselves are emitted with the documents (`emit-documents.ts`).
 */

import type { Model } from '../model/define.ts'
import { jsdoc } from './emit-types.ts'
import { entryFiles } from './entry-files.ts'
import { namedByContent, type PackageFile } from './file-group.ts'

/** `reader` is the code that reads the short form of the lines, `loader` the path of the module that loads it. */
export function linesFiles(model: Model, reader: string, loader: string): PackageFile[] {
  const read = namedByContent('parts/read-lines', [reader])
  const code = `import { linesOf } from "../${read[0]}";
const reasons = { __proto__: null, ${JSON.stringify(reasonsOf(model)).slice(1)};
export async function getLines(slug) {
  const { load } = await import("../${loader}");
  return linesOf(await load(slug), reasons);
}
`
  return [read, ...entryFiles('lines', { code, types: linesTypes })]
}

/** The reason of each role that leaves text out. */
const reasonsOf = ({ roles }: Model): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...roles].flatMap(([name, role]) => (role.kind === 'omission' ? [[name, role.reason]] : [])),
  )

const linesTypes = (format: 'js' | 'cjs'): string => `import type { LineRole } from './labels.${format}';
import type { OmissionReason, Slug } from './types.${format}';

${jsdoc('A piece of a line: most lines are one piece. The pieces of a line, joined, are the line.')}export interface LinePiece {
  /** As captured, with the blanks around; null where it is withheld, as the model says of the reason. */
  readonly text: string | null;
  /** What it is; \`LineRole\` of \`./labels\` has words for it. */
  readonly role: keyof typeof LineRole;
  /** Why it is not in the document; null when it is. A title or a byline is a value of the document. */
  readonly reason: OmissionReason | null;
  /** What stood there, where that was noted. */
  readonly note: string | null;
  /** Key of the block that came of it; null where none did, and where an editor has removed the block. */
  readonly key: string | null;
  /** Key of the reply that it belongs to; null outside replies, and where an editor has removed the reply. */
  readonly reply: string | null;
}

${jsdoc('A line of a seed. All lines, each with its end, are the text of the seed, but for what is withheld; of a seed of several documents, the lines of this one.')}export interface Line {
  /** Counted from 1 in the seed: it leaps where other documents have lines in between. */
  readonly number: number;
  /** In their order; a blank line is one piece of the role \`blank\`. */
  readonly pieces: readonly LinePiece[];
  /** The line end; empty where the text ends without one. */
  readonly end: '' | '\\n' | '\\r\\n';
}

${jsdoc('Loads the lines of the seed that a document was made from, and nothing else.\n\n@throws Error when no document has the slug.')}export declare function getLines(slug: Slug): Promise<readonly Line[]>;
`
