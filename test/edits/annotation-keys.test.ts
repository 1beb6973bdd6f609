/** Keys of blocks in the text of an annotation: all else of it stays as a person has written it. */

import { describe, expect, it } from 'vitest'
import { type AnnotationKeys, replyPlace, withKeys, withPlainKeys } from '../../src/edits/annotation-keys.ts'

const nothing: AnnotationKeys = { keys: {}, formerKeys: {}, replies: [] }
const write = (text: string, keys: Partial<AnnotationKeys>): string => withKeys(text, { ...nothing, ...keys })

const head = `# The board of the village.
slug: well # the address
aliases: [pump]
# What the lines are.
lines:
  1: title
`

describe('keys that are new', () => {
  it('stand behind the address, in one line each', () => {
    const keys = { '13-84': 'l12', '3': 'l3b', '20:41': 'l20c38' }
    expect(write(head, { keys, formerKeys: { l9: 'l8', l10: null } })).toBe(
      head.replace(
        'aliases: [pump]\n',
        `aliases: [pump]\nkeys: { 3: l3b, 13-84: l12, "20:41": l20c38 }\nformerKeys: { l9: l8, l10: null }\n`,
      ),
    )
  })

  it('stand on a line each where they are many', () => {
    const formerKeys = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`l${i + 1}`, null]))
    expect(write('slug: well\n', { formerKeys })).toMatch(
      /^slug: well\nformerKeys:\n {2}l1: null\n {2}l2: null\n/,
    )
  })

  it.each([
    ['no line end at the end', 'slug: well', 'slug: well\nkeys: { 2: l1 }\n'],
    [
      'line ends of Windows',
      'slug: well # x\r\nlines: {}\r\n',
      'slug: well # x\r\nkeys: { 2: l1 }\r\nlines: {}\r\n',
    ],
    [
      'a list of aliases below',
      'aliases:\n  - pump\ntype: A\n',
      'aliases:\n  - pump\ntype: A\nkeys: { 2: l1 }\n',
    ],
  ])('go into a text with %s', (_, text, expected) => {
    expect(write(text, { keys: { '2': 'l1' } })).toBe(expected)
  })
})

describe('keys that are there', () => {
  const text = `slug: well
# Since 1.1.0.
keys: { 4-9: l3, 12: l10 } # an advert
formerKeys:
  # The old notice.
  l9: l8 # joined
  l10: null

# Roles.
lines: {}
`
  it('stay as they are written where they are right', () => {
    const known = { keys: { '12': 'l10', '4-9': 'l3' }, formerKeys: { l10: null, l9: 'l8' } }
    expect(write(text, known)).toBe(text)
  })

  it('keep their comments where others change', () => {
    expect(
      write(text, { keys: { '5-9': 'l3', '12': 'l10' }, formerKeys: { l9: 'l8', l11: 'l8' } }),
    ).toBe(`slug: well
# Since 1.1.0.
keys: { 12: l10, 5-9: l3 } # an advert
formerKeys:
  # The old notice.
  l9: l8 # joined
  l11: l8

# Roles.
lines: {}
`)
  })

  it('go as a whole where none is left', () => {
    expect(write(text, nothing)).toBe('slug: well\n# Since 1.1.0.\n\n# Roles.\nlines: {}\n')
  })
})

describe('keys of replies', () => {
  const text = `replies:
  - lines: 3-4
    author: # who
      value: ana
  - key: l30 # as in 1.0.0
    lines: 5
  - { lines: 6, key: l8 }
  - lines: 7
    key: l9
`
  it('are written, changed and taken out of maps of any style', () => {
    expect(write(text, { replies: ['l2', 'l31', null, null] })).toBe(`replies:
  - key: l2
    lines: 3-4
    author: # who
      value: ana
  - key: l31 # as in 1.0.0
    lines: 5
  - { lines: 6 }
  - lines: 7
`)
    expect(write(text, { replies: [null, null, 'l8', 'l9'] })).toBe(
      text.replace('key: l30 # as in 1.0.0\n    ', ''),
    )
    expect(write('replies:\n  - { lines: 6 }\n', { replies: ['l7'] })).toBe(
      'replies:\n  - { key: l7, lines: 6 }\n',
    )
  })

  it('tell the place of each reply where all are plain', () => {
    const plain = withPlainKeys(`keys: { 3: l2 }\nformerKeys: { l9: null }\n${text}`)
    const keys = [...plain.matchAll(/key: (l\d+)/g)].map(([, key]) => replyPlace(key ?? ''))
    expect(keys).toEqual([0, 1, 2, 3])
    expect(plain).toMatch(/^replies/)
  })
})
