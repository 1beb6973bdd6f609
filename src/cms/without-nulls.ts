/** Drops the members of an object that are null: what the model does not limit, a schema does not mention. */

type WithoutNulls<T> = { readonly [K in keyof T]?: Exclude<T[K], null> }

export const withoutNulls = <T extends object>(given: T): WithoutNulls<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as WithoutNulls<T>
