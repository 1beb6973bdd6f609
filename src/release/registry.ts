/** Asks the registry about the package and publishes to it: through npm, with the login and settings of its user. */

import { spawnSync } from 'node:child_process'

interface Answer {
  readonly isOk: boolean
  readonly out: string
  readonly error: string
}

function npm(folder: string, ...args: readonly string[]): Answer {
  // A setting of the calling command may silence npm; its errors are needed here.
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { isOk: status === 0, out: stdout.trim(), error: stderr.trim() }
}

/** What publishing reads in package.json. */
export interface PublishedJson {
  readonly name: string
  readonly version: string
  readonly repository?: unknown
  readonly publishConfig?: { readonly provenance?: boolean }
}

/** Whether npm will say where the package was built: when it is told to, and in a workflow that it trusts always. */
export const makesProvenance = ({ publishConfig }: PublishedJson): boolean =>
  publishConfig?.provenance === true || process.env.NPM_CONFIG_PROVENANCE === 'true' || isTrustedWorkflow()

const isTrustedWorkflow = (): boolean => process.env.ACTIONS_ID_TOKEN_REQUEST_URL !== undefined

export type Published =
  | { readonly is: 'published'; readonly integrity: string }
  | { readonly is: 'unknown' }
  | { readonly is: 'unreachable'; readonly why: string }

export function publishedIntegrity(folder: string, name: string, version: string): Published {
  const asked = npm(folder, 'view', `${name}@${version}`, 'dist.integrity', '--json', '--fetch-retries=0')
  if (asked.isOk) {
    const integrity: unknown = asked.out === '' ? '' : JSON.parse(asked.out)
    return typeof integrity === 'string' && integrity !== ''
      ? { is: 'published', integrity }
      : { is: 'unknown' }
  }
  return /E404/.test(`${asked.error}${asked.out}`)
    ? { is: 'unknown' }
    : { is: 'unreachable', why: asked.error.split('\n')[0] ?? '' }
}

/** Whoever is logged in; a workflow that npm trusts needs no login. */
export function canPublish(folder: string): boolean {
  return isTrustedWorkflow() || npm(folder, 'whoami').isOk
}

/** @returns what npm said when it refused; null when it is published. */
export function publishTarball(folder: string, tarball: string): string | null {
  const { isOk, error, out } = npm(folder, 'publish', tarball, '--ignore-scripts')
  return isOk ? null : error || out
}
