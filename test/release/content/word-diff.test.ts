import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedWords, editOf } from '../../../src/release/content/word-diff.ts'

describe('an edit', () => {
  it('counts the words that went and came', () => {
    expect(editOf('The well is dry today.', 'The well is full.')).toMatchObject({ removed: 2, added: 1 })
  })

  it('is a share of the words of both texts', () => {
    expect(editOf('one two three four', 'one two three five').ratio).toBe(2 / 8)
  })

  it('is nothing when only blanks and line ends differ', () => {
    expect(editOf('The well\nis  dry.', 'The well is dry.')).toMatchObject({ removed: 0, added: 0, ratio: 0 })
  })

  it('of nothing is nothing', () => {
    expect(editOf('', ' ')).toMatchObject({ removed: 0, added: 0, ratio: 0 })
  })

  it('takes texts that share next to nothing for wholly new, in bounded time', () => {
    const [a, b] = ['a', 'b'].map((letter) => Array.from({ length: 9000 }, (_, i) => letter + i).join(' '))
    expect(editOf(a ?? '', b ?? '')).toMatchObject({ removed: 9000, added: 9000, ratio: 1 })
  })

  it('gives both texts back, for all texts', () => {
    const words = fc.array(fc.constantFrom('the', 'well', 'is', 'dry', 'آب', 'می‌آید'))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { pieces } = editOf(before.join(' '), after.join('\n'))
        const of = (kind: string) =>
          pieces.filter((p) => p.kind === 'same' || p.kind === kind).flatMap((p) => p.words)
        expect([of('removed'), of('added')]).toEqual([before, after])
      }),
    )
  })
})

describe('the changed words', () => {
  const long = 'one two three four five six seven eight nine ten eleven twelve thirteen'

  it('stand between a few words that stayed', () => {
    expect(changedWords(editOf(`${long} dry ${long}`, `${long} full ${long}`))).toEqual([
      '… ten eleven twelve thirteen ~~dry~~ **full** one two three four …',
    ])
  })

  it('of places that are near each other stand together, of others apart', () => {
    expect(changedWords(editOf('a b c', 'x b y'))).toEqual(['~~a~~ **x** b ~~c~~ **y**'])
    expect(changedWords(editOf(`a ${long} c`, `x ${long} y`))).toHaveLength(2)
  })

  it('of the same text are none', () => {
    expect(changedWords(editOf('a b', 'a b'))).toEqual([])
  })
})
