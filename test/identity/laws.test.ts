/**
 * What holds of keys in histories whose truth is known word by word (test/support/histories): in each ten documents in Latin,
 * Persian and Chinese letters, ten releases and a thousand edits. Texts that nobody could tell apart, such as a refrain that is
 * taken out in one place and put in in another, may have each other's keys.
 */

import { describe, expect, test } from 'vitest'
import { collapsed } from '../../src/identity/block-sum.ts'
import { editedKeyFaults } from '../../src/identity/edited-key-faults.ts'
import { keyFaults } from '../../src/identity/key-faults.ts'
import { textSum } from '../../src/runtime/text-sum.ts'
import { type TrueBlock, textOf } from '../support/histories/edits.ts'
import { historyOf, type Released } from '../support/histories/history.ts'

const histories = [1, 2, 3, 4].map((seed) => ({ seed, documents: historyOf({ seed }) }))

/** Each two releases that follow each other, with those before them. */
const steps = histories.flatMap(({ documents }) =>
  documents.flatMap((releases) =>
    releases.slice(1).map((now, i) => ({ before: releases.slice(0, i + 1), last: releases[i] ?? now, now })),
  ),
)

const where = ({ slug }: Released, key: string, block: TrueBlock): string =>
  `${slug} ${key}: ${textOf(block)}`
const plain = (block: TrueBlock): string => collapsed(textOf(block))
const blocksByKey = ({ blocks, keys }: Released): ReadonlyMap<string, TrueBlock> =>
  new Map(blocks.map((block, i) => [keys[i] ?? '', block]))

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Whether the blocks have a word in common, or so many equal ones that they look like one text. */
function areAkin(one: TrueBlock, other: TrueBlock): boolean {
  const ids = new Set(one.words.map(({ id }) => id))
  if (other.words.some(({ id }) => ids.has(id))) return true
  const texts = new Set(one.words.map(({ text }) => text))
  const equal = other.words.filter(({ text }) => texts.has(text)).length
  return equal * 2 >= Math.min(one.words.length, other.words.length)
}

describe('in ten releases and a thousand edits', () => {
  test('a block that did not change keeps its key', () => {
    const lost = steps.flatMap(({ last, now }) => {
      const keyOf = new Map(last.blocks.map((block, i) => [block.id, last.keys[i]]))
      const counts = [countsOf(last.blocks.map(plain)), countsOf(now.blocks.map(plain))]
      const old = new Map(last.blocks.map((block) => [block.id, plain(block)]))
      return now.blocks.flatMap((block, i) => {
        const text = plain(block)
        const isUnchanged = old.get(block.id) === text && counts.every((count) => count.get(text) === 1)
        return isUnchanged && keyOf.get(block.id) !== now.keys[i]
          ? [where(now, now.keys[i] ?? '', block)]
          : []
      })
    })
    expect(lost).toEqual([])
  })

  test('of a text that stands there several times, as many keys stay as blocks', () => {
    const lost = steps.flatMap(({ last, now }) => {
      const [old, current] = [last, now].map((release) =>
        [...blocksByKey(release)].map(([key, block]) => ({ key, text: plain(block) })),
      )
      const texts = new Set(old?.map(({ text }) => text))
      return [...texts].filter((text) => {
        const [had, has] = [old, current].map(
          (blocks) => blocks?.filter((block) => block.text === text) ?? [],
        )
        const kept = has?.filter(({ key }) => had?.some((block) => block.key === key)) ?? []
        return kept.length !== Math.min(had?.length ?? 0, has?.length ?? 0)
      })
    })
    expect(lost).toEqual([])
  })

  test('no two blocks have one key', () => {
    const doubles = steps.filter(({ now }) => new Set(now.keys).size !== now.keys.length)
    expect(doubles).toEqual([])
    expect(steps.filter(({ now }) => new Set(now.replyKeys).size !== now.replyKeys.length)).toEqual([])
  })

  test('no key that was released names another text', () => {
    const wrong = steps.flatMap(({ before, now }) => {
      const had = before.map(blocksByKey)
      return [...blocksByKey(now)].flatMap(([key, block]) => {
        const texts = had.flatMap((blocks) => blocks.get(key) ?? [])
        return texts.length > 0 && !texts.some((text) => areAkin(text, block)) ? [where(now, key, block)] : []
      })
    })
    expect(wrong).toEqual([])
  })

  test('no key comes back that was gone', () => {
    const back = steps.flatMap(({ before, last, now }) => {
      const gone = before.flatMap(({ keys }) => keys).filter((key) => !last.keys.includes(key))
      return now.keys.filter((key) => gone.includes(key))
    })
    expect(back).toEqual([])
  })

  test('a key that is gone leads to a block that has words of its text, or nowhere', () => {
    const astray = steps.flatMap(({ last, now }) => {
      const [old, current] = [blocksByKey(last), blocksByKey(now)]
      return [...old].flatMap(([key, block]) => {
        if (current.has(key)) return []
        const to = now.former[key]
        if (to === null) return []
        const target = current.get(to ?? '')
        return target !== undefined && areAkin(block, target) ? [] : [where(last, key, block)]
      })
    })
    expect(astray).toEqual([])
  })

  test('every key that was ever released is one of a block or a former one that leads to a block or nowhere', () => {
    const lost = steps.flatMap(({ before, now }) => {
      const keys = new Set(now.keys)
      const isKnown = (key: string | null | undefined): boolean => key === null || keys.has(key ?? '')
      return before
        .flatMap((release) => release.keys)
        .filter((key) => !isKnown(key) && !isKnown(now.former[key]))
    })
    expect(lost).toEqual([])
  })

  test.each([
    // Measured in 25 histories: 99.8 % of 3,184 blocks with a mended letter and of 3,335 with an edited sentence.
    ['typo', 0.99],
    ['sentence', 0.99],
    // 98.6 % of 2,159 and 99.2 % of 1,884: most of the others were parted by a block that moved between them.
    ['split', 0.98],
    ['merge', 0.98],
    ['move', 1],
  ] as const)(
    'a block with a %s, and no other edit, keeps its key in at least %d of the cases',
    (kind, share) => {
      let [all, kept] = [0, 0]
      for (const { last, now } of steps) {
        const keyOf = new Map(last.blocks.map((block, i) => [block.id, last.keys[i]]))
        const counts = [last, now].map(({ blocks }) => countsOf(blocks.map(plain)))
        const isRepeated = (block: TrueBlock): boolean =>
          counts.some((count) => (count.get(plain(block)) ?? 0) > 1)
        const isAlone = ({ words, edits }: TrueBlock): boolean =>
          words.length > 1 &&
          edits.includes(kind) &&
          edits.every((edit) => edit === kind || edit === 'recapture')
        const repeats = new Set([...last.blocks, ...now.blocks].filter(isRepeated).map(({ id }) => id))
        for (const [i, block] of now.blocks.entries()) {
          if (!keyOf.has(block.id) || repeats.has(block.id) || !isAlone(block)) continue
          all++
          if (keyOf.get(block.id) === now.keys[i]) kept++
        }
      }
      expect(all).toBeGreaterThan(100)
      expect(kept / all).toBeGreaterThanOrEqual(share)
    },
  )

  test('keys that were assigned have no faults', () => {
    const sums = (release: Released): ReadonlyMap<string, string> =>
      new Map([...blocksByKey(release)].map(([key, block]) => [key, textSum(plain(block))]))
    expect(steps.flatMap(({ last, now }) => keyFaults(sums(last), sums(now), now.former))).toEqual([])
    const texts = (release: Released) =>
      [...blocksByKey(release)].map(([key, block]) => ({ key, text: plain(block) }))
    expect(steps.flatMap(({ last, now }) => editedKeyFaults(texts(last), texts(now)))).toEqual([])
  })
})
