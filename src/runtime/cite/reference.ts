/** What the forms of a citation are made of. */

/** What all forms are made of. */
export interface Reference {
  readonly id: string
  readonly title: string
  /** Whether the title is of the editors. */
  readonly isTitleOurs: boolean
  readonly language: string
  readonly writers: readonly string[]
  /** In EDTF. */
  readonly date: string | null
  readonly url: string | null
  readonly accessed: string | null
}

/** `[Title]`, as is the custom for what a text is called by others. */
export const titleOf = ({ title, isTitleOurs }: Reference): string => (isTitleOurs ? `[${title}]` : title)
