/**
 * The zod schema of the annotations of a model: what an editor writes beside a seed. The JSON Schema with which editors'
 * programs complete and check is made from it (annotation-json-schema.ts).
 */

import * as z from 'zod'
import { catalogue } from '../diagnostics/catalogue.ts'
import { confirmableCodes } from '../diagnostics/confirmation.ts'
import { type Calendar, calendars } from '../model/calendars.ts'
import type { DocumentType, Model } from '../model/define.ts'
import { hrefPattern } from '../model/href.ts'
import { languageTag } from '../model/language.ts'
import { gapKinds } from '../model/provenance.ts'
import { identifier, slug } from '../model/slug.ts'
import { keyFields } from './key-schema.ts'
import { basisFields, reply } from './reply-schema.ts'
import { address, type CaptionSide, captionSide, type cellSigns, roleSchemas, words } from './role-schema.ts'
import { drop, hyphens, markerRuling } from './sign-schema.ts'

type RoleSchemas = ReturnType<typeof roleSchemas>

const mark = (decorators: readonly string[]) =>
  z.union([
    z.enum(decorators),
    z.strictObject({ language: languageTag }),
    z.strictObject({ link: z.string().regex(hrefPattern) }),
  ])

/** What markers of notes look like in a text. */
export const noteKinds = [
  'digits',
  'superscripts',
  'brackets',
  'parentheses',
  'asterisks',
  'daggers',
  'letters',
] as const

export type NoteKind = (typeof noteKinds)[number]

const noteKind = z.enum(noteKinds)

export const places = z
  .union([...address.options, z.array(address)])
  .meta({ id: 'Places', description: 'Lines, parts of lines or fields where all is right as it is.' })

/** Each warning with the places that are right as they are. */
const confirmed = z
  .strictObject(
    Object.fromEntries(
      confirmableCodes.map((code) => [code, places.optional().describe(`${catalogue[code].title}.`)]),
    ),
  )
  .meta({ id: 'Confirmed' })

/** What an annotation, or a record file, confirms: code -> one place, or several. */
export type Confirmed = Readonly<Record<string, string | number | readonly (string | number)[]>>

/** What every annotation may say, whatever the fields of the model. */
const structureOf = (model: Model, roles: RoleSchemas) => ({
  seed: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('sha256 of the seed’s bytes.'),
  id: identifier.describe('Identity of the document: never changes, never given to another.'),
  slug: slug.describe('Address of the document.'),
  aliases: z.array(slug).optional().describe('Former slugs, which still lead here.'),
  part: address
    .optional()
    .describe('Lines of the capture that this annotation is for, where others are for the rest.'),
  ...keyFields,
  wrapped: z
    .union([z.boolean(), z.strictObject({ hyphens })])
    .optional()
    .describe('The lines are broken by width: a blank line ends a block. `hyphens: join` mends cut words.'),
  default: roles.role.optional().describe('Role of text that `lines` does not name.'),
  lines: roles.byAddress.optional(),
  drop: z
    .record(z.string(), drop)
    .optional()
    .describe('Signs of the source that go without splitting their block: address -> signs.'),
  spans: z
    .record(z.string(), z.union([...mark(model.decorators).options, z.record(words, mark(model.decorators))]))
    .optional()
    .describe(
      'Marks on parts of the body: address -> emphasis, language or link; or address -> words -> mark.',
    ),
  notes: z
    .union([noteKind, z.array(noteKind).min(1)])
    .optional()
    .describe('The text holds markers of notes, of these kinds; leave out when it holds none.'),
  parts: z
    .array(z.int().min(1))
    .optional()
    .describe('First lines of the parts in which notes are numbered anew.'),
  markers: z
    .record(z.string(), markerRuling)
    .optional()
    .describe('Rulings on single note markers: address -> note or text.'),
  gaps: z
    .array(
      z.strictObject({
        after: z.int(),
        lost: z.enum(Object.keys(gapKinds) as [keyof typeof gapKinds]),
        note: words.optional(),
        caption: captionSide,
      }),
    )
    .optional()
    .describe('What the capture lost without leaving a line.'),
  accept: z.array(address).optional().describe('Places of unusual characters that the text needs.'),
  confirmed: confirmed
    .optional()
    .describe('Warnings that a person has looked at: code -> places where all is right as it is.'),
})

/** Keys that every annotation may have. */
export const structureKeys = [
  ...[
    'seed',
    'id',
    'slug',
    'aliases',
    'part',
    'keys',
    'formerKeys',
    'wrapped',
    'default',
    'lines',
    'drop',
    'spans',
    'notes',
    'parts',
  ],
  ...['markers', 'gaps', 'accept', 'confirmed'],
] as const satisfies readonly (keyof ReturnType<typeof structureOf>)[]

/**
 * `typed` says what each value must be, for editors' programs. `open` leaves that to `readField`, which puts a value
 * into normal form before it is checked, so that parts which may be null need not be written.
 */
export function annotationSchema(model: Model, values: 'typed' | 'open') {
  const roles = roleSchemas(model)
  const structure = structureOf(model, roles)
  const [first, ...rest] = model.documents.map((type) => {
    const thread =
      type.replies && model.replyAuthors !== null
        ? { replies: z.array(reply(model.replyAuthors, roles)).optional() }
        : {}
    const fields = Object.fromEntries(
      type.editorial.map((field) => [field, valueWithBasis(type, field, values)]),
    )
    return z
      .strictObject({ type: z.literal(type.name), ...structure, ...fields, ...thread })
      .meta({ description: type.description })
  })
  if (first === undefined) throw new Error('A model needs a document type.')
  return z.discriminatedUnion('type', [first, ...rest])
}

function valueWithBasis(type: DocumentType, field: string, values: 'typed' | 'open') {
  const schema = type.schema.shape[field] as z.ZodType
  const value = values === 'typed' ? schema : z.unknown()
  const entry = z
    .strictObject({ value: value.optional(), ...basisFields, ...besideValue(type, field) })
    .describe(schema.description ?? field)
  return acceptsNothing(schema) ? entry.optional() : entry
}

/** What may stand beside the value of some fields. */
function besideValue(type: DocumentType, field: string) {
  if (field === 'title')
    return { language: languageTag.optional().describe('Language of the title, where it differs.') }
  if (!type.dates.includes(field)) return {}
  return {
    calendar: z
      .enum(calendars)
      .optional()
      .describe('Calendar of the value; it is converted. Default: gregory.'),
  }
}

/** Whether a value may be absent: it is null or an empty list then. */
export const acceptsNothing = (value: z.ZodType): boolean =>
  value.safeParse(null).success || value.safeParse([]).success

/** An annotation that the schema has passed. Editorial fields are under their names, as `FieldEntry`. */
export interface Annotation {
  readonly seed: string
  readonly id: string
  readonly type: string
  readonly slug: string
  readonly aliases?: readonly string[]
  readonly part?: string | number
  readonly keys?: Readonly<Record<string, string>>
  readonly formerKeys?: Readonly<Record<string, string | null>>
  readonly wrapped?:
    | boolean
    | { readonly hyphens: 'join' | { readonly join: true; readonly keep: readonly string[] } }
  readonly default?: string | RoleEntry
  readonly lines?: RolesByAddress
  readonly drop?: Readonly<Record<string, Drop>>
  readonly spans?: Readonly<Record<string, Mark | Readonly<Record<string, Mark>>>>
  readonly notes?: NoteKind | readonly NoteKind[]
  readonly parts?: readonly number[]
  readonly markers?: Readonly<Record<string, string>>
  readonly gaps?: readonly {
    readonly after: number
    readonly lost: keyof typeof gapKinds
    readonly note?: string
    readonly caption?: CaptionSide
  }[]
  readonly accept?: readonly (string | number)[]
  readonly confirmed?: Confirmed
  readonly replies?: readonly ReplyEntry[]
  readonly [field: string]: unknown
}

type Address = string | number

export type RoleMap = Readonly<Record<string, string | RoleEntry>>

/** A list has no limit on the length of its addresses; the keys of a YAML map have. */
export type RolesByAddress = RoleMap | readonly (RoleEntry & { readonly at: Address | readonly Address[] })[]

export interface RoleEntry {
  readonly role: string
  readonly by?: { readonly name: string | null; readonly work: string | null; readonly line: number | null }
  readonly language?: string
  readonly join?: 'space' | 'newline'
  readonly note?: string
  readonly caption?: CaptionSide
  readonly speaker?: string | { readonly id: string } | null
  readonly id?: string
  readonly cells?: (typeof cellSigns)[number]
  readonly header?: number
}

/** A place, the signs of a syntax in it, signs, or signs with what each stands for. */
export type Drop =
  | 'markup'
  | 'markdown'
  | 'html'
  | 'quotes'
  | readonly string[]
  | Readonly<Record<string, string>>

/** A decorator, a language or a link. */
export type Mark = string | { readonly language: string } | { readonly link: string }

export interface BasisEntry {
  readonly stated?: string | number
  readonly inferred?: string
  readonly editorial?: string
  readonly lines?: string | number | Readonly<Record<string, string | number>>
}

export interface FieldEntry extends BasisEntry {
  readonly value?: unknown
  /** Of a date. */
  readonly calendar?: Calendar
  /** Of the title. */
  readonly language?: string
}

export interface ReplyEntry {
  readonly lines: Address | RolesByAddress
  readonly author?: BasisEntry & { readonly value: string }
  readonly language?: string
  readonly replyTo?: number
  readonly key?: string
}
