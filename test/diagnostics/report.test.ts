import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { problem } from '../../src/diagnostics/diagnostic.ts'
import { renderReport } from '../../src/diagnostics/report.ts'

const place = { file: 'seeds/board.yaml', line: 12, column: 7 }
const startOfColour = String.fromCharCode(27)

describe('the report', () => {
  it('names a file once, above all its problems', () => {
    const report = renderReport([
      problem('value/date', { ...place, line: 3 }),
      problem('value/missing', place),
      problem('line/no-role', { ...place, file: 'seeds/board.txt' }),
    ])
    expect(report.match(/^(seeds\S+|\d+:\d+)/gm)).toEqual([
      'seeds/board.txt',
      '12:7',
      'seeds/board.yaml',
      '3:7',
      '12:7',
    ])
  })

  it('gives place, severity, title and code of a problem in one row', () => {
    const report = renderReport([problem('value/date', place)])
    expect(report).toMatch(/^12:7 error A date that is not EDTF +value\/date$/m)
  })

  it('says of which field it speaks', () => {
    expect(renderReport([problem('value/date', place, { field: 'called.value' })])).toContain(
      'A date that is not EDTF: called.value',
    )
  })

  it('gives the place as terminals and editors link it', () => {
    expect(renderReport([problem('value/date', place)])).toMatch(/^ +at +seeds\/board\.yaml:12:7$/m)
  })

  it('says what was found', () => {
    expect(renderReport([problem('value/date', place, { found: '"May"' })])).toMatch(/^ +found +"May"$/m)
  })

  it('says what was expected', () => {
    expect(renderReport([problem('value/date', place, { expected: 'a date in EDTF' })])).toMatch(
      /^ +expected +a date in EDTF$/m,
    )
  })

  it('says neither where a check does not tell', () => {
    expect(renderReport([problem('value/date', place)])).not.toMatch(/^ +(found|expected)/m)
  })

  it('prints the hint of a problem', () => {
    const report = renderReport([problem('value/date', place, { hint: 'Did you mean `2022`?' })])
    expect(report).toMatch(/^ +hint +Did you mean `2022`\?$/m)
  })

  it('prints the advice of the catalogue for a problem without a hint', () => {
    expect(renderReport([problem('value/date', place)])).toContain(catalogue['value/date'].advice)
  })

  it('calls a warning a warning', () => {
    expect(renderReport([problem('marker/missing', place)])).toMatch(/^12:7 warning A note number/m)
  })

  it('counts errors and warnings at its end', () => {
    const report = renderReport([problem('value/date', place), problem('marker/missing', place)])
    expect(report).toMatch(/1 error, .*1 warning\)$/)
  })

  it('has no colours unless they are asked for', () => {
    expect(renderReport([problem('value/date', place)])).not.toContain(startOfColour)
  })

  it('has colours when they are asked for', () => {
    expect(renderReport([problem('value/date', place)], { color: true })).toContain(
      `${startOfColour}[31merror`,
    )
  })

  it('is the same whatever the order of the problems', () => {
    const problems = [
      problem('value/date', place),
      problem('value/missing', { ...place, line: 3 }),
      problem('seed/nul', { ...place, file: 'seeds/a.txt' }),
    ]
    expect(renderReport(problems.toReversed())).toBe(renderReport(problems))
  })
})
