/** Starts a real Strapi on the files of a schema, in a temporary folder, and gives its REST API. */

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { SchemaFile } from '../../../src/cms/target.ts'
import { projectOf } from './project.ts'

export interface Answer {
  readonly status: number
  readonly body: { readonly [part: string]: unknown }
}

export interface Running {
  readonly request: (method: string, path: string, body?: object, token?: string) => Promise<Answer>
  /** @returns the exit code. */
  readonly stop: () => Promise<number | null>
}

const server = resolve(import.meta.dirname, 'server.cjs')

/** @throws Error with what Strapi says when it does not start with these files. */
export async function start(files: readonly SchemaFile[]): Promise<Running> {
  const { folder, remove } = projectOf(files)
  const child = fork(server, [folder], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', DO_NOT_TRACK: '1' },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const exit = once(child, 'exit').then(([code]) => {
    remove()
    return code as number | null
  })
  const ready = once(child, 'message').then(([message]) => message as { url: string; token: string })
  const first = await Promise.race([ready, exit])
  if (first === null || typeof first === 'number') throw new Error(`Strapi ended with ${first}: ${said}`)
  return {
    request: async (method, path, body, token = first.token) => {
      const answer = await fetch(`${first.url}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) }
    },
    stop: () => {
      if (child.connected) child.disconnect()
      return exit
    },
  }
}
