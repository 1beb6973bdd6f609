/** `build`: compiles the seeds into dist/. With nothing changed it prints the last table and loads no compiler. */

import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { unchangedBuild } from '../package/build-state.ts'
import { withLock } from '../package/lock.ts'
import type { Command } from './context.ts'

export const build: Command = async (args, context, loadCorpus) => {
  const { values } = parseArgs({
    args: [...args],
    options: { explain: { type: 'string' }, 'write-exports': { type: 'boolean' } },
  })
  if (values.explain !== undefined)
    return (await import('./explain.ts')).explain(values.explain, context, loadCorpus)
  if (values['write-exports'] === true) (await import('./write-exports.ts')).writeExports(context.root)
  const waiting = (pid: number): void => {
    process.stderr.write(`Another build (process ${pid}) is at work; waiting for it.\n`)
  }
  return withLock(join(context.root, '.cache', 'build.lock'), waiting, async () => {
    const known = unchangedBuild(context.root, context.codeKey)
    if (known === null) return (await import('./build-changed.ts')).buildChanged(context, loadCorpus)
    process.stderr.write(known.report)
    process.stdout.write(`${known.table}Nothing changed since the last build.\n`)
    return 0
  })
}
