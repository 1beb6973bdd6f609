/** Names codes and types for people: a label and a definition, in English and in Persian. */

import { upperFirst } from './letter-case.ts'

interface Words {
  /** A few words, as a button or a heading shows them. */
  readonly label: string
  /** A sentence: when it applies. */
  readonly definition: string
}

export interface Label {
  readonly en: Words
  readonly fa: Words
}

/** What a model says of a code: all of it, or English only, or the English sentence only. What it leaves out is in English. */
export type LabelInput = string | { readonly en: Words; readonly fa?: Words }

/** What a model says of a reason to leave text out. */
export type OmissionInput =
  | string
  | (Exclude<LabelInput, string> & {
      /** Whether the text is kept from readers of the lines, too: nothing of it is in the package. */
      readonly withheld?: boolean
    })

/** What a model says of each of its codes, or of a name. */
export type LabelInputs = Readonly<Record<string, LabelInput>>

export type Labels = Readonly<Record<string, Label>>

/** Lists of labels that the package has beside those of vocabularies: no vocabulary may have their names. */
export const labelLists: readonly string[] = ['DocumentType', 'RecordType', 'TextMark', 'LineRole']

/** `readingMinutes`, `reading-minutes` -> `Reading minutes` */
export const labelOf = (name: string): string =>
  upperFirst(
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[-_]+/g, ' ')
      .toLowerCase(),
  )

export function completeLabel(code: string, given: LabelInput): Label {
  const { en, fa = en }: { readonly en: Words; readonly fa?: Words } =
    typeof given === 'string' ? { en: { label: labelOf(code), definition: given } } : given
  return { en, fa }
}

export const completeLabels = (given: LabelInputs): Labels =>
  Object.fromEntries(Object.entries(given).map(([code, label]) => [code, completeLabel(code, label)]))
