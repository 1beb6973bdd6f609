/** `build`: compiles the seeds into dist/. With nothing changed it prints the last table and loads no compiler. */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { lastBuild, rememberBuild } from '../package/build-state.ts'
import { finishCommit } from '../package/commit.ts'
import { removeFiles } from '../package/disk.ts'
import { withLock } from '../package/lock.ts'
import { type Command, type Context, journalFile, lockFile } from './context.ts'

export const build: Command = async (args, context, loadCorpus) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      explain: { type: 'string' },
      'write-exports': { type: 'boolean' },
      shard: { type: 'string' },
      cache: { type: 'string' },
    },
  })
  if (values.explain !== undefined)
    return (await import('./explain.ts')).explain(values.explain, context, loadCorpus)
  if (values['write-exports'] === true) (await import('./write-exports.ts')).writeExports(context.root)
  if (values.shard !== undefined)
    return (await import('./shard.ts')).compileShard(values.shard, values.cache, context, loadCorpus)
  return withLock(lockFile(context.root), tellWaiting, async () => {
    finishCommit(join(context.root, 'dist'), journalFile(context.root))
    const last = lastBuild(context.root, context.codeKey)
    if (last === null || !last.isUnchanged || last.output === null)
      return (await import('./build-changed.ts')).buildChanged(context, loadCorpus, last, values.cache)
    process.stderr.write(last.state.report)
    process.stdout.write(`${last.state.table}Nothing changed since the last build.\n`)
    if (last.state.stale.length > 0) tidy(context, last.state, last.output)
    return 0
  })
}

export const tellWaiting = (pid: number): void => {
  process.stderr.write(`Another build (process ${pid}) is at work; waiting for it.\n`)
}

type Last = NonNullable<ReturnType<typeof lastBuild>>

/** Readers of the package before the last build have had their time. */
function tidy({ root }: Context, state: Last['state'], output: NonNullable<Last['output']>): void {
  removeFiles(join(root, 'dist'), state.stale)
  for (const path of state.stale) output.index.delete(path)
  rememberBuild(root, { ...state, stale: [] }, output)
}
