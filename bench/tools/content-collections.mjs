/** content-collections, through its builder, with HTML made by its own Markdown package and kept in its cache. */

import { join } from 'node:path'
import { editMarkdown, preparePeer, programsOf, shape } from './peer.mjs'
import { setAside } from './set-aside.mjs'

// Like the others it gives HTML only.
const config = `import { defineCollection, defineConfig } from '@content-collections/core'
import { compileMarkdown } from '@content-collections/markdown'
import { z } from 'zod'
const texts = defineCollection({
  name: 'texts',
  directory: 'content',
  include: '**/*.md',
  schema: z.object({ content: z.string(), ${shape('z')} }),
  transform: async (document, context) => {
    const html = await compileMarkdown(context, document)
    const { content, ...rest } = document
    return { ...rest, html }
  },
})
export default defineConfig({ content: [texts] })
`

const builder = `import { createBuilder } from '@content-collections/core'
const builder = await createBuilder('content-collections.ts')
await builder.build()
`

export const contentCollections = {
  prepare: (folder, count) =>
    preparePeer(folder, count, {
      'content-collections.ts': config,
      'build.mjs': builder,
      'watch.mjs': `${builder}await builder.watch()\n`,
    }),
  command: 'node build.mjs',
  clean: (folder) => setAside(folder, ['.content-collections']),
  output: '.content-collections/generated',
  edit: editMarkdown,
  watch: ['watch.mjs'],
  outcome: (folder) => join(folder, '.content-collections/generated/allTexts.js'),
  ...programsOf('../.content-collections/generated/index.js', 'allTexts'),
}
