/** Names the file in an error of the operating system: calls on an open file know no path, and a temporary name says little. */

/** The error, as one of reading or writing `path`. */
export function withPath(error: unknown, syscall: 'read' | 'write', path: string): unknown {
  return error instanceof Error && 'syscall' in error
    ? Object.assign(error, { syscall, path, dest: undefined })
    : error
}
