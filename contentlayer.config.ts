/** Binds this corpus's model to its seeds: the entry of `npm run build` and of `npx contentlayer2 build`. */

import type { CorpusConfig } from './src/compile/corpus-config.ts'
import { contentlayerSource } from './src/contentlayer/source.ts'
import { model } from './src/corpus/model.ts'

export const corpus: CorpusConfig = { model, seeds: 'seeds' }

export default contentlayerSource(corpus)
