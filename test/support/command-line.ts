/** Runs the command line inside the test's process, on a workspace, and returns what it printed. */

import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { vi } from 'vitest'
import { type Builder, type BuilderOptions, createBuilder } from '../../src/build/builder.ts'
import { main } from '../../src/cli/main.ts'
import { targets } from '../../src/cms/targets.ts'
import type { CorpusConfig } from '../../src/compile/corpus-config.ts'
import { packageExports } from '../../src/package/exports.ts'
import { entryNames } from '../../src/package/runtime-entries.ts'
import { runtimeSources } from './runtime-sources.ts'
import { sampleModel } from './sample-model.ts'
import type { Workspace } from './workspace.ts'

const repository = join(import.meta.dirname, '../..')

/** As the launcher bundles it, but once for all tests of a file. */
const shipped = build({
  entryPoints: [
    { in: join(repository, 'src/runtime/index.ts'), out: 'runtime' },
    { in: join(repository, 'src/runtime/rows.ts'), out: 'rows' },
    { in: join(repository, 'src/runtime/lines.ts'), out: 'lines' },
    { in: join(repository, 'src/runtime/digest.ts'), out: 'digest' },
    { in: join(repository, 'src/runtime/verify/verify.ts'), out: 'verify' },
    ...entryNames(runtimeSources).map((name) => ({
      in: join(repository, `src/runtime/entries/${name}.ts`),
      out: `entry-${name}`,
    })),
    ...targets.map(({ name }) => ({ in: join(repository, `src/cms/${name}/target.ts`), out: `cms-${name}` })),
  ],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outdir: repository,
  write: false,
}).then(({ outputFiles }) => outputFiles.map(({ path, text }) => [basename(path), text] as const))

const sampleCorpus: CorpusConfig = { model: sampleModel, seeds: 'seeds' }

async function writeBundle(w: Workspace): Promise<void> {
  for (const [name, text] of await shipped) w.file(`.bundle/${name}`, text)
  w.file('.bundle/runtime.json', JSON.stringify(runtimeSources))
}

/** A builder of the workspace, without a command line. */
export async function sampleBuilder(w: Workspace, options: Partial<BuilderOptions> = {}): Promise<Builder> {
  await writeBundle(w)
  const bundle = join(w.root, '.bundle')
  return createBuilder(sampleCorpus, { root: w.root, bundle, codeKey: 'code', ...options })
}

export interface CommandLine {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function commandLine(
  w: Workspace,
  args: readonly string[],
  codeKey = 'code',
  loadCorpus = async (): Promise<CorpusConfig> => sampleCorpus,
): Promise<CommandLine> {
  await writeBundle(w)
  const printed = { out: '', err: '' }
  const collect = (stream: 'out' | 'err') => (text: unknown) => {
    printed[stream] += String(text)
    return true
  }
  const out = vi.spyOn(process.stdout, 'write').mockImplementation(collect('out'))
  const err = vi.spyOn(process.stderr, 'write').mockImplementation(collect('err'))
  try {
    const context = { root: w.root, repository, bundle: join(w.root, '.bundle'), codeKey, sources: [] }
    const code = await main(args, context, loadCorpus)
    return { code, ...printed }
  } finally {
    out.mockRestore()
    err.mockRestore()
  }
}

export const packageJson = (changes: object = {}): string =>
  `${JSON.stringify({ name: 'village-board', version: '1.0.0', type: 'module', exports: packageExports, ...changes }, null, 2)}\n`
