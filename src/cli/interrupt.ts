/** Ends work on SIGINT or SIGTERM at a moment when nothing is half done. */

/** What interrupted work throws. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
  /** 128 and the number of the signal, as shells expect. */
  readonly exitCode: number

  constructor(signal: NodeJS.Signals) {
    super('Interrupted: dist/ is as it was.')
    this.exitCode = signal === 'SIGINT' ? 130 : 143
  }
}

/** Aborts the signal that it gives to `work`. A second signal of the same kind kills the process. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const end = (signal: NodeJS.Signals): void => abort.abort(new Interrupted(signal))
  process.once('SIGINT', end).once('SIGTERM', end)
  try {
    return await work(abort.signal)
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}
