/**
 * Takes the names of many seeds that are not in the store; compiles them in threads, each of which writes packs into the
 * folder of the store. Threads do what machines do with `--shard`: they share nothing but that folder.
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

/** What a thread tells while it works. */
interface ThreadNews {
  /** Seeds compiled since it last told. */
  readonly compiled: number
  /** A pack that is on the disk now. */
  readonly pack: NewPack | null
}

export interface NewPack {
  readonly name: string
  /** What the pack holds, so that nobody need read it back. */
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

function runThread(worker: Worker, onNews: (news: ThreadNews) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (news: ThreadNews) => {
      try {
        onNews(news)
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

/** The whole life of a thread. */
export function serveThread(
  config: CorpusConfig,
  task: ThreadTask,
  /** `given` is memory that the thread leaves to whoever is told. */
  tell: (news: ThreadNews, given: readonly ArrayBuffer[]) => void,
): void {
  let pairs: SeedPair[] = []
  const packs = packWriter(task.folder, task.codeKey, (name, texts) => {
    tell({ compiled: 0, pack: { name, texts, pairs } }, [texts.buffer])
    pairs = []
  })
  const compiler = namedCompiler(config, task.root, task.codeKey)
  for (const [i, name] of task.names.entries()) {
    const { pair, ...filed } = compiler.file(name, task.overlays.has(name + overlayEnding) ? undefined : null)
    pairs.push(pair)
    packs.add(filed)
    if (i % newsStep === newsStep - 1) tell({ compiled: newsStep, pack: null }, [])
  }
  packs.flush()
}

const newsStep = 50
