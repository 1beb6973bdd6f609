/** Runs a command with nothing of the surroundings but the path; gives all that it said. */

import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Command {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/**
 * What npm and vitest put into the environment would lead an inner npm to the wrong folder, registry or login. The
 * authors of commits are named here, so that no git settings are needed.
 */
const surroundings = (): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  NO_COLOR: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@localhost',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@localhost',
})

export async function run(command: string, args: readonly string[], { cwd, env }: Command): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd,
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve)
    child.on('error', reject)
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await code, out, err }
}

/** Runs a command that must succeed. */
export const must = async (command: string, args: readonly string[], options: Command): Promise<Outcome> =>
  succeeded(await run(command, args, options), [command, ...args].join(' '))

/** @throws Error with all that the command said, when it failed. */
export function succeeded(outcome: Outcome, command: string): Outcome {
  if (outcome.code === 0) return outcome
  throw new Error([`\`${command}\` ended with ${outcome.code}:`, outcome.out, outcome.err].join('\n'))
}
