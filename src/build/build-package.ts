/** Compiles what changed and writes the package: the part of a build that an unchanged one never loads. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { targets } from '../cms/targets.ts'
import { type CompiledCorpus, compileCorpus } from '../compile/compile-corpus.ts'
import { compileMany, overlaysIn } from '../compile/compile-many.ts'
import { type NamedCompiler, namedCompiler } from '../compile/compile-named.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { textsIn } from '../compile/pack.ts'
import { type PackStore, packStore } from '../compile/pack-store.ts'
import { type KeyRecord, readRemovals, releasedKeysFile } from '../compile/released-keys.ts'
import { readSources } from '../compile/sources.ts'
import { isRefused, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { readOrNull } from '../files/read-file.ts'
import { type FolderScan, fileNames, listFolder, scanFolder } from '../files/scan-folder.ts'
import type { Destination } from '../package/destination.ts'
import { documentFiles } from '../package/emit-documents.ts'
import { checkExports } from '../package/exports.ts'
import { type LastPackage, outputCache } from '../package/output-cache.ts'
import type { KnownOutput } from '../package/output-index.ts'
import { packageFiles, type ShippedCode } from '../package/package-files.ts'
import { type ReleaseRecord, readReleaseRecords, releaseDaysFile } from '../package/release-days.ts'
import { rendererTypes } from '../package/renderer-types.ts'
import { runtimeEntries } from '../package/runtime-entries.ts'
import { openDestination, writePackage } from '../package/write-package.ts'
import { hashesOf, type SeedPair, seedNames } from '../source/seed-folder.ts'
import { type Inputs, inputsOf, type LastBuild, rememberBuild } from './build-state.ts'
import type { BuildResult, OnProgress } from './events.ts'
import { distFolder, journalFile, type Project } from './project.ts'
import { buildSummary } from './summary.ts'

/** One build that is not unchanged. `last` is what the build before left, if anything is known of it. */
export async function buildChanged(
  project: Project,
  last: LastBuild | null,
  options: Pick<BuildJob, 'strict' | 'signal'>,
): Promise<BuildResult> {
  const { root, codeKey } = project
  const config = await project.loadConfig()
  const store = packStore(project.cache, codeKey)
  const { result, keys } = await buildPackage({
    project,
    config,
    compiler: namedCompiler(config, root, codeKey),
    // Scanned before reading: a file that changes during the build makes the next one compile again.
    known: last?.state.seeds === config.seeds ? last : null,
    store,
    previous: last && previousBuild(last, store),
    ...options,
  })
  // A folder that others share holds what they need.
  if (!project.isCacheShared) store.prune(keys)
  return result
}

export interface BuildJob {
  readonly project: Project
  readonly config: CorpusConfig
  readonly compiler: NamedCompiler
  /** null: nobody has looked at the seeds yet. */
  readonly known: { readonly scan: FolderScan; readonly inputs: Inputs } | null
  readonly store: PackStore
  readonly previous: PreviousBuild | null
  /** Whether what `previous` left for its readers stays once more. */
  readonly keepsStale?: boolean
  /** Whether warnings keep the package from being written, as errors do. */
  readonly strict: boolean
  /** Checked between two files: an aborted build throws its reason, and leaves dist/ as it was. */
  readonly signal: AbortSignal | undefined
}

/** What a build leaves to the next one. */
export interface PreviousBuild {
  /** Files of the package before it, left for its readers. */
  readonly stale: readonly string[]
  /** null when somebody has touched it since. */
  readonly dist: (LastPackage & { readonly output: KnownOutput }) | null
}

export function previousBuild({ state, output }: LastBuild, store: PackStore): PreviousBuild {
  const { stale, keys, cached } = state
  if (output === null) return { stale, dist: null }
  const entries = keys.map((key) => store.find(key)?.document ?? undefined)
  return { stale, dist: { output, entries, cached } }
}

export interface PackageBuild {
  readonly result: BuildResult
  /** Of all seeds, in the store. */
  readonly keys: ReadonlySet<string>
  /** null when errors kept the package from being written. */
  readonly left: PreviousBuild | null
}

/** Compiles what the store lacks, and writes the package if there are no errors. */
export async function buildPackage(job: BuildJob): Promise<PackageBuild> {
  const { project, previous } = job
  const destination = openDestination(distFolder(project.root), {
    journal: journalFile(project.root),
    known: previous?.dist?.output ?? null,
    stale: previous?.stale ?? [],
    keepsStale: job.keepsStale,
  })
  try {
    return await buildInto(destination, job)
  } catch (error) {
    destination.discard()
    throw error
  }
}

async function buildInto(destination: Destination, job: BuildJob): Promise<PackageBuild> {
  const { project, config, compiler, known, store, previous } = job
  const { root, bundle, codeKey } = project
  const dist = distFolder(root)
  const folder = join(root, config.seeds)
  const compile = (names: readonly string[], files: readonly string[]) =>
    compileInThreads({ names, files }, job, destination)
  const listing = known === null ? listFolder(folder) : []
  const listed = fileNames(listing)
  // With an empty cache every seed is compiled, and the threads that read the files also hash them.
  const first = known === null && store.isEmpty() ? await compile(seedNames(listed), listed) : []
  const scan = known?.scan ?? scanFolder(folder, listing, hashesOf(first))
  const inputs = known?.inputs ?? inputsOf(root, scan)
  const sources = readSources(config, root, scan, codeKey)
  const missing = sources.seeds.flatMap(({ name, key }) => (store.find(key) === undefined ? [name] : []))
  await compile(missing, [...scan.keys()])
  const corpus = compileCorpus(config, root, { store, codeKey, sources, compiler })
  store.flush()
  const { packageJson } = inputs
  const faults = checkExports(packageJson)
  const diagnostics = sortDiagnostics([...corpus.diagnostics, ...faults])
  if (isRefused(diagnostics, job.strict)) {
    destination.discard()
    return { result: { status: 'failed', diagnostics }, keys: corpus.keys, left: null }
  }
  const { name } = JSON.parse(packageJson) as { readonly name: string }
  const cache = outputCache(corpus.entries, previous?.dist ?? null, (path) => readOrNull(join(dist, path)))
  const { written, removed, files, output, stale } = await writePackage(
    destination,
    packageFiles(
      corpus,
      name,
      { code: shippedCode(bundle), releases: releasesOf(root), removed: removalsOf(root) },
      cache,
    ),
    pauser(corpus, project.onProgress, job.signal),
  )
  const summary = buildSummary(corpus, files)
  const { cached } = cache
  const keys = corpus.entries.map(corpus.keyOf)
  rememberBuild(
    root,
    { codeKey, seeds: config.seeds, inputs, diagnostics, summary, stale, keys, cached },
    output,
  )
  return {
    result: { status: 'built', diagnostics, summary, written, removed },
    keys: corpus.keys,
    left: { stale, dist: { output, entries: corpus.entries, cached } },
  }
}

/** Read after the inputs: what is written in between, the next build sees. */
const releasesOf = (root: string): readonly ReleaseRecord[] =>
  readReleaseRecords(readOrNull(join(root, releaseDaysFile))?.toString() ?? null)

const removalsOf = (root: string): KeyRecord =>
  readRemovals(readOrNull(join(root, releasedKeysFile))?.toString() ?? null)

function shippedCode(bundle: string): ShippedCode {
  const read = (path: string): string => readFileSync(join(bundle, path), 'utf8')
  const sources = JSON.parse(read('runtime.json')) as Readonly<Record<string, string>>
  return {
    runtime: read('runtime.js'),
    rows: read('rows.js'),
    lines: read('lines.js'),
    digest: read('digest.js'),
    verify: read('verify.js'),
    rendererTypes: rendererTypes(sources),
    entries: runtimeEntries(sources, (name) => read(`entry-${name}.js`)),
    cms: new Map(targets.map(({ name }) => [name, read(`cms-${name}.js`)])),
  }
}

/**
 * Compiles many seeds in threads; few are left to `compileCorpus`. Their documents are staged as they come, ahead of all
 * checks. `files` are the names of the files in the folder. Returns the hashes of what was compiled, as it was read.
 */
async function compileInThreads(
  { names, files }: { readonly names: readonly string[]; readonly files: readonly string[] },
  { project, store, signal }: BuildJob,
  destination: Destination,
): Promise<SeedPair[]> {
  const { root, bundle, codeKey, onProgress } = project
  const compiled: SeedPair[] = []
  await compileMany(
    join(bundle, 'thread.js'),
    { root, folder: store.folder, codeKey, names, overlays: overlaysIn(files) },
    {
      progress(done) {
        // Thrown into the answer to a thread, it ends that thread.
        signal?.throwIfAborted()
        onProgress({ type: 'compiled', done, total: names.length })
      },
      pack({ name, texts, pairs }) {
        compiled.push(...pairs)
        for (const { document, at } of store.load(name)) {
          if (document !== null) destination.stage(documentFiles(document, () => textsIn(texts, at)))
        }
      },
    },
  )
  return compiled
}

const filesBetweenPauses = 64

/** Reports the progress now and then, and lets the event loop see signals. */
function pauser(
  { entries: { length: total } }: CompiledCorpus,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): () => Promise<void> | undefined {
  let written = 0
  return () => {
    written++
    if (written % filesBetweenPauses !== 0) return undefined
    // What is written after the documents is not counted.
    onProgress({ type: 'written', done: Math.min(written, total), total })
    return new Promise((resolve) => setImmediate(resolve)).then(() => signal?.throwIfAborted())
  }
}
