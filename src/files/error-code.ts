/** Looks into errors of the operating system, and completes them. */

/** Whether it is the system's error of a code, such as `ENOENT`. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

/**
 * The error as one of reading or writing `path`: calls on an open file know no path, and the name of a temporary file says
 * little.
 */
export function withPath(error: unknown, syscall: 'read' | 'write', path: string): unknown {
  return error instanceof Error && 'syscall' in error
    ? Object.assign(error, { syscall, path, dest: undefined })
    : error
}
