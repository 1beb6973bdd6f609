/** Serves texts on 127.0.0.1, on a free port; what has no text at its path is for another to answer. */

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

export interface Pages {
  /** Without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.yml': 'text/yaml' }

const notFound: RequestListener = (_, response) => {
  response.writeHead(404).end()
}

/** `texts`: by path what a browser gets there. */
export async function servePages(
  texts: Readonly<Record<string, string>>,
  others: RequestListener = notFound,
): Promise<Pages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const text = texts[pathname]
    if (text === undefined) return others(request, response)
    const type = types[extname(pathname)] ?? 'text/html'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(text)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** A value as it stands in a script of a page. */
export const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
