/** Emits `./digest`: the code of the runtime, told where the modules of this package are and where references stand in its fields. */

import type { Model } from '../model/define.ts'
import { releaseFields } from '../model/document.ts'
import { type Followed, followedIn } from '../model/followed.ts'
import { modelSchemaOf } from '../model/model-schema.ts'
import { anyDocument } from '../model/reference.ts'
import { jsdoc } from './emit-types.ts'
import { entryFiles } from './entry-files.ts'
import { namedByContent, type PackageFile } from './file-group.ts'
import { columnLoaders, type PackageModules, recordLoaders, withoutPrototype } from './package-modules.ts'

/** What the values of each field refer to, in any type that has it; null where that is nothing. */
type FollowedFields = Readonly<Record<string, Followed | null>>

interface AllFollowed {
  readonly ofDocuments: FollowedFields
  readonly ofRecords: FollowedFields
}

export function followedFields(model: Model): AllFollowed {
  const schema = modelSchemaOf(model)
  const { types, documents, records } = schema
  const references = { schema, speakers: model.replyAuthors }
  const names = new Set(documents.flatMap((type) => Object.keys(types[type]?.properties ?? {})))
  const ofDocuments = [...names].map((name) => {
    const variants = documents.flatMap((type) => types[type]?.properties?.[name] ?? [])
    return [name, followedIn(references, { anyOf: variants })] as const
  })
  const ofRecords = records.map((type) => [type, followedIn(references, types[type] ?? {})] as const)
  return { ofDocuments: Object.fromEntries(ofDocuments), ofRecords: Object.fromEntries(ofRecords) }
}

export function digestFiles(
  code: string,
  { ofDocuments, ofRecords }: AllFollowed,
  modules: PackageModules,
): PackageFile[] {
  const part = namedByContent('parts/digests', [code])
  const lists = Object.fromEntries(releaseFields.map((field) => [field, null]))
  const bound = `import { digestsOf } from "../${part[0]}";
export const { digest, listDigest } = /* @__PURE__ */ digestsOf({
  fields: ${withoutPrototype({ ...ofDocuments, ...lists })},
  recordFields: ${withoutPrototype(ofRecords)},
  columns: ${columnLoaders(modules)},
  records: ${recordLoaders(modules)},
  hashes: () => import("../${modules.hashes}"),
  load: async (slug) => (await import("../${modules.loader}")).load(slug),
  anyDocument: ${JSON.stringify(anyDocument)},
  aliases: ${withoutPrototype(Object.fromEntries(modules.aliases))},
});
`
  return [part, ...entryFiles('digest', { code: bound, types: digestTypes })]
}

const digestTypes = (
  format: 'js' | 'cjs',
): string => `import type { Document, Slug, Summary } from './types.${format}';

/** Names of the fields of each type. */
type NameIn<Value> = Value extends unknown ? keyof Value & string : never;

${jsdoc('Name of a field that a page of a document can show.')}export type PageField = NameIn<Document | Summary>;

${jsdoc('Name of a field that a list can show.')}export type ListField = NameIn<Summary>;

/** What of a document a page shows. */
export interface DigestOptions {
  /** The fields that the page shows, in any order; what they name by its id is taken in: records, and what a page shows of other documents to lead there (title, address, type, language). Default: all that a document is, with these and the documents that name it. */
  readonly with?: readonly PageField[];
}

/** What a list shows. */
export interface ListDigestOptions {
  /** The documents of the list, in its order. Default: all. */
  readonly slugs?: readonly Slug[];
}

${jsdoc(`Digests what a page shows of a document: 24 characters that change when that does, and are the same in every build and version of the package where that is the same. They say nothing of the code that renders it. Named fields beside those of lists load the document; nothing else does.

@throws Error when no document has the slug.
@throws RangeError when there is no field of a name.`)}export declare function digest(slug: Slug, options?: DigestOptions): Promise<string>;

${jsdoc(`Digests what a list shows: 24 characters that change when a value of a field does, when documents come, go or change places, or when a record changes that a value names. Default: all fields of lists.

@throws Error when no document has a slug of \`slugs\`.
@throws RangeError when lists have no field of a name.`)}export declare function listDigest(fields?: readonly ListField[], options?: ListDigestOptions): Promise<string>;
`
