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

/** Language of the title, as a BCP 47 tag; null when it is that of the text. */
declare const c4: readonly Field<'titleLanguage'>[];
export { c4 as titleLanguage };

/** Language of the text, as a BCP 47 tag. */
declare const c5: readonly Field<'language'>[];
export { c5 as language };

/** Languages of the text and of its replies, each once, in reading order. */
declare const c6: readonly Field<'languages'>[];
export { c6 as languages };

/** Writing direction of the text. */
declare const c7: readonly Field<'direction'>[];
export { c7 as direction };

/** Number of words of the body (Unicode word segmentation). */
declare const c8: readonly Field<'words'>[];
export { c8 as words };

/** Reading time in whole minutes, at 230 words a minute. */
declare const c9: readonly Field<'readingMinutes'>[];
export { c9 as readingMinutes };

/** Ids of all who speak: who wrote the text, then who replied, each once, as far as they are known. */
declare const c10: readonly Field<'voices'>[];
export { c10 as voices };

/** What the text argues, in one neutral sentence of ours. */
declare const c11: readonly Field<'summary'>[];
export { c11 as summary };

/** Ids of the authors; empty when unknown. */
declare const c12: readonly Field<'authors'>[];
export { c12 as authors };

/** Who else contributed to the text, and what: translator, interviewer, signatory … */
declare const c13: readonly Field<'contributors'>[];
export { c13 as contributors };

/** Date of publication in EDTF, as exact as it is known; null when unknown. */
declare const c14: readonly Field<'published'>[];
export { c14 as published };

/** Earliest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
declare const c15: readonly Field<'publishedEarliest'>[];
export { c15 as publishedEarliest };

/** Latest day that `published` may mean, as `YYYY-MM-DD`; null when that is open or unknown, or no year of four digits. */
declare const c16: readonly Field<'publishedLatest'>[];
export { c16 as publishedLatest };

/** Other documents that the text translates, answers, is a version or a part of. */
declare const c17: readonly Field<'relations'>[];
export { c17 as relations };

/** What the text is about. */
declare const c18: readonly Field<'topics'>[];
export { c18 as topics };

/** Notices about the content. */
declare const c19: readonly Field<'advisories'>[];
export { c19 as advisories };

/** Release that brought the document, and its day; null until it is released. */
declare const c20: readonly Field<'added'>[];
export { c20 as added };

/** Last release in which its text or its metadata changed, at first the one that brought it; null until it is released. */
declare const c21: readonly Field<'changed'>[];
export { c21 as changed };

/** Rows of the given columns, in list order: `rows({ slug, title })`. */
export declare function rows<Columns extends { readonly [field: string]: readonly unknown[] }>(columns: Columns): { readonly [Name in keyof Columns]: Columns[Name][number] }[];

/** What rows are grouped by: each item where the field is a list. */
type GroupKey<Value> = Value extends readonly (infer Item)[] ? Item : Exclude<Value, null | undefined>;

/** Rows, or summary objects, by each value of a field, in their order: `groupBy(rows({ slug, languages }), "languages").get("en")`. Where the field is a list, by each of its items; what has no value is in no group. */
export declare function groupBy<Row extends object, Field extends keyof Row>(rows: readonly Row[], field: Field): ReadonlyMap<GroupKey<Row[Field]>, readonly Row[]>;
