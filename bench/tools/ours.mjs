/** Ours: seeds of text and annotation, made into a package that the reader installs. */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from '../generate.mjs'
import { setAside } from './set-aside.mjs'

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const launcher = join(repository, 'src/cli/launch.mjs')
const { exports, scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))

/** The words that npm starts a script of ours with, V8's flags among them, for any folder. */
const started = (script) =>
  scripts[script].split(' ').map((word) => (word === 'src/cli/launch.mjs' ? launcher : word))

function prepare(folder, count) {
  const model = relative(folder, join(repository, 'src/corpus/model.ts'))
  writeFileSync(
    join(folder, 'contentlayer.config.ts'),
    `import { model } from '${model}'\nexport const corpus = { model, seeds: 'seeds' }\n`,
  )
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'bench',
      version: '1.0.0',
      type: 'module',
      sideEffects: false,
      files: ['dist'],
      exports,
    }),
  )
  mkdirSync(join(folder, 'seeds'))
  // The launcher bundles our sources when they have changed; the peers come bundled. So that no measure holds it, it
  // is done now, when there is nothing to build and the command therefore fails.
  spawnSync('node', [launcher, 'check', '--root', folder], { cwd: repository, stdio: 'ignore' })
  rmSync(join(folder, '.cache'), { recursive: true, force: true })
  writeCorpus(folder, count)
}

const annotationOf = (folder, index) => {
  const start = `${String(index).padStart(6, '0')}_`
  const names = readdirSync(join(folder, 'seeds'))
  return join(
    folder,
    'seeds',
    names.find((name) => name.startsWith(start) && name.endsWith('.yaml')),
  )
}

/**
 * Gives a function that writes a new summary: texts never change, their annotations do. The summary is in the document
 * and in the list of all.
 */
function edit(folder, index, word) {
  const path = annotationOf(folder, index)
  const after = readFileSync(path, 'utf8').replace(
    /value: Argues that .*/,
    `value: Argues that it is now ${word}.`,
  )
  return () => writeFileSync(path, after)
}

/** The module that holds the document, which its entry leads to. */
function outcome(folder, slug) {
  const entry = join(folder, 'dist/documents', `${slug}.js`)
  const [, path] = existsSync(entry) ? (/"(\.\.\/texts\/[^"]+)"/.exec(readFileSync(entry, 'utf8')) ?? []) : []
  return path === undefined ? null : join(dirname(entry), path)
}

export const ours = {
  prepare,
  command: `${started('build').join(' ')} --root . >/dev/null`,
  clean: (folder) => setAside(folder, ['dist', '.cache']),
  output: 'dist',
  edit,
  watch: [...started('dev').slice(1), '--root', '.'],
  outcome,
  /** The reader finds the built folder as an installed package. */
  install(folder, consumer) {
    mkdirSync(join(consumer, 'node_modules'), { recursive: true })
    symlinkSync(folder, join(consumer, 'node_modules/bench'))
  },
  titles: [
    { how: 'main entry', code: "const { documents } = await import('bench')" },
    {
      how: 'list entry',
      code: "const { rows, title } = await import('bench/list')\nconst documents = rows({ title })",
    },
  ],
  types: (slug) =>
    `import { documents, getDocument } from 'bench'\nexport const titles: string[] = documents.map((one) => one.title)\nconst document = await getDocument('${slug}')\nexport const language: string = document.language\n`,
  list: "import { published, rows, slug, title } from 'bench/list'\nfor (const row of rows({ slug, title, published })) console.log(row.slug, row.title, row.published)\n",
  page: (slug) => `import { document } from 'bench/documents/${slug}'\nconsole.log(document)\n`,
  one: (slug) => `import { document } from 'bench/documents/${slug}'\n`,
}
