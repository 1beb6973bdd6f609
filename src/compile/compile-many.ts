/**
 * Compiles many seeds in threads, each of which writes packs into the folder of the store. Threads do what machines do
 * with `--shard`: they share nothing but that folder.
 */

import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { overlayEnding, type SeedPair } from '../source/seed-folder.ts'
import { namedCompiler } from './compile-named.ts'
import type { CorpusConfig } from './corpus-config.ts'
import { packWriter } from './pack.ts'

/** What a thread is started with: plain data, so that it can cross over. */
export interface ThreadTask {
  readonly root: string
  readonly folder: string
  readonly codeKey: string
  readonly names: readonly string[]
  /** File names of the overlays in the folder: few seeds have one, and none is looked for where there is none. */
  readonly overlays: ReadonlySet<string>
}

export const overlaysIn = (files: readonly string[]): Set<string> =>
  new Set(files.filter((file) => file.endsWith(overlayEnding)))

/** Below this the start of a thread costs more than it saves. */
const seedsPerThread = 200

/** What a thread reports while it works. */
interface ThreadReport {
  /** Seeds compiled since its last report. */
  readonly compiled: number
  /** A pack that is on the disk now. */
  readonly pack: NewPack | null
}

export interface NewPack {
  readonly name: string
  /** The texts of the pack, so that they need not be read back. */
  readonly texts: Uint8Array<ArrayBuffer>
  /** What was compiled into it, as it was when it was read. */
  readonly pairs: readonly SeedPair[]
}

export async function compileMany(
  /** Module that calls `serveThread` with the corpus. */
  thread: string,
  { names, ...rest }: ThreadTask,
  on: { readonly progress: (done: number) => void; readonly pack: (pack: NewPack) => void },
): Promise<void> {
  // One core is left to whoever waits for the packs: it writes the package meanwhile.
  const cores = Math.max(1, availableParallelism() - 1)
  const count = Math.min(cores, Math.floor(names.length / seedsPerThread))
  if (count === 0) return
  const { Worker } = await import('node:worker_threads')
  let done = 0
  const threads = Array.from({ length: count }, (_, part) => {
    const task: ThreadTask = { ...rest, names: names.filter((_, i) => i % count === part) }
    return runThread(new Worker(thread, { workerData: task }), ({ compiled, pack }) => {
      done += compiled
      on.progress(done)
      if (pack !== null) on.pack(pack)
    })
  })
  await Promise.all(threads)
}

function runThread(worker: Worker, onReport: (report: ThreadReport) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (report: ThreadReport) => {
      try {
        onReport(report)
      } catch (error) {
        reject(error)
        void worker.terminate()
      }
    })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread ended with code ${code}.`)),
    )
  })
}

/** The work of a thread, from beginning to end. */
export function serveThread(
  config: CorpusConfig,
  task: ThreadTask,
  /** `transferred` is memory that the thread gives away with the report. */
  send: (news: ThreadReport, transferred: readonly ArrayBuffer[]) => void,
): void {
  let pairs: SeedPair[] = []
  const packs = packWriter(task.folder, task.codeKey, (name, texts) => {
    send({ compiled: 0, pack: { name, texts, pairs } }, [texts.buffer])
    pairs = []
  })
  const compiler = namedCompiler(config, task.root, task.codeKey)
  for (const [i, name] of task.names.entries()) {
    const { pair, ...indexed } = compiler.index(
      name,
      task.overlays.has(name + overlayEnding) ? undefined : null,
    )
    pairs.push(pair)
    packs.add(indexed)
    if (i % reportStep === reportStep - 1) send({ compiled: reportStep, pack: null }, [])
  }
  packs.flush()
}

const reportStep = 50
