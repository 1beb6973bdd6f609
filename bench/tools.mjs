/**
 * The tools that are measured side by side: how each gets the same texts, its command for a build, and where its
 * output lies. Ours gets texts and annotations; the peers get Markdown with front matter, their native form.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeCorpus, writeCorpus } from './generate.mjs'

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const peers = join(repository, 'bench/peers')

function writeMarkdown(folder, count) {
  mkdirSync(join(folder, 'content'), { recursive: true })
  for (const document of makeCorpus(count))
    writeFileSync(join(folder, 'content', `${document.name}.md`), markdown(document, document.text))
}

const markdown = (document, text) =>
  `---\ntitle: ${JSON.stringify(document.title)}\nslug: ${document.slug}\nsummary: ${JSON.stringify(document.summary)}\nlanguage: ${document.language}\n${document.published === null ? '' : `published: ${JSON.stringify(document.published)}\n`}---\n\n${text.replaceAll('\n', '\n\n')}`

function peerFolder(folder, count, files) {
  writeMarkdown(folder, count)
  symlinkSync(join(peers, 'node_modules'), join(folder, 'node_modules'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'bench', private: true, type: 'module' }),
  )
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}

/** Adds a sentence to the text of one document. */
function touchMarkdown(folder) {
  const [name] = readdirSync(join(folder, 'content')).slice(7)
  const path = join(folder, 'content', name)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n\nOne more sentence at ${process.hrtime.bigint()}.\n`)
}

export const tools = {
  ours: {
    prepare(folder, count) {
      writeCorpus(folder, count, 1, repository)
      const config = relative(folder, join(repository, 'src/corpus/model.ts'))
      writeFileSync(
        join(folder, 'contentlayer.config.ts'),
        `import { model } from '${config}'\nexport const corpus = { model, seeds: 'seeds' }\n`,
      )
      const { exports } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
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
    },
    command: (folder) => `node ${join(repository, 'src/cli/launch.mjs')} build --root ${folder} >/dev/null`,
    clean(folder) {
      for (const name of ['dist', '.cache']) rmSync(join(folder, name), { recursive: true, force: true })
    },
    output: 'dist',
    /** A sentence in the summary: the seed is immutable, its annotation is what people edit. */
    touch(folder) {
      const name = readdirSync(join(folder, 'seeds')).filter(
        (n) => n.endsWith('.yaml') && n !== 'authors.yaml',
      )[7]
      const path = join(folder, 'seeds', name)
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(
          /value: Argues that .*/,
          `value: Argues that it is now ${process.hrtime.bigint()}.`,
        ),
      )
    },
  },
  contentlayer2: {
    prepare: (folder, count) =>
      peerFolder(folder, count, {
        'contentlayer.config.ts': `import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
const Text = defineDocumentType(() => ({ name: 'Text', filePathPattern: '**/*.md', fields: { title: { type: 'string', required: true }, slug: { type: 'string', required: true }, summary: { type: 'string', required: true }, language: { type: 'string', required: true }, published: { type: 'string' } } }))
export default makeSource({ contentDirPath: 'content', documentTypes: [Text], disableImportAliasWarning: true })
`,
      }),
    command: () => 'node_modules/.bin/contentlayer2 build',
    clean: (folder) => rmSync(join(folder, '.contentlayer'), { recursive: true, force: true }),
    output: '.contentlayer/generated',
    touch: touchMarkdown,
  },
  velite: {
    prepare: (folder, count) =>
      peerFolder(folder, count, {
        'velite.config.ts': `import { defineConfig, s } from 'velite'
export default defineConfig({ root: 'content', collections: { texts: { name: 'Text', pattern: '**/*.md', schema: s.object({ title: s.string(), slug: s.string(), summary: s.string(), language: s.string(), published: s.string().optional(), content: s.markdown() }) } } })
`,
      }),
    command: () => 'node_modules/.bin/velite build --silent',
    clean: (folder) => rmSync(join(folder, '.velite'), { recursive: true, force: true }),
    output: '.velite',
    touch: touchMarkdown,
  },
  'content-collections': {
    prepare: (folder, count) =>
      peerFolder(folder, count, {
        'content-collections.ts': `import { defineCollection, defineConfig } from '@content-collections/core'
import { z } from 'zod'
const texts = defineCollection({ name: 'texts', directory: 'content', include: '**/*.md', schema: z.object({ content: z.string(), title: z.string(), slug: z.string(), summary: z.string(), language: z.string(), published: z.string().optional() }) })
export default defineConfig({ collections: [texts] })
`,
        'build.mjs': `import { createBuilder } from '@content-collections/core'
const builder = await createBuilder('content-collections.ts')
await builder.build()
`,
      }),
    command: () => 'node build.mjs',
    clean: (folder) => rmSync(join(folder, '.content-collections'), { recursive: true, force: true }),
    output: '.content-collections',
    touch: touchMarkdown,
  },
}

/** Bytes and files below a folder. */
export function sizeOf(folder) {
  let bytes = 0
  let files = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    bytes += statSync(join(entry.parentPath, entry.name)).size
    files++
  }
  return { bytes, files }
}
