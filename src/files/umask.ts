/** Runs work under a fixed umask, so that the modes of the files it writes do not depend on the user's. */

/** Folders get 755 and files 644: modes go into the tarball, and so into its hash. */
export function withUmask022<T>(work: () => T): T {
  const umask = process.umask(0o022)
  const restore = (): void => {
    process.umask(umask)
  }
  try {
    const result = work()
    if (result instanceof Promise) return result.finally(restore) as T
    restore()
    return result
  } catch (error) {
    restore()
    throw error
  }
}
