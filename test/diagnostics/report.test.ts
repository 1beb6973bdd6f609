import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { renderReport } from '../../src/diagnostics/report.ts'

const location = { file: 'seeds/board.yaml', line: 12, column: 7 }
const startOfColour = String.fromCharCode(27)

describe('the report', () => {
  it('names a file once, above all its problems', () => {
    const report = renderReport([
      diagnostic('value/date', { ...location, line: 3 }),
      diagnostic('value/missing', location),
      diagnostic('line/no-role', { ...location, file: 'seeds/board.txt' }),
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
    const report = renderReport([diagnostic('value/date', location)])
    expect(report).toMatch(/^12:7 error A date that is not EDTF +value\/date$/m)
  })

  it('says of which field it speaks', () => {
    expect(renderReport([diagnostic('value/date', location, { field: 'called.value' })])).toContain(
      'A date that is not EDTF: called.value',
    )
  })

  it('gives the place as terminals and editors link it', () => {
    expect(renderReport([diagnostic('value/date', location)])).toMatch(/^ +at +seeds\/board\.yaml:12:7$/m)
  })

  it('says what was found', () => {
    expect(renderReport([diagnostic('value/date', location, { found: '"May"' })])).toMatch(
      /^ +found +"May"$/m,
    )
  })

  it('says what was expected', () => {
    expect(renderReport([diagnostic('value/date', location, { expected: 'a date in EDTF' })])).toMatch(
      /^ +expected +a date in EDTF$/m,
    )
  })

  it('says neither where a check does not tell', () => {
    expect(renderReport([diagnostic('value/date', location)])).not.toMatch(/^ +(found|expected)/m)
  })

  it('prints the hint of a problem', () => {
    const report = renderReport([diagnostic('value/date', location, { hint: 'Did you mean `2022`?' })])
    expect(report).toMatch(/^ +hint +Did you mean `2022`\?$/m)
  })

  it('prints the advice of the catalogue for a problem without a hint', () => {
    expect(renderReport([diagnostic('value/date', location)])).toContain(catalogue['value/date'].advice)
  })

  it('calls a warning a warning', () => {
    expect(renderReport([diagnostic('marker/missing', location)])).toMatch(/^12:7 warning A note number/m)
  })

  it('calls a warning an error for those who are strict', () => {
    const report = renderReport([diagnostic('marker/missing', location)], { strict: true })
    expect(report).toMatch(/^12:7 error A note number/m)
  })

  it('gives the line that confirms a warning by its place in the text', () => {
    const report = renderReport([diagnostic('marker/unsure', { ...location, file: 'seeds/board.txt' })])
    expect(report).toMatch(/^ +or add +confirmed: \{ marker\/unsure: \["12:7"\] \}$/m)
  })

  it('gives the line that confirms a warning of a value by its field', () => {
    const report = renderReport([diagnostic('marker/unsure', location, { field: 'called' })])
    expect(report).toMatch(/^ +or add +confirmed: \{ marker\/unsure: \[called\] \}$/m)
  })

  it('gives no such line for an error, or for a confirmation of nothing', () => {
    const confirmed = { field: 'confirmed.marker/unsure.0' }
    const report = renderReport([
      diagnostic('value/date', location, { field: 'called' }),
      diagnostic('confirmed/nothing', location, confirmed),
    ])
    expect(report).not.toContain('or add')
  })

  it('counts errors and warnings at its end', () => {
    const report = renderReport([diagnostic('value/date', location), diagnostic('marker/missing', location)])
    expect(report).toMatch(/1 error, .*1 warning\)$/)
  })

  it('has no colours unless they are asked for', () => {
    expect(renderReport([diagnostic('value/date', location)])).not.toContain(startOfColour)
  })

  it('has colours when they are asked for', () => {
    expect(renderReport([diagnostic('value/date', location)], { color: true })).toContain(
      `${startOfColour}[31merror`,
    )
  })

  it('is the same whatever the order of the problems', () => {
    const diagnostics = [
      diagnostic('value/date', location),
      diagnostic('value/missing', { ...location, line: 3 }),
      diagnostic('seed/nul', { ...location, file: 'seeds/a.txt' }),
    ]
    expect(renderReport(diagnostics.toReversed())).toBe(renderReport(diagnostics))
  })
})
