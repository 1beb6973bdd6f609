/** What one call of `toHtml` knows while it renders: options, ids that were given, notes that were met, losses to come. */

import { directionOf } from '../../model/direction.ts'
import { isMap } from '../blocks.ts'
import { formerKeysByBlock } from '../former-keys.ts'
import type { HtmlOptions } from '../html-options.ts'
import { type Losses, lossesByKey } from '../losses.ts'
import { type NoteLinks, noteLinks } from '../note-texts.ts'
import type { Direction, ReadContent } from '../read-content.ts'
import { baseLanguage, type ChosenWords, wordsOf } from '../words.ts'
import type { Attributes } from './element.ts'

export interface Around {
  readonly language: string | null
  readonly direction: Direction | null
}

/** A note that has been referred to, with the ids of its references. */
export interface MetNote {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly references: string[]
}

export interface Rendering {
  readonly options: HtmlOptions
  /** Language and direction of the text that is being rendered. */
  readonly around: Around
  /** Added to the level of each heading. */
  readonly headingShift: number
  readonly ids: Set<string>
  /** Former keys by the key of the block that they lead to. */
  readonly formerKeys: ReadonlyMap<string, readonly string[]>
  readonly notes: Map<string, MetNote>
  /** Notes whose texts are in what is rendered, and the references to them. */
  readonly links: NoteLinks
  /** How many runs of such notes there were. */
  readonly noteRuns: { count: number }
  readonly occurrences: Map<string, number>
  readonly losses: Losses
  readonly words: ChosenWords
}

export function renderingOf(content: ReadContent, options: HtmlOptions): Rendering {
  const { language, direction } = content
  const shift = options.headingShift ?? 0
  return {
    options,
    around: { language, direction },
    headingShift: Number.isFinite(shift) ? Math.trunc(shift) : 0,
    ids: new Set(),
    formerKeys: formerKeysByBlock(content, options.formerKeys),
    notes: new Map(),
    links: noteLinks([content.body, ...content.replies.map(({ body }) => body)]),
    noteRuns: { count: 0 },
    occurrences: new Map(),
    losses: lossesByKey(content.lost, true),
    words: wordsOf(language, options.words),
  }
}

/** The same inside a reply: its language, and headings below that of the thread. */
export const inside = (rendering: Rendering, around: Around, headings: number): Rendering => ({
  ...rendering,
  around,
  headingShift: rendering.headingShift + headings,
  words: wordsOf(around.language, rendering.options.words),
})

/** The id of a key: blanks, which no id may hold, and `%`, which an address would decode, become `_`. */
export const addressOf = (key: string, { options }: Pick<Rendering, 'options'>): string =>
  `${options.idPrefix ?? ''}${key}`.replace(/[\s%]/g, '_')

/** The id of a key, once: an id must be unique in a page, and a reply has the key of its first block. */
export function idOf(key: unknown, { options, ids }: Rendering): string | undefined {
  if (typeof key !== 'string' || key === '') return undefined
  const id = addressOf(key, { options })
  if (ids.has(id)) return undefined
  ids.add(id)
  return id
}

export const headingTag = (level: number, { headingShift }: Rendering): string =>
  `h${levelOf(level, headingShift)}`

export const levelOf = (level: number, shift: number): number => Math.min(6, Math.max(1, level + shift))

/** Attributes of what is in a language inside a text of another: nothing where it is the same. */
export function languageAttributes(inner: Around, around: Around): Attributes {
  return {
    lang: inner.language === null || inner.language === around.language ? undefined : inner.language,
    dir: inner.direction === null || inner.direction === around.direction ? undefined : inner.direction,
  }
}

/** Attributes of our own words where no words in the language of the text are known. */
export function wordAttributes({ words, around }: Rendering): Attributes {
  const same = around.language === null || baseLanguage(around.language) === words.language
  return same ? {} : languageAttributes(words, around)
}

/** Language of a mark definition; null when it is none of that kind. */
export function markLanguage(def: unknown): { language: string; direction: Direction } | null {
  if (!isMap(def) || def._type !== 'language' || typeof def.language !== 'string' || def.language === '')
    return null
  return { language: def.language, direction: directionOf(def.language) }
}
