/**
 * Turns columns of a list into its rows, with the fields that were asked for, and groups rows by a field. It ships as a
 * module of its own: bundlers put a module into one place, and with the renderers it would come to every list page of a
 * site that also renders.
 */

export interface Columns {
  readonly [field: string]: readonly unknown[]
}

export type Row<C extends Columns> = { readonly [Field in keyof C]: C[Field][number] }

/** A row lacks a field where its column has `undefined`. */
export function rows<C extends Columns>(columns: C): Row<C>[] {
  const fields = Object.entries(columns)
  return (fields[0]?.[1] ?? []).map((_, i) => {
    const row: Record<string, unknown> = {}
    for (const [name, column] of fields) if (column[i] !== undefined) row[name] = column[i]
    return row as Row<C>
  })
}

/** What rows are grouped by: each item where the field is a list. */
export type GroupKey<Value> = Value extends readonly (infer Item)[] ? Item : Exclude<Value, null | undefined>

/** The rows by each value of a field, in their order; those without a value are in no group. */
export function groupBy<Row extends object, Field extends keyof Row>(
  rows: readonly Row[],
  field: Field,
): ReadonlyMap<GroupKey<Row[Field]>, readonly Row[]> {
  const groups = new Map<unknown, Row[]>()
  for (const row of rows) {
    const value: unknown = row[field]
    for (const key of new Set<unknown>(Array.isArray(value) ? value : [value])) {
      if (key === null || key === undefined) continue
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [row])
      else group.push(row)
    }
  }
  return groups as ReadonlyMap<GroupKey<Row[Field]>, Row[]>
}
