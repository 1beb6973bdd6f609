/**
 * The source that contentlayer2 reads: the same documents that the package holds, so that sites inside this repository can
 * import `contentlayer/generated`. Only this module knows contentlayer2, and it loads it only when contentlayer2 itself
 * asks: a build of the package never does.
 */

import { watch } from 'node:fs'
import { join } from 'node:path'
import type { DataCache, SourcePlugin } from '@contentlayer2/core'
import { compileFolder, hasErrors } from '../compile/compile-corpus.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { renderReport } from '../diagnostics/report.ts'
import { modelSchemaOf } from '../model/model-schema.ts'
import { contentlayerCache } from './data-cache.ts'
import { loadContentlayer } from './effect.ts'
import { contentlayerSchema } from './schema.ts'

/** @returns what `export default` of contentlayer.config.ts must be. */
export const contentlayerSource = (config: CorpusConfig) => async (): Promise<SourcePlugin> => {
  const { core, effects } = await loadContentlayer()
  const { E, S, T } = effects
  return {
    // Any name but its own keeps contentlayer from importing its file source into the types.
    type: 'corpus',
    options: {
      markdown: undefined,
      mdx: undefined,
      date: undefined,
      fieldOptions: core.defaultFieldOptions,
      disableImportAliasWarning: true,
      experimental: { enableDynamicBuild: false },
      onSuccess: undefined,
    },
    extensions: {},
    provideSchema: (codeHash) =>
      T.succeedWith(() => contentlayerSchema(modelSchemaOf(config.model), codeHash)),
    fetchData: () => {
      const versions = compiledVersions(config, projectFolder())
      const next = T.promise(() => versions.next())
      return S.repeatEffect(
        T.map_(next, ({ value }) =>
          value.cache === null
            ? E.left(new core.SourceFetchDataError({ error: new Error(value.report), alreadyHandled: false }))
            : E.right(value.cache),
        ),
      )
    },
  }
}

/** contentlayer takes `PWD` for the project's folder. */
const projectFolder = (): string => process.env.PWD ?? process.cwd()

interface Version {
  /** null when the corpus has errors. */
  readonly cache: DataCache.Cache | null
  readonly report: string
}

/** The corpus now, then again after each change of the seeds. */
async function* compiledVersions(config: CorpusConfig, root: string): AsyncGenerator<Version, never> {
  for (;;) {
    // Watching begins before reading, so that no change falls between the two.
    const changed = nextChange(join(root, config.seeds))
    const corpus = compileFolder(config, root)
    yield {
      cache: hasErrors(corpus) ? null : contentlayerCache(corpus),
      report: renderReport(corpus.diagnostics),
    }
    await changed
  }
}

function nextChange(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, { persistent: false }, () => {
      watcher.close()
      resolve()
    })
  })
}
