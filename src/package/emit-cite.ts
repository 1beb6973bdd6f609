/** Emits `./cite`: the code of the runtime, told the people of this package and which fields its model calls authors, contributors and date. */

import { contributorsOf } from '../model/contributors.ts'
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
  const contributed = contributorsOf(model.schema)
  const people = [
    ['writers', model.replyAuthors],
    ['contributors', contributed?.recordType ?? null],
  ] as const
  const imported = people.map(([name, recordType]) => {
    const path = records.get(recordType ?? '')
    return path === undefined ? `const ${name} = {};` : `import { records as ${name} } from "../${path}";`
  })
  const names = JSON.stringify({
    writtenBy: writtenByOf(model),
    contributedBy: contributed?.field ?? null,
    sortedBy: model.sortBy?.field ?? null,
  })
  const bound = `import { formatCitation as format } from "../${part[0]}";
import { formatDate } from "../dates.js";
${imported.join('\n')}
export function formatCitation(document, options) {
  return format(document, { ...options, ...${names}, writers, contributors, formatDate });
}
`
  return [part, ...entryFiles('cite', { code: bound, types })]
}
