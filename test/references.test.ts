/** Comments and pages point to files and headings of this repository that exist. */

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..')
const folders = ['src', 'test', 'bench', 'docs', 'seeds', 'site', '.github', '.ci', '.changeset']
const foreign = ['node_modules', 'dist', '.astro', '.cache', '.contentlayer']

/** Names of files in projects of readers, and of files that commands and tests write. */
const elsewhere = [
  ...['consumer.mjs', 'consumer.mts', 'import.mjs', 'keystatic.config.ts', 'notes.md'],
  'src/corpus/recipe.ts',
]

/** Describes another repository; a test runs it as written. */
const ofAnotherRepository = 'docs/your-own-corpus.md'

/** Paths of all files below a folder that people write, from the root of the repository. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isFile()) return [path]
    return entry.isDirectory() && !foreign.includes(entry.name) ? filesOf(path) : []
  })
}

const files = [
  ...readdirSync(repository).filter((name) => name.includes('.') && !name.startsWith('.')),
  ...folders.flatMap(filesOf),
]

const withParents = (path: string): readonly string[] =>
  path === '.' ? [] : [path, ...withParents(dirname(path))]
const paths = new Set(files.flatMap(withParents))
const names = new Set([...paths].map((path) => basename(path)))

interface Text {
  readonly path: string
  readonly text: string
}

const textOf = (path: string): Text => ({ path, text: readFileSync(join(repository, path), 'utf8') })

/** Two slashes after a colon or inside a string are part of an address. */
const comment = /\/\*[\s\S]*?\*\/|(?<![:'"`\w/])\/\/.*$/gm
const comments: readonly Text[] = files
  .filter((path) => /\.([cm]?[jt]s|jsonc)$/.test(path))
  .map(textOf)
  .map(({ path, text }) => ({ path, text: (text.match(comment) ?? []).join('\n') }))

const pages: readonly Text[] = files.filter((path) => path.endsWith('.md')).map(textOf)

/** Pages without fenced samples, which show projects of readers. */
const prose: readonly Text[] = pages.map(({ path, text }) => ({
  path,
  text: text.replace(/^ *```[\s\S]*?^ *```/gm, ''),
}))

/** `src/cms/<target>/records.ts`, `*` and `{a,b}` stand for any file of that form. */
function isThere(reference: string): boolean {
  if (paths.has(reference)) return true
  const form = reference
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, list: string) => `(${list.replaceAll(',', '|')})`)
    .replace(/\*+|<[^>]*>|…/g, '[^/]+')
  return [...paths].some((path) => new RegExp(`^${form}$`).test(path))
}

const pathInText = /(?<![\w./@-])(src|test|bench|docs)\/[\w./*{},<>…-]*[\w*>}/]/g
const nameInText = /(?<![\w./*>-])[a-z][\w-]*(\.[\w-]+)*\.(ts|mts|mjs|md)(?![\w/-]|\.\w)/gi

function missingIn({ path, text }: Text): readonly string[] {
  const wrong = [
    ...(text.match(pathInText) ?? []).filter(
      (found) => !elsewhere.includes(found) && !isThere(found.replace(/\/$/, '')),
    ),
    ...(text.match(nameInText) ?? []).filter(
      (found) => !found.endsWith('.d.ts') && !names.has(found) && !elsewhere.includes(found),
    ),
  ]
  return wrong.map((found) => `${path}: ${found}`)
}

test('comments and pages name no file that does not exist', () => {
  expect(
    [...comments, ...prose.filter(({ path }) => path !== ofAnotherRepository)].flatMap(missingIn),
  ).toEqual([])
})

test('comments and pages name nothing outside the repository', () => {
  const outside = /facts\/|DESIGN\.md|\.\.\/shared|\/work\//g
  const found = [...comments, ...pages].flatMap(({ path, text }) =>
    (text.match(outside) ?? []).map((name) => `${path}: ${name}`),
  )
  expect(found).toEqual([])
})

/** As GitHub makes anchors of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

const anchors = new Map(
  prose.map(({ path, text }) => [path, [...text.matchAll(/^#+ (.+)$/gm)].map(([, h = '']) => anchorOf(h))]),
)

test('links of pages lead to a file, and to a heading of it', () => {
  const dead = prose.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]*))?\)/g)]
      .filter(([, file = '', anchor]) => {
        const target = file === '' ? path : join(dirname(path), file)
        if (!paths.has(target)) return true
        return anchor !== undefined && anchors.get(target)?.includes(anchor) !== true
      })
      .map(([link]) => `${path}: ${link}`),
  )
  expect(dead).toEqual([])
})
