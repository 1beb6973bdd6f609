import type { Document, Slug } from './types.js';

/** Something that is not as it was built. */
export interface Damage {
  /** Where it stands: in a document, in the lines of a seed, in a field of lists, in a record; `package` where that cannot be told. */
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

/** What became of a package since it was built. */
export interface PackageState {
  /** SHA-256 over the hashes of all documents, lines and records as they are loaded, in 64 hexadecimal digits: `root` of the manifest where nothing is damaged. */
  readonly root: string;
  /** None where nothing is. */
  readonly damages: readonly Damage[];
}

/**
 * Finds what is damaged in a document, and in the lines of its seed as the package has them. A block, a field or a line is named by a short sum of each; that nothing is damaged, SHA-256 says.
 *
 * @throws Error when no document has the slug.
 * @throws TypeError when it is no document.
 */
export declare function verify(document: Document): Promise<readonly Damage[]>;

/** Finds what is damaged in the documents, lines, lists and records of the package, all of which it loads. */
export declare function verifyPackage(): Promise<PackageState>;
