/**
 * TinaCMS (https://tina.io): collections as plain objects, entries as JSON files. The body is a structured list of
 * blocks, without loss: Tina's rich text would write Markdown that it cannot read again. What no editor changes is
 * hidden.
 */

import type { Target } from '../target.ts'
import { fieldName } from './names.ts'
import { decode, encode, type TinaFile } from './records.ts'
import { schemaOf, type TinaSchema } from './schema.ts'

export const tina: Target<TinaSchema, TinaFile> = {
  name: 'tina',
  capabilities: {
    text: 'blocks',
    groups: 'fields',
    replies: 'list',
    readOnly: false,
    checks: [],
    cannotSay: [],
  },
  fieldName,
  schema: schemaOf,
  encode,
  decode,
  entryFiles: {
    write: ({ path, content }) => ({ path, text: `${JSON.stringify(content, null, 2)}\n` }),
    read(path, content) {
      const [, collection, file] = /(?:^|\/)([^/]+)\/([^/]+\.json)$/.exec(path) ?? []
      if (collection === undefined) return null
      return { path: `content/${collection}/${file}`, content: content() as TinaFile['content'] }
    },
  },
}
