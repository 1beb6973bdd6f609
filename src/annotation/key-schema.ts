/** The zod schemas of the keys that an annotation gives to blocks and replies. */

import * as z from 'zod'
import { keyPattern } from './key-place.ts'
import { words } from './role-schema.ts'

export const key = z.string().regex(keyPattern, { error: 'a key such as `l12`, `l12c41` or `l12b`' })

/** What an annotation says of the keys of its blocks. */
export const keyFields = {
  keys: z
    .record(z.string(), key)
    .optional()
    .describe(
      'Keys of blocks, where they are not those of their lines: line, range of lines or `line:column` -> key. `npm run seed -- keys` writes them.',
    ),
  formerKeys: z
    .record(words, key.nullable())
    .optional()
    .describe(
      'Keys of blocks that are gone: key -> key of the block where the text went; null where it went nowhere.',
    ),
}
