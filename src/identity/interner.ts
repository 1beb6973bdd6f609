/** Numbers values, so that equal ones are compared as numbers. */

export function interner<Value>(): (value: Value) => number {
  const numbers = new Map<Value, number>()
  return (value) => {
    const known = numbers.get(value)
    if (known !== undefined) return known
    numbers.set(value, numbers.size)
    return numbers.size - 1
  }
}
