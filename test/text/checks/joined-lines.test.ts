/** Lines of wrapped text that look like the beginning of a block. */

import { describe, expect, it } from 'vitest'
import { doubtsOf } from './doubts.ts'

const wrapped = (text: string, annotation = 'default: paragraph\n'): string[] =>
  doubtsOf(text, `wrapped: true\n${annotation}`)

const story = '    It was late. We\nwaited.\n    Then she came with a\nkey.\n'

describe('a joined line', () => {
  it.each([
    ['indented', story, '3:1 “Then she came with a”'],
    ['with the sign of a speech', '“Well?”\n– Nobody, she said.\n', '2:1 “– Nobody, she said.”'],
    ['with the sign of an item', 'Bring these:\n1. Milk\n', '2:1 “1. Milk”'],
  ])('is reported where it is %s', (_, text, found) => {
    expect(wrapped(text)).toEqual([`line/joined ${found}`])
  })

  it.each([
    ['goes on', 'It was late.\nWe waited.\n'],
    ['is indented in the middle of a sentence', 'One and\n  two.\n'],
    ['has a dash in the middle of a sentence', 'The bell\n– a small one – rang.\n'],
    ['is indented as the one before', '  One.\n  Two.\n'],
    ['begins with a year', 'It was in spring.\n1984. A year\n'],
    ['follows a blank line', 'One.\n\n  Two.\n'],
  ])('is fine where it %s', (_, text) => {
    expect(wrapped(text)).toEqual([])
  })

  it('is fine in other lines, in verse, and with an address for each paragraph', () => {
    expect(doubtsOf('One.\n  Two.\n')).toEqual([])
    expect(wrapped('One.\n  Two.\n', 'default: verse\n')).toEqual([])
    expect(wrapped(story, 'lines: { "1-2, 3-4": paragraph }\n')).toEqual([])
  })

  it('is one fault of the text where many are so', () => {
    expect(wrapped('One.\n  Two.\nThree.\n'.repeat(12))).toEqual(['line/joined 2:1 “Two.” and 11 more lines'])
  })
})
