/** Lists the files of a new repository: those of the compiler as they are, those of `template/`, and a rewritten package.json. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { newLockfile, newPackageJson, type PackageJson } from './package-json.ts'

/** A file is copied with its mode, or written with a content of its own. */
export type TemplateFile = { readonly copyOf: string } | { readonly content: string }

/** Files of a repository like this one with an example corpus; relative to its folder, with `/`. */
export const templateFolder = 'template'

/** Copied as they are. A folder ends with `/`. */
const copied = [
  'src/',
  `${templateFolder}/`,
  '.changeset/config.json',
  '.changeset/README.md',
  '.gitattributes',
  '.github/workflows/',
  '.gitignore',
  '.npmrc',
  'VERSIONING.md',
  'biome.json',
  'contentlayer.config.ts',
  'docs/annotating.md',
  'docs/architecture/modules.json',
  'docs/diagnostics.md',
  'docs/versioning.md',
  'docs/your-own-corpus.md',
  'tsconfig.json',
  'test/architecture.test.ts',
  // Tests of what reads and compiles texts; those of releases, CMSs and commands take minutes, and test no corpus.
  ...[
    'annotation',
    'compile',
    'diagnostics',
    'draft',
    'edits',
    'files',
    'model',
    'runtime',
    'source',
    'text',
  ].map((module) => `test/${module}/`),
]

/** This corpus and what publishes its site, and tests that start programs or need the packed tarball. */
const isLeftOut = (path: string): boolean =>
  path.startsWith('src/corpus/') ||
  path === '.github/workflows/pages.yml' ||
  /\.(e2e|package)\.test\.ts$/.test(path)

/**
 * @param repository folder of this repository
 * @param name of the new package
 * @returns the files by path, relative to the new repository, with `/`
 */
export function templateFiles(repository: string, name: string): ReadonlyMap<string, TemplateFile> {
  const read = (path: string): string => readFileSync(join(repository, path), 'utf8')
  const own = JSON.parse(read('package.json')) as PackageJson
  const files = new Map<string, TemplateFile>()
  for (const path of copied.flatMap((entry) => filesOf(repository, entry)))
    if (!isLeftOut(path)) files.set(path, { copyOf: path })
  for (const path of importedBy([...files.keys()].filter(isTest), read)) files.set(path, { copyOf: path })
  for (const path of filesOf(repository, `${templateFolder}/`))
    files.set(path.slice(templateFolder.length + 1), { copyOf: path })
  files.set('package.json', { content: newPackageJson(own, name) })
  files.set('package-lock.json', { content: newLockfile(read('package-lock.json'), name) })
  for (const [path, file] of files)
    if (path.endsWith('.md') && !path.startsWith(`${templateFolder}/`) && 'copyOf' in file)
      files.set(path, { content: page(read(file.copyOf), path, { own: own.name, name, paths: files }) })
  return files
}

const isTest = (path: string): boolean => path.startsWith('test/')

/** Modules below test/ that these need, directly or through each other. */
function importedBy(tests: readonly string[], read: (path: string) => string): ReadonlySet<string> {
  const found = new Set(tests)
  for (const path of found)
    for (const [, target = ''] of read(path).matchAll(/(?:from|import) '(\.{1,2}\/[^']*)'/g)) {
      const imported = posix.join(posix.dirname(path), target)
      if (isTest(imported)) found.add(imported)
    }
  return found
}

/** Names with a dot in front belong to systems and editors, unless the list above names them. */
function filesOf(repository: string, entry: string): string[] {
  if (!entry.endsWith('/')) return [entry]
  const isHidden = (name: string): boolean => entry !== `${templateFolder}/` && name.startsWith('.')
  return readdirSync(join(repository, entry), { withFileTypes: true }).flatMap((found) => {
    if (isHidden(found.name) || found.name === 'node_modules') return []
    return found.isDirectory() ? filesOf(repository, `${entry}${found.name}/`) : [`${entry}${found.name}`]
  })
}

interface Renaming {
  readonly own: string
  readonly name: string
  readonly paths: ReadonlyMap<string, unknown>
}

/** A page under the new name. Links to pages that stay here become plain words. */
function page(text: string, path: string, { own, name, paths }: Renaming): string {
  const folder = new URL(path, 'file:///')
  return text
    .replaceAll('{{name}}', name)
    .replaceAll(own, name)
    .replace(
      /\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(?:#[^)\s]*)?\)/g,
      (link, words: string, target: string) => {
        const linked = new URL(target, folder).pathname.slice(1)
        return paths.has(linked) || [...paths.keys()].some((key) => key.startsWith(`${linked}/`))
          ? link
          : words
      },
    )
}

/** Whether this repository can make others: one that lost its `template/` cannot. */
export const hasTemplate = (repository: string): boolean => existsSync(join(repository, templateFolder))
