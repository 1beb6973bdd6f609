/**
 * What the peers have in common: a folder of Markdown with front matter, their packages, and a consumer that finds
 * documents in the one collection that they give.
 */

import { appendFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { markdown } from '../corpus/markdown.mjs'
import { makeCorpus } from '../generate.mjs'

const packages = resolve(dirname(fileURLToPath(import.meta.url)), '../peers/node_modules')

/** Fields of the front matter: name, whether it is a list, whether it is always there. */
export const fields = [
  { name: 'kind' },
  { name: 'title' },
  { name: 'slug' },
  { name: 'summary' },
  { name: 'language' },
  { name: 'published', optional: true },
  { name: 'authors', list: true },
  { name: 'topics', list: true },
  { name: 'advisories', list: true },
  { name: 'hashtags', list: true },
]

/** The fields in the words of zod, which `z` stands for. */
export const shape = (z) =>
  fields
    .map(({ name, list, optional }) => {
      const type = list ? `${z}.array(${z}.string())` : `${z}.string()`
      return `${name}: ${type}${optional ? '.optional()' : ''}`
    })
    .join(', ')

export function preparePeer(folder, count, files) {
  const content = join(folder, 'content')
  mkdirSync(content, { recursive: true })
  for (const document of makeCorpus(count))
    writeFileSync(join(content, `${document.name}.md`), markdown(document))
  symlinkSync(packages, join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bench', private: true, type: 'module' }),
  )
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

/** Gives a function that adds a sentence to the text of a document: what is edited most. */
export function editMarkdown(folder, index, word) {
  const start = `${String(index).padStart(6, '0')}_`
  const name = readdirSync(join(folder, 'content')).find((name) => name.startsWith(start))
  const path = join(folder, 'content', name)
  return () => appendFileSync(path, `\nOne more sentence: ${word}.\n`)
}

/** Programs of a reader, given the module of a peer and the name of its collection. */
export const programsOf = (module, collection) => ({
  titles: [
    { how: '', code: `const { ${collection} } = await import('${module}')\nconst documents = ${collection}` },
  ],
  types: (slug) =>
    `import { ${collection} } from '${module}'\nexport const titles: string[] = ${collection}.map((one) => one.title)\nexport const language: string | undefined = ${collection}.find((one) => one.slug === '${slug}')?.language\n`,
  list: `import { ${collection} } from '${module}'\nfor (const { slug, title, published } of ${collection}) console.log(slug, title, published)\n`,
  page: (slug) =>
    `import { ${collection} } from '${module}'\nconsole.log(${collection}.find((one) => one.slug === '${slug}'))\n`,
  one: (slug) =>
    `import { ${collection} } from '${module}'\nconst document = ${collection}.find((one) => one.slug === '${slug}')\n`,
})
