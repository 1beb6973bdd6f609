import { describe, expect, test } from 'vitest'
import { assignReplyKeys } from '../../src/identity/assign-reply-keys.ts'

describe('a reply', () => {
  test('keeps its key while blocks of it keep theirs, whatever its first block is', () => {
    const before = [
      { key: 'l10', blocks: ['l10', 'l11', 'l12'] },
      { key: 'l20', blocks: ['l20'] },
    ]
    const after = [
      { at: 'l10', blocks: ['l20'] },
      { at: 'l11', blocks: ['l11b', 'l11', 'l12'] },
    ]
    expect(assignReplyKeys(before, after, [])).toEqual({ keys: ['l20', 'l10'], former: {} })
  })

  test('has the key of its first block when it is new, with letters where a reply had that', () => {
    const after = [
      { at: 'l3', blocks: ['l9'] },
      { at: 'l4', blocks: ['l5'] },
    ]
    expect(assignReplyKeys([], after, ['l5'])).toEqual({ keys: ['l9', 'l5b'], former: {} })
  })

  test('that is split keeps its key where most of its blocks are', () => {
    const before = [{ key: 'l1', blocks: ['l1', 'l2', 'l3'] }]
    const after = [
      { at: 'l1', blocks: ['l1'] },
      { at: 'l2', blocks: ['l2', 'l3'] },
    ]
    expect(assignReplyKeys(before, after, [])).toEqual({ keys: ['l1b', 'l1'], former: {} })
  })

  test('that is gone leads to the one that has its blocks, or nowhere', () => {
    const before = [
      { key: 'l1', blocks: ['l1', 'l2'] },
      { key: 'l3', blocks: ['l3'] },
      { key: 'l4', blocks: ['l4'] },
    ]
    expect(assignReplyKeys(before, [{ at: 'l1', blocks: ['l1', 'l2', 'l3'] }], [])).toEqual({
      keys: ['l1'],
      former: { l3: 'l1', l4: null },
    })
  })
})
