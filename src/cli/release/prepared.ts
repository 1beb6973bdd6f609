/** What the release commands begin with: an up-to-date dist/, and today's date. */

import { buildPackage } from '../build.ts'
import type { Context, LoadCorpus } from '../context.ts'

/** Whether dist/ is what the seeds make; problems are told. */
export async function isBuilt(context: Context, loadCorpus: LoadCorpus): Promise<boolean> {
  return (await buildPackage(context, loadCorpus, { tidy: true, say: () => undefined })) === 0
}

/** As in 2026-11-21: by the clock, since it decides which overrides have expired. */
export const today = (): string => new Date().toISOString().slice(0, 10)
