/** Keys of a document against those of its last release: what moved or is gone is reported before it is released. */

import { describe, expect, it } from 'vitest'
import { talkHead } from '../support/annotation-heads.ts'
import { releasedKeys } from '../support/released-keys.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const texts = { l1: 'One.', l2: 'Two.', l3: 'Three.', l4: 'Four.', l5: 'Five.' }

function problems(seed: string, annotation = '', removed: Readonly<Record<string, string>> = {}): string[] {
  const w = workspace()
  w.notice('board', seed, `default: paragraph\n${annotation}`)
  w.file('releases/keys.json', JSON.stringify({ board: releasedKeys(texts, { removed }) }))
  return codesOf(w)
}

const codesOf = (w: Workspace): string[] =>
  w.compile().diagnostics.map(({ code, file, line, found }) => `${code} ${file}:${line} ${found}`)

describe('nothing is said', () => {
  it.each([
    ['of a text as it was', 'One.\nTwo.\nThree.\nFour.\nFive.\n', ''],
    ['of an edit', 'One.\nTwo!\nThree.\nFour.\nFive.\n', ''],
    ['of a line at the end', 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n', ''],
    [
      'of a text that shifted, with its keys',
      'New.\nOne.\nTwo.\nThree.\nFour.\nFive.\n',
      'keys: { 1: l1b, 2-6: l1 }\n',
    ],
    ['of a paragraph that is gone on purpose', 'One.\nTwo.\nThree.\nFour.\n', 'formerKeys: { l5: null }\n'],
  ])('%s', (_, seed, annotation) => {
    expect(problems(seed, annotation)).toEqual([])
  })

  it('of a document that no release had, or that the last one has not', () => {
    const w = workspace()
    w.notice('board', 'One.\n')
    const record = { fence: releasedKeys(texts), board: { slug: 'board', removedIn: '1.1.0' } }
    w.file('releases/keys.json', JSON.stringify(record))
    expect(codesOf(w)).toEqual([])
  })
})

it('a document that comes back has the keys that it had', () => {
  const w = workspace()
  w.notice('board', 'One.\nNew.\nTwo.\n')
  const keys = releasedKeys({ l1: 'One.', l2: 'Two.' }, { removed: { l3: '1.1.0' } })
  w.file('releases/keys.json', JSON.stringify({ board: { ...keys, removedIn: '1.2.0' } }))
  expect(w.compile().diagnostics.map(({ code }) => code)).toEqual(['key/moved', 'key/reused'])
  w.notice('board', 'One.\nTwo.\n')
  expect(codesOf(w)).toEqual([])
})

it('a line that is inserted is one problem, at the first block whose key moved', () => {
  expect(problems('One.\nTwo.\nNew.\nThree.\nFour.\nFive.\n')).toEqual([
    'key/moved seeds/board.txt:3 the text of `l3` is at `l4`, `l4` has the text of `l3`, `l5` has the text of `l4`',
  ])
})

it('a line that is taken out moves keys, and one is gone', () => {
  expect(problems('One.\nThree.\nFour.\nFive.\n')).toEqual([
    'key/moved seeds/board.txt:2 `l2` has the text of `l3`, `l3` has the text of `l4`, `l4` has the text of `l5` and 1 more',
  ])
})

it('a key that a release took away keeps the document from being built', () => {
  const w = workspace()
  w.notice('board', 'One.\n')
  w.file('releases/keys.json', JSON.stringify({ board: releasedKeys({}, { removed: { l1: '1.2.0' } }) }))
  const { diagnostics, entries } = w.compile()
  expect([diagnostics.map(({ code }) => code), entries]).toEqual([['key/reused'], []])
})

it('a former key may be one that a CMS gave, if a release had it', () => {
  const w = workspace()
  w.notice('board', 'One.\n', 'default: paragraph\nformerKeys: { n1: null, n2: l1, l9: null }\n')
  const record = releasedKeys({ l1: 'One.', n1: 'New.' }, { removed: { n2: '1.1.0' } })
  w.file('releases/keys.json', JSON.stringify({ board: record }))
  expect(codesOf(w)).toEqual([])
})

describe('replies', () => {
  const seed = 'Come.\nI will.\nMe too.\n'
  const record = releasedKeys({ l1: 'Come.', l2: 'I will.', l3: 'Me too.' }, { replies: { l2: 1, l3: 1 } })
  function problems(replies: string, released = record): string[] {
    const w = workspace()
    w.file('seeds/board.txt', seed)
    w.file('seeds/board.yaml', `${talkHead(seed)}default: paragraph\nreplies:\n${replies}`)
    const { id } = w.compile().entries[0] ?? {}
    w.file('releases/keys.json', JSON.stringify({ [id ?? '']: released }))
    return codesOf(w)
  }

  it('keep their keys as blocks do', () => {
    expect(problems('  - { lines: 2 }\n  - { lines: 3 }\n')).toEqual([])
    expect(problems('  - { lines: 2, key: l3 }\n  - { lines: 3, key: l2 }\n')).toEqual([
      'key/moved seeds/board.txt:2 `l2` has the text of `l3`, `l3` has the text of `l2`',
    ])
  })

  it('keep them where their texts are edited', () => {
    const released = releasedKeys({ l1: 'Come.', l2: 'I.', l3: 'Me too.' }, { replies: { l3: 2 } })
    expect(problems('  - { lines: 2-3, key: l3 }\n', released)).toEqual([])
    expect(problems('  - { lines: 2-3 }\n', released)).toEqual(['key/moved seeds/board.txt:2 `l3` is `l2`'])
  })

  it('may be a part of the body now: their blocks are there', () => {
    expect(problems('  - { lines: 3 }\n')).toEqual([])
  })
})
