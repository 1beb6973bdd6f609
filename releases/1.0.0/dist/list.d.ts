import type { Summary } from './types.js';

/** Type of a field in each type that has it, and `undefined` where one has not. */
type Field<Name extends string, S = Summary> = S extends { readonly [Key in Name]: infer Value } ? Value : undefined;

/** Identity: never changes and is never given to another document. */
declare const c0: readonly Field<'id'>[];
export { c0 as id };

/** Type of the document: the discriminant of the union. */
declare const c1: readonly Field<'type'>[];
export { c1 as type };

/** Address: ASCII words joined by hyphens, unique in the package. */
declare const c2: readonly Field<'slug'>[];
export { c2 as slug };

/** Title. */
declare const c3: readonly Field<'title'>[];
export { c3 as title };

/** Language of the text, as a BCP 47 tag. */
declare const c4: readonly Field<'language'>[];
export { c4 as language };

/** Writing direction of the text. */
declare const c5: readonly Field<'direction'>[];
export { c5 as direction };

/** Number of words of the body (Unicode word segmentation). */
declare const c6: readonly Field<'words'>[];
export { c6 as words };

/** Reading time in whole minutes, at 230 words a minute. */
declare const c7: readonly Field<'readingMinutes'>[];
export { c7 as readingMinutes };

/** What the text argues, in one neutral sentence of ours. */
declare const c8: readonly Field<'summary'>[];
export { c8 as summary };

/** Ids of the authors; empty when unknown. */
declare const c9: readonly Field<'authors'>[];
export { c9 as authors };

/** Date of publication in EDTF, as exact as it is known; null when unknown. */
declare const c10: readonly Field<'published'>[];
export { c10 as published };

/** What the text is about. */
declare const c11: readonly Field<'topics'>[];
export { c11 as topics };

/** Notices about the content. */
declare const c12: readonly Field<'advisories'>[];
export { c12 as advisories };

/** Rows of the given columns, in list order: `rows({ slug, title })`. */
export declare function rows<Columns extends { readonly [field: string]: readonly unknown[] }>(columns: Columns): { readonly [Name in keyof Columns]: Columns[Name][number] }[];
