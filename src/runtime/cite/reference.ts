/** What the forms of a citation are made of. */

import type { CitedWords } from './cited-words.ts'

/** What all forms are made of. */
export interface Reference {
  readonly id: string
  readonly title: string
  /** Whether the title is of the editors. */
  readonly isTitleOurs: boolean
  readonly language: string
  /** Who wrote it; of an interview whoever answers, of a speech whoever gave it, where no author is named. */
  readonly writers: readonly string[]
  /** Who else contributed, each with the role, a code of the vocabulary. */
  readonly others: readonly { readonly role: string; readonly name: string }[]
  /** In EDTF. */
  readonly date: string | null
  /** Of a passage that of its block. */
  readonly url: string | null
  readonly accessed: string | null
  /** The passage of it that is cited. */
  readonly passage: CitedWords | null
}

export const namesOf = ({ others }: Reference, wanted: string): readonly string[] =>
  others.filter(({ role }) => role === wanted).map(({ name }) => name)

/** `[Title]`, as is the custom for what a text is called by others. */
export const titleOf = ({ title, isTitleOurs }: Reference): string => (isTitleOurs ? `[${title}]` : title)

/** In the quotation marks of the language of the citation. */
export const quotedIn = (language: string): ((words: string) => string) =>
  /^fa\b/i.test(language) ? (words) => `«${words}»` : (words) => `“${words}”`
