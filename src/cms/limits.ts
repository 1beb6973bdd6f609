/** Takes the limits of a field; says what is wrong with a value that is there, in words for an editor; null: nothing. */

export type Complaint<Value> = (value: Value) => string | null

export function textComplaint(pattern: string | null, maxLength: number | null): Complaint<string> {
  const expression = pattern === null ? null : new RegExp(pattern, 'u')
  return (value) => {
    if (maxLength !== null && value.length > maxLength) return `This is longer than ${maxLength} characters.`
    return expression === null || expression.test(value) ? null : `This does not match ${pattern}.`
  }
}

export const integerComplaint =
  (minimum: number | null, maximum: number | null): Complaint<unknown> =>
  (value) => {
    if (!Number.isInteger(value)) return 'This must be a whole number.'
    if (minimum !== null && Number(value) < minimum) return `This is less than ${minimum}.`
    return maximum !== null && Number(value) > maximum ? `This is more than ${maximum}.` : null
  }
