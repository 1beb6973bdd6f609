/** `build`: compiles the seeds into dist/. With nothing changed it prints the last table and loads no compiler. */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type LastBuild, lastBuild, rememberBuild } from '../build/build-state.ts'
import { withLock } from '../files/lock.ts'
import { removeFiles } from '../files/remove-files.ts'
import { finishCommit } from '../package/commit.ts'
import { type Command, type Context, journalFile, type LoadCorpus, lockFile } from './context.ts'

export const build: Command = async (args, context, loadCorpus) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      explain: { type: 'string' },
      'write-exports': { type: 'boolean' },
      shard: { type: 'string' },
      cache: { type: 'string' },
      tidy: { type: 'boolean' },
    },
  })
  if (values.explain !== undefined)
    return (await import('./explain.ts')).explain(values.explain, context, loadCorpus)
  if (values['write-exports'] === true) (await import('../build/write-exports.ts')).writeExports(context.root)
  if (values.shard !== undefined)
    return (await import('../build/shard.ts')).compileShard(values.shard, values.cache, context, loadCorpus)
  const code = await buildPackage(context, loadCorpus, {
    ...values,
    say: (text) => process.stdout.write(text),
  })
  // `prepack` asks for it: a build for any other purpose changes nothing outside dist/.
  if (code === 0 && values.tidy === true)
    (await import('../package/file-modes.ts')).normaliseFileModes(context.root)
  return code
}

export interface BuildOptions {
  /** Folder of compiled seeds that machines share. */
  readonly cache?: string | undefined
  /** Leave nothing for those who still read the package before. */
  readonly tidy?: boolean | undefined
  /** Gets what a person wants to read of a build that went well. */
  readonly say: (text: string) => void
}

/** Brings dist/ up to date. @returns the exit code. */
export function buildPackage(
  context: Context,
  loadCorpus: LoadCorpus,
  { cache, tidy: isTidy, say }: BuildOptions,
): Promise<number> {
  return withLock(lockFile(context.root), tellWaiting, async () => {
    finishCommit(join(context.root, 'dist'), journalFile(context.root))
    const last = lastBuild(context.root, context.codeKey)
    if (last === null || !last.isUnchanged) {
      const code = await (await import('../build/build-changed.ts')).buildChanged(
        context,
        loadCorpus,
        last,
        cache,
        say,
      )
      if (code === 0 && isTidy === true) tidy(context, lastBuild(context.root, context.codeKey))
      return code
    }
    process.stderr.write(last.state.report)
    say(`${last.state.table}Nothing changed since the last build.\n`)
    tidy(context, last)
    return 0
  })
}

export const tellWaiting = (pid: number): void => {
  process.stderr.write(`Another build (process ${pid}) is at work; waiting for it.\n`)
}

/** Removes what was left for readers of the package before: they have had their time, or nobody reads it here. */
function tidy({ root }: Context, last: LastBuild | null): void {
  if (last === null || last.output === null || last.state.stale.length === 0) return
  removeFiles(join(root, 'dist'), last.state.stale)
  for (const path of last.state.stale) last.output.index.delete(path)
  rememberBuild(root, { ...last.state, stale: [] }, last.output)
}
