/** Emits `./cite`: the code of the runtime, told the authors of this package and which fields its model calls author and date. */

import { type Model, writtenByOf } from '../model/define.ts'
import { type EntryContent, entryFiles } from './entry-files.ts'
import { namedByContent, type PackageFile } from './file-group.ts'

/**
 * The version of the package is in no citation: a package must not change by being released.
 *
 * @param records Module of each type of records, by its name.
 */
export function citeFiles(
  { code, types }: EntryContent,
  model: Model,
  records: ReadonlyMap<string, string>,
): PackageFile[] {
  const part = namedByContent('parts/citation', [code])
  const writers = records.get(model.replyAuthors ?? '')
  const imported =
    writers === undefined ? 'const writers = {};' : `import { records as writers } from "../${writers}";`
  const names = JSON.stringify({ writtenBy: writtenByOf(model), sortedBy: model.sortBy?.field ?? null })
  const bound = `import { formatCitation as format } from "../${part[0]}";
import { formatDate } from "../dates.js";
${imported}
export function formatCitation(document, options) {
  return format(document, { ...options, ...${names}, writers, formatDate });
}
`
  return [part, ...entryFiles('cite', { code: bound, types })]
}
