import { describe, expect, it } from 'vitest'
import { renameSlug } from '../../src/edits/rename-slug.ts'

describe('renaming a slug in an annotation', () => {
  it.each([
    [
      'without aliases',
      'id: a\nslug: old # here\ntype: Talk\n',
      'id: a\nslug: new # here\naliases: [old]\ntype: Talk\n',
    ],
    ['at the end of the file', 'id: a\nslug: old', 'id: a\nslug: new\naliases: [old]\n'],
    ['in quotes', 'slug: "old"\n', 'slug: new\naliases: [old]\n'],
    [
      'with aliases in a row',
      'slug: old\naliases: [older, oldest] # all\n',
      'slug: new\naliases: [older, oldest, old] # all\n',
    ],
    ['with an empty list', 'aliases: []\nslug: old\n', 'aliases: [old]\nslug: new\n'],
    [
      'with aliases on lines',
      'slug: old\naliases:\n  - older\n  - oldest\ntype: Talk\n',
      'slug: new\naliases:\n  - older\n  - oldest\n  - old\ntype: Talk\n',
    ],
  ])('keeps the old one as an alias: %s', (_, before, after) => {
    expect(renameSlug(before, 'new')).toBe(after)
  })

  it('is not possible without a slug', () => {
    expect(renameSlug('id: a\n', 'new')).toBeNull()
  })
})
