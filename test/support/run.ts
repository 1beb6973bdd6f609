/** Runs a program and returns its exit code and output. */

import { spawnSync } from 'node:child_process'

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Record<string, string> },
): Run {
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, out: stdout, err: stderr }
}
