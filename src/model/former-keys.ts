/** Keys that blocks of a document had in a release, and that none has now. */

/** Key -> key of the block where the text went; null where it went nowhere. */
export type FormerKeys = Readonly<Record<string, string | null>>

/** Those of nearly all documents. */
export const noFormerKeys: FormerKeys = {}

/** Where a key leads; null also where nothing is said of it. A key can have any name that a CMS gives, `constructor` too. */
export const leadsTo = (former: FormerKeys, key: string): string | null =>
  Object.hasOwn(former, key) ? (former[key] ?? null) : null
