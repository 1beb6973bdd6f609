/** Entry `dates`: dates in words, for pages that load nothing else. */

export { formatDate } from '../dates.ts'
