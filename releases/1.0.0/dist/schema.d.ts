import type * as z from 'zod/v4';
import type * as types from './types.js';
/** Strict zod schema of the type Article. */
export declare const Article: z.ZodType<types.Article>;
/** Strict zod schema of the type Essay. */
export declare const Essay: z.ZodType<types.Essay>;
/** Strict zod schema of the type Letter. */
export declare const Letter: z.ZodType<types.Letter>;
/** Strict zod schema of the type Post. */
export declare const Post: z.ZodType<types.Post>;
/** Strict zod schema of the type Author. */
export declare const Author: z.ZodType<types.Author>;
/** Strict zod schema of the type Document. */
export declare const Document: z.ZodType<types.Document>;
