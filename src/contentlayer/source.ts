/**
 * The source that contentlayer2 reads: the same documents that the package holds, so that sites inside this repository can
 * import `contentlayer/generated`. Only this module knows contentlayer2, and it loads it only when contentlayer2 itself
 * asks: a build of the package never does.
 */

import { watch } from 'node:fs'
import { join } from 'node:path'
import type { SourcePlugin } from '@contentlayer2/core'
import { type CompiledCorpus, compileFolder, hasErrors } from '../compile/compile-corpus.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { renderReport } from '../diagnostics/report.ts'
import { modelSchemaOf } from '../model/model-schema.ts'
import { contentlayerCache } from './data-cache.ts'
import { loadContentlayer } from './effect.ts'
import { completeGenerated } from './generated-files.ts'
import { contentlayerSchema } from './schema.ts'

/** @returns what `export default` of contentlayer.config.ts must be. */
export const contentlayerSource = (config: CorpusConfig) => async (): Promise<SourcePlugin> => {
  const { core, effects } = await loadContentlayer()
  const { E, S, T } = effects
  const root = projectFolder()
  let written: CompiledCorpus | null = null
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
      // Called whenever contentlayer has written its files.
      onSuccess: async () => {
        if (written !== null) completeGenerated(join(root, '.contentlayer/generated'), written)
      },
    },
    extensions: {},
    provideSchema: (codeHash) =>
      T.succeedWith(() => contentlayerSchema(modelSchemaOf(config.model), codeHash)),
    fetchData: () => {
      const versions = compiledVersions(config, root)
      const next = T.promise(() => versions.next())
      return S.repeatEffect(
        T.map_(next, ({ value: { corpus, report } }) => {
          if (corpus === null)
            return E.left(new core.SourceFetchDataError({ error: new Error(report), alreadyHandled: false }))
          written = corpus
          return E.right(contentlayerCache(corpus))
        }),
      )
    },
  }
}

/** contentlayer takes `PWD` for the project's folder. */
const projectFolder = (): string => process.env.PWD ?? process.cwd()

interface Version {
  /** null when the corpus has errors. */
  readonly corpus: CompiledCorpus | null
  readonly report: string
}

/** The corpus now, then again after each change of the seeds. */
async function* compiledVersions(config: CorpusConfig, root: string): AsyncGenerator<Version, never> {
  for (;;) {
    // Watching begins before reading, so that no change falls between the two.
    const changed = nextChange(join(root, config.seeds))
    const corpus = compileFolder(config, root)
    yield { corpus: hasErrors(corpus) ? null : corpus, report: renderReport(corpus.diagnostics) }
    await changed
  }
}

/** An editor that saves under a temporary name first is done after so many milliseconds. */
const settling = 100

/** One save is one change. Hidden files are no content, nor are those that are gone again before it has settled. */
function nextChange(folder: string): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined
    const watcher = watch(folder, { persistent: false }, (_, name) => {
      if (name?.startsWith('.')) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        watcher.close()
        resolve()
      }, settling)
    })
  })
}
