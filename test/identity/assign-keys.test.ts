import { describe, expect, test } from 'vitest'
import { assignKeys } from '../../src/identity/assign-keys.ts'
import type { KeyAssignment } from '../../src/identity/types.ts'

const mill = 'The mill by the river stood still for nine winters before anyone mended the wheel.'
const bridge = 'Nobody crossed the bridge after dark, for the lamps had been sold to pay the glazier.'
const council = 'Councillors met on Thursday and counted the votes twice; they found one too many.'
const baker = 'A baker from the upper town brought loaves to those who waited outside in the snow.'
const other = 'Seventeen herons came back to the marsh, which surprised even the oldest fisherman.'

/** Texts of a release with the keys l1, l2, …; then those of now, placed one to a line. */
function assigned(before: readonly string[], after: readonly string[], taken: string[] = []): KeyAssignment {
  return assignKeys(
    before.map((text, i) => ({ key: `l${i + 1}`, text })),
    after.map((text, i) => ({ at: `l${i + 1}`, text })),
    taken,
  )
}

describe('a block keeps its key', () => {
  test('when a line is inserted before it', () => {
    expect(assigned([mill, bridge, council], [mill, other, bridge, council])).toEqual({
      keys: ['l1', 'l2b', 'l2', 'l3'],
      former: {},
    })
  })

  test('when it moves', () => {
    expect(assigned([mill, bridge, council, baker], [council, mill, bridge, baker]).keys).toEqual([
      'l3',
      'l1',
      'l2',
      'l4',
    ])
  })

  test('when it is captured with other line breaks', () => {
    expect(assigned([mill, bridge], [other, mill.replaceAll(' ', '\n'), ` ${bridge}\n`]).keys).toEqual([
      'l1b',
      'l1',
      'l2',
    ])
  })

  test('when words of it are edited', () => {
    const edited = council.replace('Thursday', 'Friday').replace('twice', 'three times')
    expect(assigned([mill, council, baker], [mill, other, edited, baker]).keys).toEqual([
      'l1',
      'l2b',
      'l2',
      'l3',
    ])
  })

  test('when it is edited and moves', () => {
    const edited = council.replace('Thursday', 'Friday').replace('twice', 'three times')
    expect(assigned([mill, bridge, council, baker], [edited, mill, bridge, baker]).keys).toEqual([
      'l3',
      'l1',
      'l2',
      'l4',
    ])
  })

  test('when it is one of several with the same text', () => {
    const [before, after] = [
      [mill, bridge, council],
      [council, mill, bridge],
    ].map((texts) => texts.flatMap((text) => [text, 'Amen.']))
    expect(assigned(before ?? [], after ?? []).keys).toEqual(['l5', 'l6', 'l1', 'l2', 'l3', 'l4'])
  })

  test('when a letter of its only word is mended', () => {
    expect(assigned([mill, 'Fredom', bridge], [mill, 'Freedom', bridge]).keys).toEqual(['l1', 'l2', 'l3'])
  })
})

describe('parts', () => {
  test('of a split: the first has the key, the others are new', () => {
    expect(assigned([mill, `${bridge} ${council}`, baker], [mill, bridge, council, baker])).toEqual({
      keys: ['l1', 'l2', 'l3b', 'l3'],
      former: {},
    })
  })

  test('of a merge: the key of the first stays, the others lead to it', () => {
    expect(assigned([mill, bridge, council, baker], [mill, `${bridge} ${council}`, baker])).toEqual({
      keys: ['l1', 'l2', 'l4'],
      former: { l3: 'l2' },
    })
  })
})

describe('a key is not given', () => {
  test('to a block that was rewritten', () => {
    expect(assigned([mill, bridge, council], [mill, other, council])).toEqual({
      keys: ['l1', 'l2b', 'l3'],
      former: { l2: null },
    })
  })

  test('again after an earlier release had it', () => {
    expect(assigned([mill], [mill, bridge], ['l2', 'l2b']).keys).toEqual(['l1', 'l2c'])
  })
})

describe('scripts without blanks, and Persian', () => {
  const texts = {
    zh: [
      '昨天晚上河边的磨坊终于修好了。',
      '议会在星期四开会，票数数了两遍。',
      '面包师给等候的人们送来了面包。',
    ],
    ja: [
      '川辺の水車小屋は九年の冬を越えて動かなかった。',
      '議会は木曜日に開かれ、票は二度数えられた。',
      'パン屋は外で待つ人々にパンを配った。',
    ],
    th: [
      'โรงสีริมแม่น้ำหยุดนิ่งมาเก้าฤดูหนาว',
      'สภาประชุมวันพฤหัสบดีและนับคะแนนสองครั้ง',
      'คนทำขนมปังนำขนมปังมาให้คนที่รออยู่ข้างนอก',
    ],
    fa: [
      'آسیاب کنار رودخانه نه زمستان از کار افتاده بود.',
      'شورا روز پنج‌شنبه گرد آمد و رأی‌ها را دو بار شمرد.',
      'نانوا برای آنان که بیرون می‌ایستادند نان آورد.',
    ],
  }
  test.each(Object.entries(texts))(
    '%s: edits, splits and merges are followed',
    (_, [a = '', b = '', c = '']) => {
      const edited = b.slice(0, 5) + b.slice(7)
      expect(assigned([a, b, c], [a, c, edited]).keys).toEqual(['l1', 'l3', 'l2'])
      expect(assigned([a, b + c], [a, b, c])).toEqual({ keys: ['l1', 'l2', 'l3'], former: {} })
      expect(assigned([a, b, c], [a, b + c])).toEqual({ keys: ['l1', 'l2'], former: { l3: 'l2' } })
    },
  )
})
