import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import type { Bump } from '../../src/release/bump.ts'
import { bumpList } from '../../src/release/render-bump.ts'

test.each([['Options.blocks[string](details)'], ['exports["./list"]'], ['HtmlOptions.idPrefix']])(
  'Markdown shows the place %s of a change as it is, and makes no link of it',
  (at) => {
    const row = { level: 'minor', rule: 'type-field-added', at, what: 'added: `string`', override: null }
    const bump = { level: 'minor', readers: 'minor', writers: 'none', rows: [row] } as unknown as Bump
    const tree = fromMarkdown(bumpList(bump))
    expect(JSON.stringify(tree)).not.toContain('"link"')
    expect(JSON.stringify(tree)).toContain(JSON.stringify(` type-field-added ${at}: added: `))
  },
)
