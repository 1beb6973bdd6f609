/** Binds the guest house's model to its seeds: the config of the second corpus. */

import type { CorpusConfig } from '../../../src/compile/corpus-config.ts'
import { contentlayerSource } from '../../../src/contentlayer/source.ts'
import { model } from './model.ts'

export const corpus: CorpusConfig = { model, seeds: 'seeds' }

export default contentlayerSource(corpus)
