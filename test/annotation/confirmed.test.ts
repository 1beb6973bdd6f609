/** What an annotation confirms under `confirmed:`. */

import { describe, expect, it } from 'vitest'
import { headWith } from '../support/annotation-heads.ts'
import { codesOf, compileText } from '../support/compile-text.ts'

/** Digits that look like markers and fit no sequence are at 1:16, 2:16 and 4:16. */
const doubtful = 'The bell rang so40 loud.\nThe bell rang so50 loud.\n\nThe bell rang so60 loud.\n'

const reported = (confirmed: string, text = doubtful): string[] =>
  codesOf(compileText(text, `default: paragraph\nnotes: digits\n${confirmed}`))

const doubts = ['1:17', '2:17', '4:17'].map((place) => `marker/unsure seeds/one.txt:${place}`)

describe('what an annotation confirms', () => {
  it('is reported without a confirmation', () => {
    expect(reported('')).toEqual(doubts)
  })

  it.each([
    ['a place', '"1:17"', [1, 2]],
    ['a part of a line', '"1:1-20"', [1, 2]],
    ['a line', '1', [1, 2]],
    ['several', '["1:17", 4]', [1]],
    ['a range of lines', '1-2', [2]],
    ['parts of one address', '"1, 3-4"', [1]],
    ['all', '1-4', []],
  ])('is not reported where the confirmation names %s', (_, places, left) => {
    expect(reported(`confirmed: { marker/unsure: ${places} }\n`)).toEqual(left.map((i) => doubts[i]))
  })

  it('leaves warnings of another code', () => {
    const text = `${doubtful}So it is.1 And is.3\n`
    expect(reported('confirmed: { marker/unsure: "1-5" }\n', text)).toEqual([
      'marker/missing seeds/one.txt:5:19',
    ])
  })

  it('does not confirm the column beside it', () => {
    expect(reported('confirmed: { marker/unsure: "1:16" }\n')).toEqual([
      ...doubts,
      'confirmed/nothing seeds/one.yaml:10:14',
    ])
  })

  it('is reported where it confirms nothing, each part by itself', () => {
    const { diagnostics } = compileText(
      doubtful,
      'default: paragraph\nnotes: digits\nconfirmed: { marker/unsure: ["1-4", "3, 4"] }\n',
    )
    expect(diagnostics).toMatchObject([
      {
        code: 'confirmed/nothing',
        field: 'confirmed.marker/unsure.1',
        found: 'no `marker/unsure` at 3',
        line: 10,
        column: 37,
      },
    ])
  })

  it('is a warning about a value, by the name of its field, and not by a line', () => {
    const text = 'Hear.\n\n\n\n\n\nNow.\n'
    const head = headWith(text, 'summary', 'summary: { value: Hear it, stated: 1 }')
    const problems = (confirmed: string) =>
      codesOf(compileText(text, `default: paragraph\nconfirmed: { value/not-stated: ${confirmed} }\n`, head))
    expect(problems('summary')).toEqual([])
    expect(problems('summary.value')).toEqual([])
    const stays = ['value/not-stated seeds/one.yaml:7:1', 'confirmed/nothing seeds/one.yaml:9:14']
    expect(problems('summ')).toEqual(stays)
    expect(problems('7')).toEqual(stays)
  })

  it('is no error: an error stays', () => {
    expect(reported('lines: { 9: title }\nconfirmed: { marker/unsure: 1-4 }\n')).toEqual([
      'line/outside seeds/one.yaml:10:10',
    ])
  })

  it('is not called needless while an error keeps something from being looked at', () => {
    expect(reported('lines: { 9: title }\nconfirmed: { marker/missing: 1 }\n')).toEqual(
      expect.not.arrayContaining([expect.stringContaining('confirmed/nothing')]),
    )
  })

  it('is an error where the text has no such place', () => {
    const compiled = compileText(doubtful, 'default: paragraph\nconfirmed: { marker/unsure: 40 }\n')
    expect(codesOf(compiled)).toEqual(['line/outside seeds/one.yaml:9:14'])
    expect(compiled.document).toBeNull()
  })

  it('is an error where there is no such warning, and the nearest one is named', () => {
    const { diagnostics } = compileText(doubtful, 'default: paragraph\nconfirmed: { marker/unsur: 1 }\n')
    expect(diagnostics).toMatchObject([
      { code: 'value/unknown-key', field: 'confirmed.marker/unsur', hint: 'Did you mean `marker/unsure`?' },
    ])
  })

  it('is not what only errors are called', () => {
    expect(codesOf(compileText(doubtful, 'default: paragraph\nconfirmed: { line/no-role: 1 }\n'))).toEqual([
      'value/unknown-key seeds/one.yaml:9:14',
    ])
  })
})
