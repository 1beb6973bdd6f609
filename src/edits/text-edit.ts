/** Edits of a text by offsets, which leave all else of it as it is. */

export interface TextEdit {
  readonly at: number
  readonly until: number
  readonly words: string
}

/** From the end, so that places before an edit stay. */
export const inText = (text: string, edits: readonly TextEdit[]): string =>
  [...edits]
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at, until, words }) => result.slice(0, at) + words + result.slice(until), text)
