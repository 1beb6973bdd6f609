/** Describes an error of the operating system in one line: what was being done to which file, and why it failed. */

import { constants } from 'node:os'
import { getSystemErrorMap } from 'node:util'

/** What Node throws when a call of the system fails. */
export interface SystemError extends Error {
  readonly code: string
  readonly syscall: string
  readonly errno?: number
  readonly path?: string
  readonly dest?: string
}

export const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  'syscall' in error &&
  typeof error.syscall === 'string'

/** `Cannot write /srv/board/dist/index.js: no space left on device (ENOSPC).` */
export function describeSystemError({ code, syscall, errno, path, dest }: SystemError): string {
  const [name = code, reason = 'the system gives no reason'] = reasonOf(errno)
  const to = dest === undefined ? '' : ` to ${dest}`
  return `Cannot ${verbs[syscall] ?? syscall} ${path ?? 'a file'}${to}: ${reason} (${name}).`
}

/** libuv, and so Node, does not know a full quota: its code is then “Unknown system error”. */
function reasonOf(errno: number | undefined): readonly [string?, string?] {
  if (errno === -constants.errno.EDQUOT) return ['EDQUOT', 'disk quota exceeded']
  return (errno === undefined ? undefined : getSystemErrorMap().get(errno)) ?? []
}

/** Calls whose names are not the words for what they do. */
const verbs: Readonly<Record<string, string>> = {
  lstat: 'read',
  stat: 'read',
  fstat: 'read',
  realpath: 'read',
  scandir: 'read the folder',
  mkdir: 'create the folder',
  mkdtemp: 'create the folder',
  rmdir: 'remove the folder',
  rm: 'remove',
  unlink: 'remove',
  ftruncate: 'write',
  fsync: 'write',
  chmod: 'change the mode of',
  copyfile: 'copy',
  cp: 'copy',
}
