/** Citations of passages of invented documents, resolved in what became of them. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citePassage, type PassageRange } from '../../src/runtime/cite/cite-passage.ts'
import { resolveCitation, type SlugOwner } from '../../src/runtime/cite/resolve-citation.ts'
import { type FormerKeys, type Resolved, resolveIn } from '../../src/runtime/cite/resolve-passage.ts'
import { block } from '../model/sample-blocks.ts'

type Texts = Readonly<Record<string, string>>
const documentOf = (texts: Texts, slug = 'the-bell') => ({
  slug,
  body: Object.entries(texts).map(([_key, text]) => block(text, { _key })),
})

const village = {
  l1: 'The bell of the village was cast in the year of the great flood.',
  l3: 'Nobody knows who paid for it. The ferrymen say that it was the miller. The miller denies it to this day.',
  l5: 'It rings at noon. It rings at night. It rings when somebody drowns.',
  l7: 'Yes.',
  l9: 'The ferrymen do not hear it, for the wind comes from the west.',
}
const bell = documentOf(village)
const board = { package: 'village-board', version: '1.2.0' }

/** The range of words in a block. */
function wordsIn(key: keyof typeof village, words: string, from = 0): PassageRange {
  const start = village[key].indexOf(words, from)
  return { from: { block: key, column: start + 1 }, to: { block: key, column: start + words.length } }
}

/** Both forms of a citation have one answer. */
function resolved(range: PassageRange, texts: Texts, former: FormerKeys = {}, slug?: string): Resolved {
  const now = documentOf(texts, slug)
  const { text, selector } = citePassage(bell, range, board)
  const found = resolveIn(now, text, former)
  expect(resolveIn(now, selector, former)).toEqual(found)
  return found
}

const miller = wordsIn('l3', 'The ferrymen say that it was the miller.')
const { l1, l3, l5, l7, l9 } = village

describe('A citation', () => {
  it.each([
    [
      miller,
      '#l3:31-70~The+ferrymen+say+that+it+was+the+miller%2E~~j1w4cPSsHbYrQKRZ40~ho+paid+for+it%2E+~+The+miller+deni',
    ],
    [{ from: 'l7' }, '#l7~Yes%2E~~'],
    [{ from: 'l3', to: 'l5' }, '#l3-l5~Nobody+knows+who+paid+fo~gs+when+somebody+drowns%2E~'],
    [
      { from: { block: 'l7', column: 1 }, to: { block: 'l9', column: 12 } },
      '#l7:1-l9:12~Yes%2E+The+ferrymen~~',
    ],
  ])('of %j is a short string', (range, part) => {
    const { text } = citePassage(bell, range, board)
    expect(text).toContain(`village-board@1.2.0/the-bell${part}`)
    expect(text.length).toBeLessThan(200)
  })
})

describe('A passage is', () => {
  it.each<[string, PassageRange, Texts, Partial<Resolved>, FormerKeys?, string?]>([
    [
      'the same where nothing changed',
      miller,
      village,
      { status: 'same', from: { block: 'l3', column: 31 }, to: { block: 'l3', column: 70 } },
    ],
    [
      'the same behind a new sentence',
      miller,
      { ...village, l3: `Listen. ${l3}` },
      { status: 'same', from: { block: 'l3', column: 39 } },
    ],
    ['the same in a block that moved', miller, { l5, l7, l9, l3, l1 }, { status: 'same' }],
    [
      'the same with other line breaks',
      miller,
      { ...village, l3: l3.replace('say that', 'say\n   that') },
      { status: 'same', words: 'The ferrymen say that it was the miller.' },
    ],
    [
      'the same in a block that was split within it',
      miller,
      { l1, l3: l3.slice(0, 43), l3c44: l3.slice(43), l5 },
      { status: 'same', to: { block: 'l3c44', column: 27 } },
    ],
    ['the same in a block that took another in', miller, { l1, l3: `${l3} ${l5}`, l7 }, { status: 'same' }],
    [
      'moved where it stands in another block',
      miller,
      { l1, l3: 'Nobody knows who paid for it.', l5: `${l5} The ferrymen say that it was the miller.` },
      { status: 'moved', from: { block: 'l5', column: 69 } },
    ],
    [
      'moved where another block took its own in',
      miller,
      { l1: `${l1} ${l3}`, l5 },
      { status: 'moved', from: { block: 'l1', column: 96 } },
      { l3: ['l1', '1.3.0'] },
    ],
    ['moved where the slug is another', miller, village, { status: 'moved', slug: 'bells' }, {}, 'bells'],
    [
      'edited where a word is another',
      miller,
      { ...village, l3: l3.replace('was the miller', 'was the baker') },
      { status: 'edited', words: 'The ferrymen say that it was the baker.', isApproximate: false },
    ],
    [
      'edited where it was rewritten between its neighbours',
      miller,
      { ...village, l3: l3.replace('The ferrymen say that it was the miller.', 'Some claim to.') },
      { status: 'edited', words: 'Some claim to.' },
    ],
    [
      'edited, in its block, where no more is known',
      miller,
      { ...village, l3: 'Nobody says who paid. The miller denies it to this day.' },
      {
        status: 'edited',
        words: 'Nobody says who paid. The miller denies it to this day.',
        isApproximate: true,
      },
    ],
    [
      'removed where its sentence was',
      miller,
      { ...village, l3: 'Nobody knows who paid for it. The miller denies it to this day.' },
      { status: 'removed', now: 'l3', since: null },
    ],
    [
      'removed where its block was',
      miller,
      { l1, l5, l7, l9 },
      { status: 'removed', now: null, since: '1.3.0' },
      { l3: [null, '1.3.0'] },
    ],
    [
      'removed where its words were on the way to another block',
      miller,
      { l1, l5: `Who paid? ${l5}`, l7, l9 },
      { status: 'removed', now: 'l5', since: '1.4.0' },
      { l3: ['l5', '1.4.0'] },
    ],
    [
      'edited where the first of its blocks is gone',
      { from: 'l3', to: 'l5' },
      { l1, l5, l7, l9 },
      { status: 'edited', from: { block: 'l5', column: 1 }, words: l5, isApproximate: true },
      { l3: [null, '1.3.0'] },
    ],
    [
      'edited where the last of its blocks is gone',
      { from: 'l3', to: 'l5' },
      { l1, l3, l7, l9 },
      { status: 'edited', from: { block: 'l3', column: 1 }, words: l3 },
      { l5: [null, '1.3.0'] },
    ],
    [
      'edited where the last of its blocks is gone, and nothing follows',
      { from: { block: 'l5', column: 10 }, to: 'l9' },
      { l1, l3, l5, l7 },
      { status: 'edited', words: l5, isApproximate: true },
      { l9: [null, '1.3.0'] },
    ],
    [
      'removed where all of its blocks are',
      { from: 'l3', to: 'l5' },
      { l1, l7, l9 },
      { status: 'removed', now: null, since: '1.3.0' },
      { l3: [null, '1.3.0'], l5: [null, '1.3.0'] },
    ],
    [
      'edited in both parts of a block that was split',
      { from: 'l3' },
      { l1, l3: l3.slice(0, 70), l3c72: 'The miller laughs.', l5, l7 },
      { status: 'edited', to: { block: 'l3c72', column: 18 }, isApproximate: false },
    ],
    [
      'edited where a part of a block that was split is all that is known',
      { from: 'l9' },
      { ...village, l9: l9.slice(0, 29), l9c31: 'They are deaf, as people say.' },
      { status: 'edited', words: 'The ferrymen do not hear it,', isApproximate: true },
    ],
    [
      'the same if it is a block of one word',
      { from: 'l7' },
      { l7, l1, l3: `${l3} Yes.`, l5 },
      { status: 'same', from: { block: 'l7', column: 1 } },
    ],
    [
      'found by its words around if it is short',
      wordsIn('l5', 'rings', 18),
      { ...village, l5: `It rings at dawn. ${l5}` },
      { status: 'same', from: { block: 'l5', column: 40 } },
    ],
    [
      'not found in the words of another if it is short',
      wordsIn('l5', 'rings', 18),
      { ...village, l5: 'It rings at noon. It rings when somebody drowns.' },
      { status: 'edited', isApproximate: true },
    ],
  ])('%s', (_, range, texts, expected, former, slug) => {
    expect(resolved(range, texts, former, slug)).toMatchObject(expected)
  })
})

describe('A citation that is none', () => {
  const { text: whole } = citePassage(bell, { from: 'l7' }, board)
  it.each([
    '',
    'the-bell#l3',
    'village-board@1.2.0/the-bell#l3~only~two',
    'village-board@1.2.0/the-bell#l3~a%E0%A4~~AAAAAAAAAAAAAAAA3~~',
    { type: 'SpecificResource', source: 'the-bell', selector: [] },
    ...['@banana', '@1', '@1.2'].map((version) => whole.replace('@1.2.0', version)),
    ...[':0-5', ':9-2', ':3-0', ':0', '-l9:0'].map((columns) => whole.replace('l7', `l7${columns}`)),
  ])('is refused: %j', (citation) => {
    expect(() => resolveIn(bell, citation)).toThrow(SyntaxError)
  })

  it('is made of no document and of no range', () => {
    const none = [null, undefined, {}, 'l7'] as unknown as (typeof bell & PassageRange)[]
    for (const one of none) {
      expect(() => citePassage(one, { from: 'l7' }, board)).toThrow('No document')
      expect(() => citePassage(bell, one, board)).toThrow('No range')
    }
  })

  it('is made of no words, of no block, and of no columns that are not there', () => {
    const refused = [{ from: 'l2' }, { from: { block: 'l7', column: 5 } }, { from: 'l5', to: 'l3' }]
    for (const range of refused) expect(() => citePassage(bell, range, board)).toThrow(RangeError)
  })
})

describe('A selector of others', () => {
  const quote = {
    type: 'TextQuoteSelector',
    exact: 'It rings when somebody drowns.',
    prefix: 'at night. ',
    suffix: '',
  }

  it('is found by its words, without a place', () => {
    const target = { source: 'https://example.org/the-bell/', selector: [quote] }
    expect(resolveIn(bell, target)).toMatchObject({ status: 'same', from: { block: 'l5', column: 38 } })
  })

  it('is edited where its first and last words are left', () => {
    const exact = 'The ferrymen say that it was the miller. The miller denies it to this day.'
    const texts = { ...village, l3: l3.replace('miller. The', 'baker. The') }
    expect(resolveIn(documentOf(texts), { ...quote, exact, prefix: '' })).toMatchObject({
      status: 'edited',
      words: 'The ferrymen say that it was the baker. The miller denies it to this day.',
    })
  })
})

/** Words that come often, signs that mean something in a citation, and halves of characters. */
const anyText = fc
  .array(fc.constantFrom('a', 'the', 'bell', ' ', '\n', '~', '+', '%', '#', 'ی‌', '🔔', '\ud83d'), {
    maxLength: 12,
  })
  .map((words) => words.join(''))
const anyDocument = fc.array(anyText, { minLength: 1, maxLength: 6 }).map((texts) => ({
  slug: 'any',
  body: texts.map((text, i) => block(text, { _key: `l${i + 1}` })),
}))

describe('Any passage', () => {
  it('is the same in the document that it was cited from, in both forms, and never throws in another', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, fc.nat(5), fc.nat(20), (cited, other, at, column) => {
        const whole = cited.body[at % cited.body.length]
        const text = whole?.children.map((child) => ('text' in child ? child.text : '')).join('') ?? ''
        if (whole === undefined || text.trim() === '' || text.slice(column % text.length).trim() === '')
          return
        const from = { block: whole._key, column: (column % text.length) + 1 }
        const { text: short, selector } = citePassage(cited, { from }, board)
        for (const citation of [short, selector, JSON.parse(JSON.stringify(selector))]) {
          const found = resolveIn(cited, citation)
          expect(found.status).toBe('same')
          resolveIn(other, citation)
        }
      }),
    )
  })

  it('is one of four in whatever a document is', () => {
    const { text } = citePassage(bell, miller, board)
    fc.assert(
      fc.property(fc.anything(), (body) => {
        const document = { slug: 'the-bell', body } as unknown as typeof bell
        expect(['same', 'moved', 'edited', 'removed']).toContain(resolveIn(document, text).status)
      }),
    )
  })
})

describe('A citation in a package', () => {
  const gong = documentOf(
    { l3: 'The gong is of brass, and the ferrymen brought it here in a boat.' },
    'the-gong',
  )
  const documents = [bell, gong]
  const slugs: Readonly<Record<string, readonly SlugOwner[]>> = {
    'the-drum': [['1.1.0', null, '1.1.0']],
    'old-bell': [[null, 'the-bell']],
    'the-gong': [
      ['1.1.0', null, '1.3.0'],
      ['1.10.0', 'the-bell'],
      [null, 'the-gong'],
    ],
  }
  const sources = {
    package: 'village-board',
    version: '1.12.0',
    load: async (name: string) => documents.find(({ slug }) => slug === name) ?? null,
    former: async () => ({ keys: {}, slugs }),
  }
  const { text, selector } = citePassage(bell, miller, { ...board, version: '1.2.0' })
  const of = (slug: string, version = '1.2.0'): string =>
    text.replace('@1.2.0', `@${version}`).replace('the-bell', slug)

  it('is found in its document', async () => {
    expect(await resolveCitation(text, sources)).toMatchObject({ status: 'same', slug: 'the-bell' })
  })

  it('is found under an alias', async () => {
    expect(await resolveCitation(of('old-bell'), sources)).toMatchObject({
      status: 'moved',
      slug: 'the-bell',
    })
  })

  it('is removed with its document', async () => {
    expect(await resolveCitation(of('the-drum'), sources)).toEqual({
      ...{ status: 'removed', slug: 'the-drum', now: null, since: '1.1.0' },
    })
  })

  it('is of the document that had the slug in its version', async () => {
    const answer = async (version: string) => resolveCitation(of('the-gong', version), sources)
    expect(await answer('1.0.1')).toEqual({ status: 'removed', slug: 'the-gong', now: null, since: '1.3.0' })
    expect(await answer('1.9.0')).toMatchObject({ status: 'moved', slug: 'the-bell' })
    expect(await answer('1.10.0')).toMatchObject({ status: 'edited', slug: 'the-gong', isApproximate: true })
    const words = {
      type: 'TextQuoteSelector',
      exact: 'The gong is of brass, and the ferrymen brought it here in a boat.',
      prefix: '',
      suffix: '',
    }
    expect(await resolveCitation({ source: '/the-gong', selector: words }, sources)).toMatchObject({
      ...{ status: 'same', slug: 'the-gong' },
    })
  })

  it('is refused where no document has or had its slug', async () => {
    for (const citation of [of('the-bel'), { ...selector, source: 'the-bel' }])
      await expect(resolveCitation(citation, sources)).rejects.toThrow(
        'No document has or had the slug "the-bel".',
      )
  })

  it('is looked for in a document that is there only if it is of that one', async () => {
    const inBell = { ...sources, document: bell, load: () => Promise.reject(new Error('loaded')) }
    expect(await resolveCitation(text, inBell)).toMatchObject({ status: 'same' })
    expect(await resolveCitation(of('old-bell'), inBell)).toMatchObject({ status: 'moved' })
    for (const slug of ['the-bel', 'the-drum'])
      await expect(resolveCitation(of(slug), inBell)).rejects.toThrow(
        `The citation is of "${slug}", and this is "the-bell".`,
      )
    for (const document of [null, undefined, 'the-bell'])
      await expect(
        resolveCitation(text, { ...inBell, document: document as unknown as typeof bell }),
      ).rejects.toThrow(TypeError)
  })

  it('is refused by name in another package', async () => {
    const other = resolveCitation(text.replace('village-board', '@town/board'), sources)
    await expect(other).rejects.toThrow('"@town/board", and this is "village-board"')
  })

  it('of a newer version is found, and nothing is said of one that is not', async () => {
    const newer = text.replace('1.2.0', '1.13.0')
    expect(await resolveCitation(newer, sources)).toMatchObject({ status: 'same' })
    await expect(resolveCitation(newer.replace('the-bell', 'the-drum'), sources)).rejects.toThrow('1.13.0')
  })
})
