/** Starts programs without what npm and Vitest tell theirs: it would lead the next npm back to the caller, and Vite to another mode. */

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface RunOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

const start = promisify(execFile)

/**
 * @returns what the program printed
 * @throws Error with all that it printed when it fails
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_.*|vitest.*|node_env|mode|dev|prod|ssr|test)$/i.test(name),
  )
  const env = {
    ...Object.fromEntries(inherited),
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...options.env,
  }
  try {
    const { stdout } = await start(command, args, { cwd: options.cwd, env, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string }
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
  }
}
