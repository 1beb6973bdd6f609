/**
 * Writes `config.yml` of Decap and Sveltia, complete: with the backend that both have for a first look,
 * which writes to no disk. A site puts its own `backend` and `media_folder` there. JSON, which is YAML.
 */

import type { CmsModel } from '../cms-model.ts'
import type { SchemaFile } from '../target.ts'
import { schemaOf } from './schema.ts'

const head = `# Change backend and media_folder to those of the site; the collections are made from the model.
# https://decapcms.org/docs/backends-overview/ https://sveltiacms.app/en/docs/backends
`

/** What the site says itself: that of a first look. */
export const site = { backend: { name: 'test-repo' }, media_folder: 'media' } as const

export const configFile = (model: CmsModel): SchemaFile => ({
  path: 'config.yml',
  text: `${head}${JSON.stringify({ ...site, ...schemaOf(model) }, null, 2)}\n`,
})
