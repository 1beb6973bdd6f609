/** Serves built files as a static host does: `/a` leads to `/a/`, `/a/` is `a/index.html`, and the rest is `404.html`. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import handler from 'serve-handler'
import type { BuiltSite } from './build-sites.ts'

export interface Served {
  /** With the base path; ends with a slash. */
  readonly address: string
  readonly close: () => Promise<void>
}

export async function serve({ files, address }: BuiltSite): Promise<Served> {
  const base = new URL(address).pathname.slice(0, -1)
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(`${base}/`)) {
      response.writeHead(404).end()
      return
    }
    request.url = request.url.slice(base.length)
    void handler(request, response, { public: files, trailingSlash: true, directoryListing: false })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}${base}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
