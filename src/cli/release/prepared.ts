/** What the release commands need first: an up-to-date dist/, and today's date. */

import type { CommandContext } from '../context.ts'
import { runBuild } from '../run-build.ts'
import { terminalBuilder } from '../terminal-builder.ts'

/** Brings dist/ up to date, and reports problems. @returns whether it is. */
export async function isBuilt(context: CommandContext): Promise<boolean> {
  return (await runBuild(terminalBuilder(context), { tidy: true })).status !== 'failed'
}

/** As in 2026-11-21: by the clock, since it decides which overrides have expired. */
export const today = (): string => new Date().toISOString().slice(0, 10)
