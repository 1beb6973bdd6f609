import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../src/diagnostics/suggest.ts'

describe('did you mean', () => {
  it('suggests the word that is one slip away', () => {
    expect(didYouMean('paragraf', ['heading', 'paragraph'])).toBe('Did you mean `paragraph`?')
  })

  it('suggests the nearest of several near words', () => {
    expect(didYouMean('statd', ['states', 'stated', 'start'])).toBe('Did you mean `stated`?')
  })

  it('suggests the first of equally near words', () => {
    expect(didYouMean('bat', ['cat', 'hat'])).toBe('Did you mean `cat`?')
  })

  it('takes capitals for no slip', () => {
    expect(didYouMean('GREEN', ['red', 'green'])).toBe('Did you mean `green`?')
  })

  it('still suggests when a third of the word is wrong', () => {
    expect(didYouMean('lanxxage', ['language'])).toBe('Did you mean `language`?')
  })

  it('says nothing when more than a third of the word is wrong', () => {
    expect(didYouMean('lxxxxage', ['language'])).toBeUndefined()
  })

  it('allows one slip in the shortest words', () => {
    expect(didYouMean('b', ['by'])).toBe('Did you mean `by`?')
  })

  it('allows no second slip in the shortest words', () => {
    expect(didYouMean('b', ['bye'])).toBeUndefined()
  })

  it.each([
    ['footnote', 'note'],
    ['quote', 'quotation'],
    ['verses', 'verse'],
    ['Blockquotation', 'quotation'],
  ])('suggests for `%s` what is a part of it, or of the same stem: `%s`', (word, meant) => {
    expect(didYouMean(word, ['by', 'title', 'note', 'quotation', 'verse'])).toBe(`Did you mean \`${meant}\`?`)
  })

  it('takes a few letters for no stem', () => {
    expect(didYouMean('quay', ['quotation'])).toBeUndefined()
    expect(didYouMean('bystander', ['by'])).toBeUndefined()
    expect(didYouMean('old-village-note', ['note'])).toBeUndefined()
  })

  it('compares names without the words that they begin with alike', () => {
    const ids = ['article-register', 'article-keepers-complaint', 'letter-one']
    expect(didYouMean('article-keeper', ids)).toBe('Did you mean `article-keepers-complaint`?')
    expect(didYouMean('article-rigister', ids)).toBe('Did you mean `article-register`?')
    expect(didYouMean('article-keepsake', ids)).toBeUndefined()
  })

  it('says nothing when there is nothing to suggest', () => {
    expect(didYouMean('anything', [])).toBeUndefined()
  })

  it('finds any word again after one letter was left out', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/)
    fc.assert(
      fc.property(word, fc.nat(), (whole, n) => {
        const at = n % whole.length
        const slip = whole.slice(0, at) + whole.slice(at + 1)
        expect(didYouMean(slip, ['0000000000000000', whole])).toBe(`Did you mean \`${whole}\`?`)
      }),
    )
  })
})
