/** Takes what was thrown; says whether it is the system's error of a code, such as `ENOENT`. */

export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
