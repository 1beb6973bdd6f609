/** Checks a value against the limits of its field, and says what is wrong in words for an editor; null: nothing is. */

import type { ItemLimits, NumberLimits, TextLimits } from './field.ts'

export type Complaint<Value> = (value: Value) => string | null

export function textComplaint({ pattern, minLength, maxLength }: TextLimits): Complaint<string> {
  const expression = pattern === null ? null : new RegExp(pattern, 'u')
  return (value) => {
    if (minLength !== null && value.length < minLength) return `This is shorter than ${minLength} characters.`
    if (maxLength !== null && value.length > maxLength) return `This is longer than ${maxLength} characters.`
    return expression === null || expression.test(value) ? null : `This does not match ${pattern}.`
  }
}

export function numberComplaint(limits: NumberLimits): Complaint<unknown> {
  const { isInteger, minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = limits
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'This must be a number.'
    if (isInteger && !Number.isInteger(value)) return 'This must be a whole number.'
    if (minimum !== null && value < minimum) return `This is less than ${minimum}.`
    if (maximum !== null && value > maximum) return `This is more than ${maximum}.`
    if (exclusiveMinimum !== null && value <= exclusiveMinimum)
      return `This is not more than ${exclusiveMinimum}.`
    if (exclusiveMaximum !== null && value >= exclusiveMaximum)
      return `This is not less than ${exclusiveMaximum}.`
    return multipleOf === null || isMultiple(value, multipleOf)
      ? null
      : `This is not a multiple of ${multipleOf}.`
  }
}

/** Digits that a double keeps: 0.3 / 0.1 is a little less than 3. */
const exactDigits = 15

export const isMultiple = (value: number, step: number): boolean =>
  Number.isInteger(Number((value / step).toPrecision(exactDigits)))

export function itemsComplaint({ minItems, maxItems }: ItemLimits): Complaint<readonly unknown[]> {
  return ({ length }) => {
    if (minItems !== null && length < minItems) return `This has fewer than ${minItems} items.`
    return maxItems !== null && length > maxItems ? `This has more than ${maxItems} items.` : null
  }
}

export const hasItemLimits = ({ minItems, maxItems }: ItemLimits): boolean =>
  minItems !== null || maxItems !== null
