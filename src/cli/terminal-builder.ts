/** Makes a builder that shows its progress on the terminal. */

import { type Builder, createBuilder } from '../build/builder.ts'
import type { Progress } from '../build/events.ts'
import type { CommandContext } from './context.ts'
import { progressOn } from './progress.ts'

export interface TerminalBuilder extends Builder {
  /** Clears the line of the progress: before anything else is printed. */
  readonly endProgress: () => void
}

export function terminalBuilder(context: CommandContext, cache?: string): TerminalBuilder {
  const { root, bundle, codeKey, sources, loadCorpus } = context
  const bar = progressOn(process.stderr)
  const onProgress = (progress: Progress): void => {
    if (progress.type === 'waiting')
      process.stderr.write(`Another build (process ${progress.pid}) is at work; waiting for it.\n`)
    else bar.show(`${progress.type} ${progress.done} of ${progress.total}`, progress.done, progress.total)
  }
  const builder = createBuilder(loadCorpus, { root, bundle, codeKey, sources, cache, onProgress })
  return { ...builder, endProgress: bar.end }
}
