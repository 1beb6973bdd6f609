/** References that name a passage of an invented document. */

import { describe, expect, it } from 'vitest'
import { citePassage } from '../../src/runtime/cite/cite-passage.ts'
import { type CitationForm, type CitationOptions, formatCitation } from '../../src/runtime/cite.ts'
import { formatDate } from '../../src/runtime/dates.ts'
import { block } from '../model/sample-blocks.ts'

const sources = {
  writtenBy: 'by',
  writers: { ann: { name: 'Ann Bell', names: [{ text: 'آن بل', language: 'fa' }] } },
  contributedBy: 'with',
  contributors: { di: { name: 'Di' } },
  sortedBy: 'dated',
  formatDate,
}
const cite = <As extends CitationForm>(document: typeof bells, options: CitationOptions<As>) =>
  formatCitation(document, { ...options, ...sources })
const read = { url: 'https://example.org/bells/', accessed: '2032-01-02' }
const bells = {
  id: 'bells-1',
  slug: 'on-bells',
  title: 'On bells',
  language: 'en',
  by: ['ann'],
  with: [{ id: 'di', role: 'interviewer' }],
  dated: '2031-07-09',
  body: [block('Who rings? The ferrymen say that it was the miller who paid.', { _key: 'l3' })],
}

describe('A passage', () => {
  const board = { package: 'village-board', version: '1.2.0' }
  const passage = citePassage(bells, { from: 'l3' }, board)
  const question = citePassage(bells, { from: 'l3', to: { block: 'l3', column: 10 } }, board)
  const words = 'Who rings? The ferrymen … the miller who paid.'

  it('is named in a sentence by its words, shortened, with the package and the address of its block', () => {
    expect(cite(bells, { as: 'text', passage, ...read })).toBe(
      `Ann Bell. “On bells”. Interviewed by Di. July 9, 2031. “${words}” village-board 1.2.0. https://example.org/bells/#l3. Accessed January 2, 2032.`,
    )
    expect(cite(bells, { as: 'text', passage: question.text, language: 'fa-u-ca-persian' })).toBe(
      'آن بل، «On bells»، در گفت‌وگو با Di، ۱۸ تیر ۱۴۱۰، «Who rings?»، village-board 1.2.0.',
    )
  })

  it('is a note of BibTeX, beside the interviewers', () => {
    const entry = cite(bells, { as: 'bibtex', passage, ...read })
    expect(entry).toContain('\n  version = {1.2.0},\n')
    expect(entry).toContain(`\n  note = {Interviewed by Di. “${words}” (l3, village-board 1.2.0)},\n`)
    expect(entry).toContain('\n  url = {https://example.org/bells/#l3},\n')
  })

  it('is a note of CSL-JSON, with the version of the package', () => {
    expect(cite(bells, { as: 'csl', passage, url: `${read.url}#top` })).toMatchObject({
      URL: 'https://example.org/bells/#l3',
      version: '1.2.0',
      note: `“${words}” (l3, village-board 1.2.0)`,
    })
  })

  it('is a quotation of schema.org', () => {
    expect(cite(bells, { as: 'json-ld', passage, ...read })).toMatchObject({
      url: 'https://example.org/bells/#l3',
      hasPart: { '@type': 'Quotation', text: words, identifier: 'l3' },
      isPartOf: { '@type': 'Collection', name: 'village-board', version: '1.2.0' },
    })
  })

  it('has no address where the document has none', () => {
    expect(Object.keys(cite(bells, { as: 'csl', passage }))).not.toContain('URL')
  })

  it('of another document is refused, and so is what is no citation', () => {
    expect(() => cite({ ...bells, slug: 'on-gongs' }, { as: 'text', passage })).toThrow(
      'The passage is of "on-bells", and the document is "on-gongs".',
    )
    expect(() => cite(bells, { as: 'text', passage: 'l3' })).toThrow(SyntaxError)
  })
})
