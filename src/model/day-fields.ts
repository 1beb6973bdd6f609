/** The fields that stand beside each date of a model, by themselves: the earliest and the latest day that the date may mean. */

import * as z from 'zod'
import { daysOf } from './date.ts'
import { compiled } from './document.ts'
import { type FieldLabel, labelOfDay } from './field-label.ts'

const day = (which: 'Earliest' | 'Latest', field: string, label: FieldLabel | undefined) =>
  compiled(
    z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/)
      .meta({ kind: 'day' })
      .nullable()
      .meta({
        description: `${which} day that \`${field}\` may mean, as \`YYYY-MM-DD\`; null when that is open or unknown, or no year of four digits.`,
        label: labelOfDay(field, which, label),
      }),
  )

/** Names of the EDTF fields among the given ones. */
export const dateFieldsOf = (fields: z.ZodRawShape): string[] =>
  Object.keys(fields).filter((name) => kindOf(fields[name]) === 'date')

/** `published` -> `publishedEarliest`, `publishedLatest`. */
export const dayFieldNames = (date: string) => [`${date}Earliest`, `${date}Latest`] as const

/** The fields with two days after each of their dates. */
export function withDayFields(fields: z.ZodRawShape): z.ZodRawShape {
  const dates = dateFieldsOf(fields)
  const all = Object.entries(fields).flatMap(([name, schema]): [string, z.core.$ZodType][] => {
    if (!dates.includes(name)) return [[name, schema]]
    const [first, last] = dayFieldNames(name)
    const label = z.globalRegistry.get(schema)?.label as FieldLabel | undefined
    return [
      [name, schema],
      [first, day('Earliest', name, label)],
      [last, day('Latest', name, label)],
    ]
  })
  return Object.fromEntries(all)
}

/** The days of the dates in the values, by field. */
export function dayValuesOf(
  dates: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Record<string, string | null> {
  const days: Record<string, string | null> = {}
  for (const date of dates) {
    const value = values[date]
    const [first, last] = dayFieldNames(date)
    const known = typeof value === 'string' ? daysOf(value) : null
    days[first] = known?.earliest ?? null
    days[last] = known?.latest ?? null
  }
  return days
}

function kindOf(schema: z.core.$ZodType | undefined): unknown {
  let inner = schema as z.core.$ZodTypes | undefined
  while (inner !== undefined && (inner._zod.def.type === 'nullable' || inner._zod.def.type === 'optional'))
    inner = inner._zod.def.innerType as z.core.$ZodTypes
  return inner === undefined ? undefined : z.globalRegistry.get(inner)?.kind
}
