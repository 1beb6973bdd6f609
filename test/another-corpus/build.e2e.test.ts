/** The compiler on a corpus of a wholly different kind: recipes and a visitors' book instead of public texts. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Run } from '../support/run.ts'
import { type FreshCorpus, freshCorpus } from './fresh-corpus.ts'

interface Span {
  readonly text: string
}

interface Block {
  readonly _key: string
  readonly style: string
  readonly level?: number
  readonly children: readonly Span[]
}

interface Whole {
  readonly id: string
  readonly slug: string
  readonly direction: string
  readonly body: readonly Block[]
  readonly [field: string]: unknown
}

interface Built {
  readonly documents: readonly Whole[]
  readonly redirects: Readonly<Record<string, string>>
  readonly landladies: Readonly<Record<string, unknown>>
  readonly getDocument: (slug: string) => Promise<Whole>
  readonly toHtml: (content: unknown) => string
  readonly toMarkdown: (content: unknown) => string
  readonly toText: (content: unknown) => string
}

interface Schema {
  readonly parse: (value: unknown) => unknown
  readonly safeParse: (value: unknown) => { readonly success: boolean }
}

let corpus: FreshCorpus
let first: Run

beforeAll(() => {
  corpus = freshCorpus()
  first = corpus.command('build')
})
afterAll(() => corpus.remove())

const load = async <Module>(path: string): Promise<Module> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(corpus.root, 'dist', path)).href)) as Module
const built = (): Promise<Built> => load<Built>('index.js')
const whole = async (slug: string): Promise<Whole> => (await built()).getDocument(slug)
const textOf = (block: Block | undefined): string =>
  (block?.children ?? []).map((child) => child.text).join('')

describe('a corpus with other types, fields and vocabularies', () => {
  test('builds without a word of complaint', () => {
    expect(first).toMatchObject({ code: 0, err: '' })
  })

  test('prints one row for each seed, and counts records by the plural of their type', () => {
    const rows = first.out.split('\n').map((line) => line.split(/\s+/).slice(0, 3))
    expect(rows.slice(0, 6)).toEqual([
      ['seed', 'type', 'slug'],
      ['barley.txt', 'Recipe', 'barley-broth'],
      ['flatbread.txt', 'Recipe', 'rye-flatbread'],
      ['lentils.txt', 'Recipe', 'sunday-lentil-soup'],
      ['page-07.txt', 'GuestDiary', 'three-nights-because-of-the-bridge'],
      ['page-09.txt', 'GuestDiary', 'song-in-the-attic'],
    ])
    expect(first.out).toContain('5 documents, 2 Landladies, 2 Knives, ')
  })

  test('builds to the same bytes a second time, and says that nothing changed', () => {
    const before = corpus.digest()
    const { code, out } = corpus.command('build')
    expect({ code, last: out.trimEnd().split('\n').at(-1) }).toEqual({
      code: 0,
      last: 'Nothing changed since the last build.',
    })
    expect(corpus.digest()).toEqual(before)
  })

  test('exports in its package.json what `--write-exports` writes there', () => {
    const before: unknown = JSON.parse(corpus.read('package.json'))
    expect(corpus.command('build', '--write-exports').code).toBe(0)
    expect(JSON.parse(corpus.read('package.json'))).toEqual(before)
  })

  test('lists the newest by its own date field first, undated documents last and by id', async () => {
    const { documents } = await built()
    expect(documents.map(({ id, firstServed }) => [id, firstServed ?? 'undated'])).toEqual([
      ['recipe-barley', '1998-11-02'],
      ['recipe-flatbread', '1974~'],
      ['diary-page-07', 'undated'],
      ['diary-page-09', 'undated'],
      ['recipe-a-lentils', 'undated'],
    ])
  })

  test('shows in a list what its model chose, and no text', async () => {
    const { documents } = await built()
    expect(Object.keys(documents.find((d) => d.id === 'recipe-barley') ?? {}).slice(-9)).toEqual([
      'gist',
      'mealtime',
      'flavours',
      'meatless',
      'firstServed',
      'firstServedEarliest',
      'firstServedLatest',
      'added',
      'changed',
    ])
    expect(Object.keys(documents.find((d) => d.id === 'diary-page-07') ?? {}).slice(-4)).toEqual([
      'gist',
      'bedroom',
      'added',
      'changed',
    ])
  })

  test('keeps numbers, booleans, nested objects and lists of them as they were given', async () => {
    expect(await whole('barley-broth')).toMatchObject({
      mealtime: 'supper',
      helpings: 6,
      simmerHours: 2.5,
      meatless: true,
      hearth: { celsius: null, draught: 'gentle', ovenShelf: null },
      cookedBy: 'old-tamar',
      knivesNeeded: ['stub'],
    })
    expect((await whole('barley-broth')).ingredients).toEqual([
      { foodstuff: 'barley', grams: 250, toTaste: false },
      { foodstuff: 'carrots', grams: null, toTaste: false },
      { foodstuff: 'parsnip', grams: null, toTaste: false },
      { foodstuff: 'thyme', grams: null, toTaste: true },
    ])
  })

  test('reads null, and an empty list, where an annotation says nothing', async () => {
    expect(await whole('sunday-lentil-soup')).toMatchObject({
      helpings: null,
      knivesNeeded: [],
      firstServed: null,
      basis: { helpings: { kind: 'unknown' }, knivesNeeded: { kind: 'unknown' } },
    })
  })

  test('puts codes into the order of the vocabulary, whatever the order of the annotation', async () => {
    expect(corpus.read('seeds/flatbread.yaml')).toContain('[syrupy, smoky]')
    expect((await whole('rye-flatbread')).flavours).toEqual(['smoky', 'syrupy'])
  })

  test('reads records that refer to records of another type', async () => {
    expect((await built()).landladies).toEqual({
      'frau-hollerbusch': {
        id: 'frau-hollerbusch',
        knownAs: 'Frau Hollerbusch',
        mothertongues: ['de'],
        favouriteKnife: 'crumb-saw',
      },
      'old-tamar': {
        id: 'old-tamar',
        knownAs: 'Old Tamar',
        mothertongues: ['he', 'en'],
        favouriteKnife: null,
      },
    })
  })

  test('leads from an alias to its document, and from a retired slug to the one that took its place', async () => {
    const { redirects } = await built()
    expect(redirects).toEqual({
      'frau-hollerbuschs-crispbread': 'rye-flatbread',
      'grey-gruel': 'barley-broth',
    })
    expect(await whole('frau-hollerbuschs-crispbread')).toBe(await whole('rye-flatbread'))
  })

  test('writes zod schemas that take its own documents and refuse a code that its vocabulary lacks', async () => {
    const schemas = await load<Readonly<Record<string, Schema>>>('schema.js')
    const { documents } = await built()
    for (const { slug, type } of documents) {
      const document = await whole(slug)
      expect(schemas[String(type)]?.parse(document)).toEqual(document)
    }
    const broth = await whole('barley-broth')
    expect(schemas.Recipe?.safeParse({ ...broth, mealtime: 'brunch' }).success).toBe(false)
    expect(schemas.Recipe?.safeParse({ ...broth, helpings: 2.5 }).success).toBe(false)
  })
})

describe('words of its own for texts', () => {
  test('lay out blocks: a style, and a role that is an item of a list', async () => {
    const { body } = await whole('barley-broth')
    expect(body.find((block) => block._key === 'l3')?.style).toBe('kitchen-wisdom')
    expect(body.find((block) => block._key === 'l9')).toMatchObject({ listItem: 'bullet', level: 1 })
  })

  test('render by their names, which a page can style', async () => {
    const { toHtml } = await built()
    expect(toHtml(await whole('barley-broth'))).toMatch(/<p id="\w+" class="kitchen-wisdom">Put the barley/)
    expect(toHtml(await whole('song-in-the-attic'))).toContain('<span class="underlined">beautiful</span>')
  })

  test('leave lines out for a reason of the corpus', async () => {
    expect((await whole('song-in-the-attic')).omissions).toEqual([
      { reason: 'grease', lines: [{ from: 3, to: 3 }], note: null },
    ])
  })

  test.each(['types.d.ts', 'schema.js', 'schema.strict.json'])('are in %s of the package', (file) => {
    const text = corpus.read(`dist/${file}`)
    expect(['kitchen-wisdom', 'grease'].filter((word) => !text.includes(`"${word}"`))).toEqual([])
  })
})

describe('texts in other layouts', () => {
  test('lines of a hard-wrapped paragraph are one block, joined by blanks', async () => {
    const { body } = await whole('barley-broth')
    expect(textOf(body.find((block) => block._key === 'l15'))).toBe(
      'Let it simmer for two hours and a half over a gentle fire. The lid stays on; whoever lifts it peels the onions tomorrow.',
    )
  })

  test('a list inside a list stays inside it', async () => {
    const { toHtml, toMarkdown } = await built()
    const broth = await whole('barley-broth')
    expect(toHtml(broth).replace(/ id="[^"]*"/g, '')).toContain(
      '<ul><li>barley, 250 g</li><li>roots<ul><li>two carrots</li><li>one parsnip, if the hares left any</li></ul></li><li>thyme, as much as you like</li></ul>',
    )
    expect(toMarkdown(broth)).toContain('- roots\n  - two carrots\n')
  })

  test('CRLF line ends are in the seed and in no text of the document', async () => {
    expect(corpus.read('seeds/flatbread.txt')).toContain('bakes it\r\n\r\n1. Mix')
    const bread = await whole('rye-flatbread')
    expect(JSON.stringify(bread)).not.toContain('\\r')
    expect(textOf(bread.body.at(-1))).toBe('Made since about 1974.')
  })

  test('the sign of a lost note is a reference, the sign of a note that is there stays text', async () => {
    const { toText } = await built()
    const text = toText(await whole('rye-flatbread'))
    expect(text).toContain('rye flour with a spoon')
    expect(text).toContain('* Hers comes from the mill')
  })

  test('a Hebrew text runs from right to left, and its English line says that it does not', async () => {
    const { toHtml } = await built()
    const soup = await whole('sunday-lentil-soup')
    expect(soup.direction).toBe('rtl')
    const html = toHtml(soup)
    expect(html).toMatch(/^<article lang="he" dir="rtl"><h1>מרק עדשים של יום ראשון<\/h1>/)
    expect(html).toMatch(/<(?:p|span)[^>]* lang="en" dir="ltr">The ladle stays in the pot\./)
    expect(html).toContain('<em>כמון</em>')
  })

  test('a thread under a name of the corpus’s own keeps who answers whom', async () => {
    expect(await whole('three-nights-because-of-the-bridge')).toMatchObject({
      replies: [
        { _key: 'l9', author: 'frau-hollerbusch', language: 'de', replyTo: null },
        { _key: 'l11', author: 'old-tamar', language: 'en', replyTo: 'l9' },
      ],
    })
  })

  test.each(['toHtml', 'toMarkdown', 'toText'] as const)(
    '%s renders a thread under a name of the corpus’s own',
    async (renderer) => {
      const rendered = (await built())[renderer](await whole('three-nights-because-of-the-bridge'))
      expect(rendered).toContain('Die Brücke steht wieder.')
    },
  )
})

describe('the corpus’s own editors', () => {
  test('get from `docs` a JSON Schema with the fields and codes of this corpus, and no others', () => {
    expect(corpus.command('docs')).toMatchObject({ code: 0, out: 'Wrote seeds/annotation.schema.json.\n' })
    onTestFinished(() => {
      corpus.command('build')
    })
    const schema = JSON.parse(corpus.read('seeds/annotation.schema.json')) as {
      readonly oneOf: readonly { readonly properties: Readonly<Record<string, unknown>> }[]
    }
    const structure =
      'type seed id slug aliases part keys formerKeys wrapped default lines drop spans notes parts markers gaps accept confirmed title language'
    expect(schema.oneOf.map(({ properties }) => Object.keys(properties))).toEqual([
      [
        ...structure.split(' '),
        ...'gist mealtime flavours meatless helpings simmerHours hearth ingredients'.split(' '),
        ...'cookedBy knivesNeeded firstServed'.split(' '),
      ],
      [...structure.split(' '), 'gist', 'bedroom', 'nightsStayed', 'lodgers', 'replies'],
    ])
    expect(JSON.stringify(schema)).toContain('["breakfast","elevenses","supper","nightcap"]')
    expect(corpus.command('docs', '--check').code).toBe(0)
  })

  test.each([
    ['a misspelt field', 'barley.yaml', 'helpings:', 'helpins:', '13:1', 'helpings'],
    [
      'a misspelt code of a closed vocabulary',
      'barley.yaml',
      'value: supper',
      'value: super',
      '10:20',
      'supper',
    ],
    ['a misspelt code of an open vocabulary', 'lentils.yaml', '[tart,', '[tarte,', '11:28', 'tart'],
    ['a misspelt reference', 'barley.yaml', 'old-tamar', 'old-tamr', '23:20', 'old-tamar'],
    ['a misspelt reference in a list', 'barley.yaml', '[stub]', '[stubb]', '24:25', 'stub'],
    ['a misspelt name in a thread', 'page-07.yaml', 'old-tamar', 'old-tammar', '26:22', 'old-tamar'],
    ['a misspelt field of a record', 'knives.yaml', 'serrated', 'serated', '3:62', 'serrated'],
    ['a record that refers to no record', 'landladies.yaml', 'crumb-saw', 'crumb-sav', '6:19', 'crumb-saw'],
  ])(
    'get a hint for %s what they may have meant, and dist/ stays as it was',
    (_, file, from, to, place, meant) => {
      expect(corpus.command('build').code).toBe(0)
      const before = corpus.digest()
      corpus.edit(`seeds/${file}`, from, to)
      onTestFinished(() => corpus.edit(`seeds/${file}`, to, from))
      const { code, err } = corpus.command('build')
      expect({ code, dist: corpus.digest() }).toEqual({ code: 1, dist: before })
      expect(err).toContain(`seeds/${file}\n`)
      expect(err).toMatch(new RegExp(`^\\s*${place}\\s+error `, 'm'))
      expect(err).toContain(`Did you mean \`${meant}\`?`)
    },
  )
})
