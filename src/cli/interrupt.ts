/** Ends work that a person interrupts at a moment when nothing is half done. */

/** Calls `farewell` and ends the process on SIGINT or SIGTERM, as far as the work lets signals in. */
export async function onInterrupt<T>(farewell: () => void, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals): void => {
    farewell()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  try {
    return await work()
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}
