import type { LineRole } from './labels.js';
import type { OmissionReason, Slug } from './types.js';

/** A piece of a line: most lines are one piece. The pieces of a line, joined, are the line. */
export interface LinePiece {
  /** As captured, with the blanks around; null where it is withheld, as the model says of the reason. */
  readonly text: string | null;
  /** What it is; `LineRole` of `./labels` has words for it. */
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

/** A line of a seed. All lines, each with its end, are the text of the seed, but for what is withheld; of a seed of several documents, the lines of this one. */
export interface Line {
  /** Counted from 1 in the seed: it leaps where other documents have lines in between. */
  readonly number: number;
  /** In their order; a blank line is one piece of the role `blank`. */
  readonly pieces: readonly LinePiece[];
  /** The line end; empty where the text ends without one. */
  readonly end: '' | '\n' | '\r\n';
}

/**
 * Loads the lines of the seed that a document was made from, and nothing else.
 *
 * @throws Error when no document has the slug.
 */
export declare function getLines(slug: Slug): Promise<readonly Line[]>;
