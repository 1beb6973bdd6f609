/** What a new repository gets: nothing of this corpus, and nothing that points to what stayed here. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { model } from '../../src/corpus/model.ts'
import { templateFiles } from '../../src/template/file-list.ts'

const repository = join(import.meta.dirname, '../..')
const own = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
const files = templateFiles(repository, '@village/tales')
const contentOf = (path: string): string => {
  const file = files.get(path)
  if (file === undefined) throw new Error(`The new repository has no ${path}.`)
  return 'content' in file ? file.content : readFileSync(join(repository, file.copyOf), 'utf8')
}
const paths = [...files.keys()]
const packageJson = JSON.parse(contentOf('package.json'))

/** Ids and slugs of this corpus, names of its authors, and its subject. */
const manifest = JSON.parse(readFileSync(join(repository, 'releases/1.0.0/dist/manifest.json'), 'utf8'))
const words: readonly string[] = [
  'iran',
  ...manifest.documents.flatMap(({ id, slug }: { id: string; slug: string }) => [id, slug]),
  ...[...readFileSync(join(repository, 'seeds/authors.yaml'), 'utf8').matchAll(/^([a-z-]+):/gm)].map(
    ([, id]) => id,
  ),
]

describe('a new repository', () => {
  test('says no word of this corpus', () => {
    const found = paths.flatMap((path) => {
      const text = `${path}\n${contentOf(path)}`.toLowerCase()
      return words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`)
    })
    expect(words.length).toBeGreaterThan(10)
    expect(found).toEqual([])
  })

  test('has a model of its own, and none of the types of this corpus', () => {
    expect(paths.filter((path) => path.startsWith('src/corpus/'))).toEqual([
      'src/corpus/model.ts',
      'src/corpus/story.ts',
    ])
    for (const { name } of model.documents) expect(contentOf('src/corpus/model.ts')).not.toContain(name)
  })

  test('starts without releases and pending changesets, under the version of a first release', () => {
    expect(paths.filter((path) => path.startsWith('releases/'))).toEqual([])
    expect(paths.filter((path) => path.startsWith('.changeset/'))).toEqual([
      '.changeset/config.json',
      '.changeset/README.md',
    ])
    expect(packageJson).toMatchObject({ name: '@village/tales', version: '1.0.0', exports: own.exports })
    expect(contentOf('CHANGELOG.md')).toBe('# @village/tales\n')
  })

  test('has every script that its workflows run', () => {
    const commands = paths
      .filter((path) => path.startsWith('.github/workflows/'))
      .flatMap((path) => [...contentOf(path).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name))
    expect(commands.length).toBeGreaterThan(2)
    expect(commands.filter((name) => !(name in packageJson.scripts))).toEqual([])
  })

  test('has every file that its modules and tests import', () => {
    const missing = paths
      .filter((path) => /\.(ts|mjs)$/.test(path) && !path.startsWith('template/'))
      .flatMap((path) =>
        [...contentOf(path).matchAll(/(?:from|import) '(\.{1,2}\/[^']*)'/g)]
          .map(([, target = '']) => join(dirname(path), target))
          .filter((target) => !files.has(target) && existsSync(join(repository, target)))
          .map((target) => `${path} -> ${target}`),
      )
    expect(missing).toEqual([])
  })

  test('has every page that its pages link to', () => {
    const missing = paths
      .filter((path) => path.endsWith('.md') && !path.startsWith('template/'))
      .flatMap((path) =>
        [...contentOf(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
          .map(([, target = '']) => join(dirname(path), target))
          .filter((target) => !files.has(target))
          .map((target) => `${path} -> ${target}`),
      )
    expect(missing).toEqual([])
  })

  test('has every command that its pages and workflows call', () => {
    const called = paths
      .filter((path) => /^(README\.md|docs\/|\.github\/|\.ci\/)/.test(path))
      .flatMap((path) =>
        [...contentOf(path).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name),
      )
    expect(
      [...new Set(called)].filter((name) => name !== undefined && !(name in packageJson.scripts)),
    ).toEqual([])
    for (const name of ['test:cms', 'test:scale', 'coverage'])
      expect(packageJson.scripts).not.toHaveProperty([name])
  })

  test('has a lockfile that agrees with its package.json', () => {
    const lockfile = JSON.parse(contentOf('package-lock.json'))
    const { name, version, license, devDependencies } = packageJson
    expect(lockfile).toMatchObject({
      name,
      version,
      packages: { '': { name, version, license, devDependencies } },
    })
  })

  test('has nothing to fill in that is already wrong: no repository, author or homepage of this one', () => {
    for (const field of ['repository', 'author', 'homepage', 'bugs', 'keywords'])
      expect(packageJson).not.toHaveProperty(field)
    expect(contentOf('RIGHTS.md')).toContain('Fill in')
    expect(contentOf('LICENSE')).toContain('fill in')
  })
})
