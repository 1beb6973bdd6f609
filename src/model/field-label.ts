/** Names fields for people: what `label` in the meta of a field may say, and how it is completed. */

import * as z from 'zod'
import { type Label, labelOf } from './label.ts'

const words = z.strictObject({ label: z.string().min(1), definition: z.string().min(1) })
const fieldLabel = z.strictObject({ en: words.partial().optional(), fa: words.optional() })

/**
 * `label` in the meta of a field: what people call it, and a sentence that says what it holds. In English it need not say
 * both: the label is made of the name, and the definition is the description.
 */
export type FieldLabel = z.infer<typeof fieldLabel>

export const isFieldLabel = (value: unknown): value is FieldLabel => fieldLabel.safeParse(value).success

/** What is said nowhere in Persian is in English. */
export function completeFieldLabel(name: string, description: string, given: FieldLabel = {}): Label {
  const en = { label: given.en?.label ?? labelOf(name), definition: given.en?.definition ?? description }
  return { en, fa: given.fa ?? en }
}

/** What `label` of a date makes of the two days beside it. */
export function labelOfDay(date: string, which: 'Earliest' | 'Latest', given: FieldLabel = {}): FieldLabel {
  const { en, fa } = given
  const [own, ownDefinition, persian, persianDefinition] = dayWords[which]
  const label = `${en?.label ?? labelOf(date)}: ${own}`
  const inEnglish = { label, definition: ownDefinition }
  if (fa === undefined) return { en: inEnglish }
  return { en: inEnglish, fa: { label: `${fa.label}: ${persian}`, definition: persianDefinition } }
}

const dayWords = {
  Earliest: [
    'earliest day',
    'First day that the date may mean.',
    'زودترین روز',
    'نخستین روزی که این تاریخ می‌تواند باشد.',
  ],
  Latest: [
    'latest day',
    'Last day that the date may mean.',
    'دیرترین روز',
    'آخرین روزی که این تاریخ می‌تواند باشد.',
  ],
} as const
