import type { Document, Article, Essay, Letter, Post, Author } from './types.js';
/** All documents with their bodies, in list order. */
export declare const allDocuments: readonly Document[];
/** Opinion piece written for a public. All of them. */
export declare const allArticles: readonly Article[];
/** Long argued text in parts, with quotations and notes. All of them. */
export declare const allEssays: readonly Essay[];
/** Text addressed to somebody and signed. All of them. */
export declare const allLetters: readonly Letter[];
/** Short text of a social network, with its replies. All of them. */
export declare const allPosts: readonly Post[];
/** Person who wrote a text or a reply. All of them. */
export declare const allAuthors: readonly Author[];
