import { describe, expect, it } from 'vitest'
import { bumpOf } from '../../src/release/bump.ts'
import type { Change } from '../../src/release/change.ts'
import { type Override, readOverrides } from '../../src/release/overrides.ts'

const read = (text: string) => readOverrides(text, '2026-11-21')
const entry = (fields: string) => `overrides:\n  - ${fields.split('\n').join('\n    ')}\n`
const whole =
  'rule: rights-changed\nat: document well\nlevel: patch\nreason: Stated more exactly.\nexpires: 2027-03-31'

describe('the file of overrides', () => {
  it('may be missing', () => {
    expect(readOverrides(null, '2026-11-21')).toEqual({ overrides: [], diagnostics: [] })
  })

  it('says the level of one change, why, and until when', () => {
    expect(read(entry(whole))).toEqual({
      overrides: [
        {
          rule: 'rights-changed',
          at: 'document well',
          level: 'patch',
          reason: 'Stated more exactly.',
          expires: '2027-03-31',
        },
      ],
      diagnostics: [],
    })
  })

  it.each(['rights-changed', 'D15'])('may name the rule by its name or its number (%s)', (rule) => {
    const { overrides } = read(entry(whole.replace('rights-changed', rule)))
    expect(overrides.map((override) => override.rule)).toEqual(['rights-changed'])
  })

  it('offers the nearest name for a rule that does not exist', () => {
    const { diagnostics } = read(entry(whole.replace('rights-changed', 'rights-change')))
    expect(diagnostics.map(({ hint }) => hint)).toEqual([expect.stringContaining('`rights-changed`')])
  })

  it.each([
    ['an unknown rule', 'rights-changed', 'D99', 'releases/overrides.yaml:2:11'],
    ['an unknown level', 'patch', 'small', 'releases/overrides.yaml:4:12'],
    ['an empty reason', 'Stated more exactly.', '" "', 'releases/overrides.yaml:5:13'],
    ['something that is not a day', '2027-03-31', 'soon', 'releases/overrides.yaml:6:14'],
    ['a day that has passed', '2027-03-31', '2026-11-20', 'releases/overrides.yaml:6:14'],
    ['an unknown key', 'reason:', 'because:', 'releases/overrides.yaml:'],
  ])('is refused with %s', (_, from, to, place) => {
    const { diagnostics } = read(entry(whole.replace(from, to)))
    expect(diagnostics.map(({ file, line, column }) => `${file}:${line}:${column}`).join()).toContain(place)
  })

  it('holds through its last day', () => {
    expect(read(entry(whole.replace('2027-03-31', '2026-11-21'))).diagnostics).toEqual([])
  })

  it('is refused as a whole when it is not valid YAML', () => {
    expect(read('overrides: [\n').diagnostics).not.toEqual([])
  })
})

describe('an override', () => {
  const change: Change = { rule: 'rights-changed', at: 'document well', what: 'rights: …' }
  const override = (level: Override['level'], at = change.at): Override => ({
    rule: 'rights-changed',
    at,
    level,
    reason: 'So.',
    expires: '2027-03-31',
  })

  it('lowers the level of the change that it names', () => {
    expect(bumpOf([change], [override('patch')])).toMatchObject({
      level: 'patch',
      readers: 'patch',
      unused: [],
    })
  })

  it('raises it', () => {
    const edit: Change = { rule: 'text-edited', at: 'document well', what: '' }
    expect(bumpOf([edit], [{ ...override('minor'), rule: 'text-edited' }]).level).toBe('minor')
  })

  it('leaves other changes as they are, and is reported as unused', () => {
    const other = override('patch', 'document fair')
    expect(bumpOf([change], [other])).toMatchObject({ level: 'major', unused: [other] })
  })

  it('does not turn a change for writers into one for readers', () => {
    const saved: Change = { rule: 'writer-schema-narrowed', at: 'schema', what: '' }
    const bump = bumpOf([saved], [{ ...override('minor'), rule: 'writer-schema-narrowed', at: 'schema' }])
    expect(bump).toMatchObject({ level: 'minor', readers: 'none', writers: 'minor' })
  })
})

describe('a bump', () => {
  it('is as large as the largest change, for readers and for writers', () => {
    const changes: Change[] = [
      { rule: 'text-edited', at: 'document b', what: '' },
      { rule: 'writer-schema-narrowed', at: 'schema', what: '' },
      { rule: 'text-edited', at: 'document a', what: '' },
    ]
    const bump = bumpOf(changes, [])
    expect(bump).toMatchObject({ level: 'major', readers: 'patch', writers: 'major' })
    expect(bump.rows.map(({ at }) => at)).toEqual(['schema', 'document a', 'document b'])
  })

  it('of nothing is none', () => {
    expect(bumpOf([], [])).toMatchObject({ level: 'none', rows: [], forbidden: [] })
  })

  it('lists what no release may contain', () => {
    const broken: Change = { rule: 'redirect-broken', at: 'slug old', what: '' }
    expect(bumpOf([broken], []).forbidden).toHaveLength(1)
  })
})
