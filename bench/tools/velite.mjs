/** velite: one JSON file for the collection, made again with every build. */

import { join } from 'node:path'
import { editMarkdown, preparePeer, programsOf, shape } from './peer.mjs'
import { setAside } from './set-aside.mjs'

const config = `import { defineConfig, s } from 'velite'
export default defineConfig({
  root: 'content',
  collections: { texts: { name: 'Text', pattern: '**/*.md', schema: s.object({ ${shape('s')}, html: s.markdown() }) } },
})
`
const cli = 'node_modules/velite/bin/velite.js'

export const velite = {
  prepare: (folder, count) => preparePeer(folder, count, { 'velite.config.ts': config }),
  command: `node ${cli} build --silent`,
  clean: (folder) => setAside(folder, ['.velite']),
  output: '.velite',
  edit: editMarkdown,
  watch: [cli, 'dev', '--silent'],
  outcome: (folder) => join(folder, '.velite/texts.json'),
  ...programsOf('../.velite/index.js', 'texts'),
}
