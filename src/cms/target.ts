/** The interface of a CMS target: its schema, and the encoding of entries as its records. */

import type { CmsModel, Entry } from './cms-model.ts'

export interface Target<Schema, CmsRecord> {
  readonly name: string
  readonly capabilities: Capabilities
  /** Name of a field of the model in this CMS, which reserves some names. */
  readonly fieldName: (name: string) => string
  readonly schema: (model: CmsModel) => Schema
  /** What to show people of a schema that holds functions. */
  readonly shown?: (model: CmsModel) => unknown
  /** For a CMS that reads its schema from files: these, as its own tools take them. */
  readonly files?: (model: CmsModel) => readonly SchemaFile[]
  readonly encode: (model: CmsModel, entry: Entry) => CmsRecord
  /** Members that the CMS adds are ignored. @throws Error when the model has no type of the record. */
  readonly decode: (model: CmsModel, record: CmsRecord) => Entry
  /** For a CMS whose importer takes one file with everything. */
  readonly importFile?: (model: CmsModel, entries: readonly Entry[]) => SchemaFile
  /** For a CMS whose entries are files. */
  readonly entryFiles?: EntryFiles<CmsRecord>
  /** For a CMS with an API: requests all records of the model. `get` returns the JSON at a path below the API’s address. */
  readonly fetchRecords?: (model: CmsModel, get: Get) => AsyncIterable<CmsRecord>
}

/** A target whose type of record is not known: `decode` takes what `encode` returned. */
export interface AnyTarget extends Omit<Target<unknown, unknown>, 'decode' | 'entryFiles' | 'fetchRecords'> {
  readonly decode: (model: CmsModel, record: never) => Entry
  readonly entryFiles?: {
    readonly write: (record: never) => SchemaFile
    readonly read: EntryFiles<unknown>['read']
  }
  readonly fetchRecords?: (model: CmsModel, get: Get) => AsyncIterable<unknown>
}

export type Get = (path: string) => Promise<unknown>

export interface EntryFiles<CmsRecord> {
  readonly write: (record: CmsRecord) => SchemaFile
  /** `path` is below the folder that the site keeps its entries in; null: the file is not an entry. */
  readonly read: (path: string, content: () => unknown) => CmsRecord | null
}

export interface SchemaFile {
  /** From the folder in which the CMS looks for it. */
  readonly path: string
  readonly text: string
}

/** What editors and importers may expect: shown in docs/cms/targets.md, and tested in each CMS. */
export interface Capabilities {
  /** How editors meet Portable Text: in the CMS's own editor of rich text, as a list of blocks with fields, or as JSON. */
  readonly text: 'rich text' | 'blocks' | 'JSON'
  /** How they meet groups of fields. */
  readonly groups: 'fields' | 'JSON'
  /** How they meet the replies of a thread: nested, as a list whose items name the one that they answer, or as JSON. */
  readonly replies: 'nested' | 'list' | 'JSON'
  /** Whether what the compiler derives is shown to editors without a way to change it. */
  readonly readOnly: boolean
  /** What was seen refused when a wrong record comes in, by the CMS or by its own validator. */
  readonly checks: readonly Check[]
  /** Limits of a field that the schema of the CMS has no words for: our own check after the pull catches them. */
  readonly cannotSay: readonly Limit[]
}

/** What a model may limit, by kind of field, in the words of JSON Schema. */
export const allLimits = [
  'text pattern',
  'text minLength',
  'text maxLength',
  'number minimum',
  'number exclusiveMinimum',
  'number multipleOf',
  'integer multipleOf',
  'texts pattern',
  'texts minLength',
  'texts maxLength',
  'texts minItems',
  'texts maxItems',
  'choices minItems',
  'choices maxItems',
  'references minItems',
  'references maxItems',
  'groups minItems',
  'groups maxItems',
] as const

export type Limit = (typeof allLimits)[number]

/** Kinds of mistakes in a record, the simplest first. */
export const allChecks = ['required', 'pattern', 'choice', 'choices', 'range', 'reference', 'unique'] as const

export type Check = (typeof allChecks)[number]
