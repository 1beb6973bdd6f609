/** Starts a registry of its own for one test on 127.0.0.1, with what is stored in a folder; gives its address. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, logIn } from './account.ts'

export interface Registry {
  /** Variables for npm: this registry, with a cache, a login and settings that nobody else uses. */
  readonly npm: Readonly<Record<string, string>>
  /** The same without the login. */
  readonly npmOfStranger: Readonly<Record<string, string>>
  /** What the registry tells of a version; null when it has none. */
  readonly published: (name: string, version: string) => Promise<PublishedVersion | null>
  readonly stop: () => Promise<void>
}

interface PublishedVersion {
  readonly version: string
  readonly dist: { readonly integrity: string; readonly tarball: string }
}

const account: Account = { name: 'publisher', password: 'only for tests' }

/** @param folder keeps packages and accounts: a copy of it is the same registry at another address. */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder, { recursive: true })
  const server = fork(join(import.meta.dirname, 'serve.mjs'), [writeConfiguration(folder)], {
    // Not the options that the test runner was started with.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(server, 'exit')
  const stop = async (): Promise<void> => {
    server.kill()
    await ended
  }
  const port = await Promise.race([once(server, 'message'), ended.then(() => null)])
  if (port === null) throw new Error('The registry ended before it listened; what it said stands above.')
  const url = `http://127.0.0.1:${port[0]}`
  try {
    const token = await logIn(url, account)
    return {
      npm: writeNpmSettings(folder, 'npmrc', url, [`//${new URL(url).host}/:_authToken=${token}`]),
      npmOfStranger: writeNpmSettings(folder, 'npmrc-of-stranger', url, []),
      published: (name, version) => lookUp(url, name, version),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** It asks no other registry: what it gives, a test has published. */
function writeConfiguration(folder: string): string {
  const path = join(folder, 'verdaccio.yaml')
  const configuration = {
    storage: join(folder, 'storage'),
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    uplinks: {},
    packages: { '**': { access: '$all', publish: '$authenticated' } },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'fatal' },
  }
  // JSON is YAML.
  writeFileSync(path, JSON.stringify(configuration))
  return path
}

function writeNpmSettings(
  folder: string,
  name: string,
  url: string,
  login: readonly string[],
): Readonly<Record<string, string>> {
  const path = join(folder, name)
  const lines = [`registry=${url}/`, ...login, 'audit=false', 'fund=false', 'update-notifier=false']
  writeFileSync(path, `${lines.join('\n')}\n`)
  return {
    HOME: folder,
    npm_config_userconfig: path,
    npm_config_globalconfig: join(folder, 'no-global-npmrc'),
    npm_config_cache: join(folder, 'npm-cache'),
  }
}

async function lookUp(url: string, name: string, version: string): Promise<PublishedVersion | null> {
  const answer = await fetch(`${url}/${name}/${version}`)
  if (answer.status === 404) return null
  if (!answer.ok) throw new Error(`The registry answered ${answer.status} for ${name}@${version}.`)
  return (await answer.json()) as PublishedVersion
}
