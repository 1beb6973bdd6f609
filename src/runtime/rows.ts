/**
 * Turns columns of a list into its rows, with the fields that were asked for. It ships as a module of its own: bundlers put
 * a module into one place, and with the renderers it would come to every list page of a site that also renders.
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
