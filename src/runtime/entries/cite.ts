/** Entry `cite`: references to documents. The package adds its authors and what its model calls author and date (`emit-cite.ts`). */

export type { CslDate } from '../cite/csl-date.ts'
export type { JsonLdWork } from '../cite/json-ld.ts'
export type { Citable, Citation, CitationForm, CitationOptions, CslItem } from '../cite.ts'
export { formatCitation } from '../cite.ts'
