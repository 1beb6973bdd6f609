/** What is said of the slips that people make most often. */

import { describe, expect, it } from 'vitest'
import { headWith } from '../support/annotation-heads.ts'
import { compileText, noticeHead } from '../support/compile-text.ts'

const text = 'Hello.\n\nBye.\n'
const reported = (annotation: string, head = noticeHead(text)) =>
  compileText(text, `default: paragraph\n${annotation}`, head).diagnostics.map(
    ({ code, file, line, field, found, expected, hint }) => ({
      code,
      place: `${file.replace(/.*\./, '')} ${line}`,
      field,
      found,
      expected,
      hint,
    }),
  )

describe('a hint', () => {
  it('to put a text with a colon in quotes', () => {
    const head = headWith(text, 'title', 'title: { value: The: best, editorial: Ours. }')
    expect(reported('', head)[0]).toMatchObject({
      code: 'yaml/syntax',
      hint: expect.stringContaining('in quotes'),
    })
  })

  it('at the beginning of a text in quotes that does not end', () => {
    const head = headWith(text, 'title', 'title: { value: "The best, editorial: Ours. }')
    expect(reported('', head)[0]).toMatchObject({
      code: 'yaml/syntax',
      place: 'yaml 5',
      hint: expect.stringContaining('quotation mark'),
    })
  })

  it.each([
    ['"1401-12-30"', 'persian', 'no such day'],
    ['"1401/09/14"', 'persian', '`1401-09-14`'],
    ['"۱۴۰۱-۰۹-۱۴"', 'persian', '`1401-09-14`'],
    ['"1401-09"', 'jalali', '`persian`'],
  ])('for the date %s of the calendar %s', (value, calendar, hint) => {
    const [first] = reported(`called: { value: ${value}, calendar: ${calendar}, inferred: Seen. }\n`)
    expect(first?.hint).toContain(hint)
  })

  it('to name the calendar of a date in other digits', () => {
    expect(reported('called: { value: "۱۴۰۱/۹/۱۴", inferred: Seen. }\n')[0]?.hint).toMatch(
      /`1401-09-14`.*`calendar:`/,
    )
    expect(reported('called: { value: 2 May 2022, inferred: Seen. }\n')[0]?.hint).toBeUndefined()
  })

  it('of all that a mark can be, and of addresses in words', () => {
    expect(reported('spans: { "1:1-5": bold }\n')[0]?.expected).toMatch(/`em`.*`\{ link: … \}`/)
    expect(reported('spans: { "1:1-5": { link: example.org } }\n')[0]?.expected).toContain('`https://`')
  })

  it('names the blank line of a stated value', () => {
    const head = headWith(text, 'title', 'title: { stated: 2 }')
    expect(reported('', head)).toContainEqual(
      expect.objectContaining({
        code: 'value/missing',
        field: 'title.stated',
        found: 'line 2, without text',
      }),
    )
  })

  it('is at the place in the annotation that names a line which is not there', () => {
    expect(reported('lines: { 1: { role: quotation, by: { name: Ann, line: 88 } } }\n')).toMatchObject([
      { code: 'line/outside', place: 'yaml 9', field: 'lines.1.by.line', found: 'line 88 in `by`' },
    ])
  })

  it('of a line end that only some programs know', () => {
    const odd = 'Hello.\u2028Bye.\n'
    const [first] = compileText(odd, 'default: paragraph\n', noticeHead(odd)).diagnostics
    expect(first?.hint).toContain('LF or CRLF')
  })
})
