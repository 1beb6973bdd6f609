/** Emits what `./search` has beside the code of the runtime: the records of all documents, each loaded when it is its turn. */

import { type Model, writtenByOf } from '../model/define.ts'
import { jsdoc } from './emit-types.ts'
import type { EntryContent } from './entry-files.ts'

/** Paths of the modules that it loads. */
interface SearchModules {
  readonly slugs: string
  readonly loader: string
}

/** The entry with the function that goes through this package's documents. */
export function searchEntry(
  entry: EntryContent,
  model: Model,
  { slugs, loader }: SearchModules,
): EntryContent {
  return {
    code: `${entry.code}
import { column as slugs } from "../${slugs}";
export async function* searchRecords() {
  const { load } = await import("../${loader}");
  for (const slug of slugs) {
    const document = await load(slug);
    yield* recordsOf(document, ${authorOf(model)});
  }
}
`,
    types: (format) => {
      const ids = model.replyAuthors === null ? null : `${model.replyAuthors}Id`
      const imported = ['Slug', ...(ids === null ? [] : [ids])].join(', ')
      return `import type { ${imported} } from './types.${format}';
${entry.types(format)}
${jsdoc('The records of all documents, in list order: an index of all texts is made of them. Each document is loaded when it is its turn, and none before.')}export declare function searchRecords(): AsyncGenerator<SearchRecord<Slug, ${ids ?? 'string'}>, void, undefined>;
`
    },
  }
}

/** Who wrote a document, as JavaScript: nobody in particular where several did. */
function authorOf(model: Model): string {
  const field = writtenByOf(model)
  if (field === null) return 'null'
  const value = `document[${JSON.stringify(field)}]`
  return `Array.isArray(${value}) ? (${value}.length === 1 ? ${value}[0] : null) : (${value} ?? null)`
}
