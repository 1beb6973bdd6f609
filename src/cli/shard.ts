/** `build --shard i/n`. */

import { parseShard } from '../build/shard.ts'
import { UsageError } from './command.ts'
import { printDiagnostics } from './report-text.ts'
import type { TerminalBuilder } from './terminal-builder.ts'

export async function buildShard(builder: TerminalBuilder, text: string, strict: boolean): Promise<number> {
  const shard = parseShard(text)
  if (shard === null)
    throw new UsageError(`--shard needs a part and a number of parts, like 2/3; found ${text}.`)
  const { status, diagnostics, seeds, total } = await builder.compileShard(shard, { strict })
  await printDiagnostics(diagnostics, strict)
  process.stdout.write(`Part ${shard.part} of ${shard.parts}: ${seeds} of ${total} seeds compiled.\n`)
  return status === 'failed' ? 1 : 0
}
