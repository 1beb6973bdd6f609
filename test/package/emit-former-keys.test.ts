/** What a package says of the keys and documents that its releases had. */

import { describe, expect, it } from 'vitest'
import type { DocumentEntry } from '../../src/compile/index-entry.ts'
import { readRemovals } from '../../src/compile/released-keys.ts'
import { noFormerKeys } from '../../src/model/former-keys.ts'
import { formerKeysModule } from '../../src/package/emit-former-keys.ts'
import { contentText } from '../support/content-text.ts'

const entry = (id: string, over: Partial<DocumentEntry> = {}): DocumentEntry =>
  ({ id, slug: id, aliases: [], formerKeys: noFormerKeys, ...over }) as DocumentEntry

const record = `{
"drum": {"slug":"the-drum","blocks":{"l1":"AAAAAAAA"},"replies":{},"removed":{}},
"bell": {"slug":"bell","blocks":{"l1":"AAAAAAAA"},"replies":{},"removed":{"l2":"1.1.0","l3":"1.2.0"}},
"gong": {"slug":"the-gong","removedIn":"1.3.0"}
}
`

describe('the module of former keys', () => {
  it('has where the text of a key went, and since when, under every slug; and documents that are gone', () => {
    const bell = entry('bell', { aliases: ['the-bell'], formerKeys: { l2: 'l1', l9: null } })
    const [, content] = formerKeysModule([entry('drum'), bell], readRemovals(record))
    const keys = '{"l2":["l1","1.1.0"],"l3":[null,"1.2.0"],"l9":[null,null]}'
    expect(contentText(content)).toBe(
      `export const keys = {"bell":${keys},"the-bell":${keys}};\nexport const slugs = {"the-gong":[["1.3.0",null,"1.3.0"]],"the-bell":[[null,"bell"]]};\n`,
    )
  })

  it('has whose a slug was that another document has now, or none', () => {
    const record = `{
"bell": {"slug":"gong","blocks":{},"replies":{},"removed":{},"slugs":{"chime":"1.10.0"}},
"drum": {"slug":"drum","removedIn":"1.11.0","slugs":{"chime":"1.9.0","gong":"1.2.0"}}
}
`
    const entries = [entry('bell', { slug: 'gong' }), entry('new', { slug: 'chime' })]
    expect(contentText(formerKeysModule(entries, readRemovals(record))[1])).toContain(
      `export const slugs = ${JSON.stringify({
        chime: [
          ['1.9.0', null, '1.11.0'],
          ['1.10.0', 'gong'],
          [null, 'chime'],
        ],
        gong: [
          ['1.2.0', null, '1.11.0'],
          [null, 'gong'],
        ],
        drum: [['1.11.0', null, '1.11.0']],
      })};`,
    )
  })

  it('has since when a key of a document that came back is gone', () => {
    const record = '{\n"bell": {"slug":"bell","removedIn":"1.3.0","removed":{"l2":"1.1.0"}}\n}\n'
    const [, content] = formerKeysModule([entry('bell')], readRemovals(record))
    expect(contentText(content)).toContain('"l2":[null,"1.1.0"]')
  })

  it('is empty where nothing is recorded', () => {
    const [, content] = formerKeysModule([entry('drum')], readRemovals(null))
    expect(contentText(content)).toBe('export const keys = {};\nexport const slugs = {};\n')
  })
})
