/**
 * Entry `cite`: references to documents, and citations of passages that later versions find again. The package adds its name
 * and version, its authors, and what its model calls author and date (`emit-cite.ts`).
 */

export type {
  FragmentSelector,
  PassageTarget,
  RangeSelector,
  TextPositionSelector,
  TextQuoteSelector,
} from '../cite/annotation-target.ts'
export type { CitableText, PassageCitation, PassageRange } from '../cite/cite-passage.ts'
export { citePassage } from '../cite/cite-passage.ts'
export type { CslDate } from '../cite/csl-date.ts'
export type { PassagePlace } from '../cite/flat-text.ts'
export type { JsonLdWork } from '../cite/json-ld.ts'
export { resolveCitation } from '../cite/resolve-citation.ts'
export type { FoundPassage, RemovedPassage, Resolved } from '../cite/resolve-passage.ts'
export type { Citable, Citation, CitationForm, CitationOptions, CslItem } from '../cite.ts'
export { formatCitation } from '../cite.ts'
