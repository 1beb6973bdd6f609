import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { diagnosticsPage } from '../../src/diagnostics/page.ts'

const page = diagnosticsPage()

describe('the page of problems', () => {
  it('has a heading for every code, in the order of the catalogue', () => {
    const headings = [...page.matchAll(/^## `(.+)`$/gm)].map((m) => m[1])
    expect(headings).toEqual(Object.keys(catalogue))
  })

  it('says of every code what is wrong, how bad it is and what to do', () => {
    const said = Object.values(catalogue).filter((kind) =>
      page.includes(`**${kind.title}** (${kind.severity}). ${kind.advice}\n`),
    )
    expect(said).toHaveLength(Object.keys(catalogue).length)
  })

  it('says that nobody writes it by hand', () => {
    expect(page).toContain('Generated from `src/diagnostics/catalogue.ts`')
  })
})
