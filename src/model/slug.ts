/** The address of a document, and the identity of documents and records. */

import * as z from 'zod'

export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that Windows reserves whatever the extension: a package must unpack there too. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/
/** Longest file name that every file system takes, less the longest ending that we add. */
export const slugMaxLength = 120

const words = { error: 'lower-case ASCII words joined by hyphens, such as `my-text`' }

export const slug = z
  .string()
  .regex(slugPattern, words)
  .max(slugMaxLength)
  .meta({ kind: 'slug', description: 'Address: ASCII words joined by hyphens, unique in the package.' })

export const identifier = z
  .string()
  .regex(slugPattern, words)
  .max(slugMaxLength)
  .meta({ kind: 'id', description: 'Identity: never changes and is never given to another.' })

/** Whether a slug can be a file name on every system. */
export const isSafeSlug = (value: string): boolean =>
  slugPattern.test(value) && value.length <= slugMaxLength && !reserved.test(value)
