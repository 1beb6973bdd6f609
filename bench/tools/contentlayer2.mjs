/** contentlayer2 with its stock source for files. */

import { join } from 'node:path'
import { editMarkdown, fields, preparePeer, programsOf } from './peer.mjs'
import { setAside } from './set-aside.mjs'

const types = fields
  .map(({ name, list, optional }) => {
    const type = list ? "type: 'list', of: { type: 'string' }" : "type: 'string'"
    return `${name}: { ${type}, required: ${optional !== true} }`
  })
  .join(', ')

const config = `import { defineDocumentType, makeSource } from 'contentlayer2/source-files'
const Text = defineDocumentType(() => ({ name: 'Text', filePathPattern: '**/*.md', fields: { ${types} } }))
export default makeSource({ contentDirPath: 'content', documentTypes: [Text], disableImportAliasWarning: true })
`
const cli = 'node_modules/contentlayer2/bin/cli.cjs'

export const contentlayer2 = {
  prepare: (folder, count) => preparePeer(folder, count, { 'contentlayer.config.ts': config }),
  command: `node ${cli} build`,
  clean: (folder) => setAside(folder, ['.contentlayer']),
  output: '.contentlayer/generated',
  edit: editMarkdown,
  watch: [cli, 'dev'],
  outcome: (folder) => join(folder, '.contentlayer/generated/Text/_index.json'),
  ...programsOf('../.contentlayer/generated/index.mjs', 'allTexts'),
  // Its index.mjs has no declaration; consumers import the folder.
  types: (slug) => programsOf('../.contentlayer/generated', 'allTexts').types(slug),
}
