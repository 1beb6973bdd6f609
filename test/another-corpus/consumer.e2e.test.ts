/** A reader's project that installs the guest house's tarball: types under nodenext, ECMAScript modules, CommonJS. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Run, run } from '../support/run.ts'
import { type FreshCorpus, freshCorpus, repository } from './fresh-corpus.ts'

const tsconfig = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  },
  files: ['reader.mts', 'reader.cts'],
}

/** The same lines are an ECMAScript module and a CommonJS one, which find different declarations. */
const reader = `import {
  documents, getDocument, hasDocument, isGuestDiary, isRecipe, isSlug, knives, landladies, redirects, toHtml,
  type Document, type Flavour, type GuestDiary, type Ingredient, type KnifeId, type LandladyId, type Mealtime,
  type Recipe, type Slug, type Summary,
} from 'crooked-weathervane'
import { allDocuments, allGuestDiaries, allKnives, allLandladies, allRecipes } from 'crooked-weathervane/all'
import { bedroom, mealtime, rows, slug as slugs } from 'crooked-weathervane/list'
import { document as bread } from 'crooked-weathervane/documents/rye-flatbread'
import { document as crispbread } from 'crooked-weathervane/documents/frau-hollerbuschs-crispbread'

export const lists: [readonly Document[], readonly Recipe[], readonly GuestDiary[]] = [allDocuments, allRecipes, allGuestDiaries]
export const records: [string | undefined, number | null | undefined] = [allLandladies[0]?.knownAs, allKnives[0]?.bladeCentimetres]
export const slug: 'rye-flatbread' = crispbread.slug
export const id: 'recipe-flatbread' = bread.id
export const target: Slug | undefined = redirects['grey-gruel']
export const rules: [string, Slug][] = Object.entries(redirects)
export const opened = (asked: string) => (hasDocument(asked) ? getDocument(asked) : null)
export const saw: boolean = knives['crumb-saw'].serrated

export const rooms: { readonly slug: Slug; readonly bedroom: string | null | undefined }[] = rows({ slug: slugs, bedroom })
export const mealtimes: readonly (Mealtime | undefined)[] = mealtime
// @ts-expect-error recipes have no bedroom
export const certain: readonly (string | null)[] = bedroom

export async function fields(): Promise<void> {
  const broth: Recipe = await getDocument('barley-broth')
  const former: Recipe = await getDocument('frau-hollerbuschs-crispbread')
  const page: GuestDiary = await getDocument('song-in-the-attic')
  const mealtime: 'breakfast' | 'elevenses' | 'supper' | 'nightcap' = broth.mealtime
  const flavours: readonly Flavour[] = former.flavours
  const hours: number | null = broth.simmerHours
  const meatless: boolean = broth.meatless
  const draught: 'gentle' | 'fierce' | null | undefined = broth.hearth?.draught
  const ingredients: readonly Ingredient[] = broth.ingredients
  const cook: LandladyId = broth.cookedBy
  const needed: readonly KnifeId[] = broth.knivesNeeded
  const favourite: KnifeId | null = landladies[cook].favouriteKnife
  const answers: (LandladyId | null)[] = page.replies.map((reply) => reply.author)
  toHtml(page)
  toHtml(page.replies.flatMap((reply) => reply.body))
  void [mealtime, flavours, hours, meatless, draught, ingredients, needed, favourite, answers]

  // @ts-expect-error: no document has this slug
  await getDocument('barley-brot')
  // @ts-expect-error: a page of the visitors' book is no recipe
  const wrong: Recipe = await getDocument('song-in-the-attic')
  // @ts-expect-error: a vocabulary that is closed has no such code
  const brunch: Mealtime = 'brunch'
  // @ts-expect-error: the heat may be null
  broth.hearth?.celsius.toFixed()
  // @ts-expect-error: the hearth may be null
  broth.hearth.draught
  // @ts-expect-error: fields are readonly
  broth.meatless = false
  // @ts-expect-error: lists are readonly
  broth.ingredients.push({ foodstuff: 'salt', grams: null, toTaste: true })
  // @ts-expect-error: parts of parts are readonly
  for (const part of broth.ingredients) part.grams = 1
  // @ts-expect-error: a boolean is no text
  const text: string = broth.meatless
  // @ts-expect-error: a landlady is no knife
  const knife: KnifeId = broth.cookedBy
  // @ts-expect-error: no record has this id
  knives['butter-knife']
  // @ts-expect-error: recipes have no thread
  broth.replies
  // @ts-expect-error: fields of another corpus are not here
  broth.advisories
  // @ts-expect-error: a list shows no text
  documents[0]?.body
  void [wrong, brunch, text, knife]
}

export function heading(summary: Summary): string {
  if (isRecipe(summary)) return summary.mealtime
  if (isGuestDiary(summary)) return summary.bedroom ?? ''
  const nothingElse: never = summary
  return nothingElse
}

export function unfinished(summary: Summary): string {
  switch (summary.type) {
    case 'Recipe':
      return summary.mealtime
    default: {
      // @ts-expect-error: a page of the visitors' book is left over
      const nothingElse: never = summary
      return nothingElse
    }
  }
}

export const narrowed = (value: string): Slug | null => (isSlug(value) ? value : null)
`

const report = `
  const { documents, redirects, landladies, isRecipe, isSlug, hasDocument, getDocument, toText } = index
  const asked = ['rye-flatbread', 'frau-hollerbuschs-crispbread', 'grey-gruel', 'toString']
  const fetched = await getDocument('frau-hollerbuschs-crispbread')
  console.log(JSON.stringify({
    slugs: documents.map((d) => d.slug),
    recipes: documents.filter(isRecipe).length,
    landladies: Object.keys(landladies),
    redirects,
    guards: asked.map((path) => [isSlug(path), hasDocument(path)]),
    routed: asked.map((path) => redirects[path] ?? path).filter(isSlug),
    alias: alias.document.slug,
    fetched: [fetched.slug, toText(fetched).split('\\n')[0]],
    all: [all.allDocuments, all.allRecipes, all.allGuestDiaries, all.allLandladies, all.allKnives].map((list) => list.map((d) => d.id)),
    names: Object.keys(all).sort(),
    manifest: manifest.documents.map((d) => d.slug),
    rows: list.rows({ meal: list.mealtime, bedroom: list.bedroom }),
  }))
`
const asModule = `import { createRequire } from 'node:module'
import * as index from 'crooked-weathervane'
import * as all from 'crooked-weathervane/all'
import * as list from 'crooked-weathervane/list'
import * as alias from 'crooked-weathervane/documents/frau-hollerbuschs-crispbread'
const manifest = createRequire(import.meta.url)('crooked-weathervane/manifest.json')
${report}`
const asCommonJs = `const index = require('crooked-weathervane')
const all = require('crooked-weathervane/all')
const list = require('crooked-weathervane/list')
const alias = require('crooked-weathervane/documents/frau-hollerbuschs-crispbread')
const manifest = require('crooked-weathervane/manifest.json')
;(async () => {${report}})()
`

let corpus: FreshCorpus
let folder: string
let packed: readonly string[]

const succeed = (result: Run): Run => {
  if (result.code !== 0) throw new Error(`${result.out}${result.err}`)
  return result
}
const node = (...args: readonly string[]): Run => run('node', args, { cwd: folder })
const write = (path: string, content: string): void => writeFileSync(join(folder, path), content)

beforeAll(() => {
  corpus = freshCorpus()
  folder = mkdtempSync(join(tmpdir(), 'guest-of-the-house-'))
  succeed(corpus.command('build'))
  const pack = succeed(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: corpus.root }),
  )
  const [tarball] = JSON.parse(pack.out) as [{ filename: string; files: { path: string }[] }]
  packed = tarball.files.map((file) => file.path)
  write('package.json', '{ "name": "guest", "private": true }')
  const quiet = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  succeed(run('npm', ['install', ...quiet, join(folder, tarball.filename)], { cwd: folder }))
  write('tsconfig.json', JSON.stringify(tsconfig))
  write('reader.mts', reader)
  write('reader.cts', reader)
  write('report.mjs', asModule)
  write('report.cjs', asCommonJs)
})
afterAll(() => {
  corpus.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('a reader of another corpus', () => {
  test('gets dist/ and package.json in the tarball, and neither seeds nor model', () => {
    const outside = packed.filter((path) => !path.startsWith('dist/'))
    expect(outside).toEqual(['package.json'])
    expect(packed).toContain('dist/documents/frau-hollerbuschs-crispbread.cjs')
  })

  test('compiles under nodenext with TypeScript 6, as a module and as CommonJS', () => {
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    expect(node(tsc, '--version').out).toMatch(/^Version 6\./)
    expect(node(tsc, '-p', '.', '--pretty', 'false')).toMatchObject({ code: 0, out: '' })
  })

  const expected = {
    slugs: [
      'barley-broth',
      'rye-flatbread',
      'three-nights-because-of-the-bridge',
      'song-in-the-attic',
      'sunday-lentil-soup',
    ],
    recipes: 3,
    landladies: ['frau-hollerbusch', 'old-tamar'],
    redirects: { 'frau-hollerbuschs-crispbread': 'rye-flatbread', 'grey-gruel': 'barley-broth' },
    guards: [
      [true, true],
      [false, true],
      [false, false],
      [false, false],
    ],
    routed: ['rye-flatbread', 'rye-flatbread', 'barley-broth'],
    alias: 'rye-flatbread',
    fetched: ['rye-flatbread', 'Rye flatbread'],
    all: [
      ['recipe-barley', 'recipe-flatbread', 'diary-page-07', 'diary-page-09', 'recipe-a-lentils'],
      ['recipe-barley', 'recipe-flatbread', 'recipe-a-lentils'],
      ['diary-page-07', 'diary-page-09'],
      ['frau-hollerbusch', 'old-tamar'],
      ['crumb-saw', 'stub'],
    ],
    rows: [
      { meal: 'supper' },
      { meal: 'elevenses' },
      { bedroom: 'Lavender room' },
      { bedroom: null },
      { meal: 'supper' },
    ],
    names: ['allDocuments', 'allGuestDiaries', 'allKnives', 'allLandladies', 'allRecipes'],
    manifest: [
      'barley-broth',
      'rye-flatbread',
      'three-nights-because-of-the-bridge',
      'song-in-the-attic',
      'sunday-lentil-soup',
    ],
  }

  test.each(['report.mjs', 'report.cjs'])(
    'finds lists, records, aliases, redirects and whole documents from %s',
    (script) => {
      const { code, out, err } = node(script)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(JSON.parse(out)).toEqual(expected)
    },
  )

  test('finds no module for a retired slug: redirects lead on from there', () => {
    const { code, err } = node(
      '--input-type=module',
      '-e',
      'await import("crooked-weathervane/documents/grey-gruel")',
    )
    expect(code).toBe(1)
    expect(err).toContain('ERR_MODULE_NOT_FOUND')
  })
})
