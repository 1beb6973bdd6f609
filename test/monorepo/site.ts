/** A Vite server on the site of a workspace, and a page of it that is open in a browser, as far as the server can tell. */

interface Server {
  readonly listen: () => Promise<unknown>
  readonly close: () => Promise<void>
  readonly environments: {
    readonly client: {
      readonly transformRequest: (url: string) => Promise<{ readonly code: string } | null>
      readonly hot: { send: (...message: readonly unknown[]) => void }
    }
  }
}

/** Not named as a literal: only this suite installs it, and all tests are type-checked without. */
const { createServer } = (await import('vite' as string)) as {
  readonly createServer: (options: object) => Promise<Server>
}

export interface OpenSite {
  /** The text of all modules that the page has loaded. */
  readonly text: () => string
  /** How often the page was told to load again. */
  readonly reloads: () => number
  readonly close: () => Promise<void>
}

export async function openSite(root: string): Promise<OpenSite> {
  const server = await createServer({ root, logLevel: 'silent', server: { port: 0 } })
  await server.listen()
  const client = server.environments.client
  let modules = new Map<string, string>()
  let reloads = 0
  const load = async (url: string, into: Map<string, string>): Promise<void> => {
    if (into.has(url)) return
    into.set(url, '')
    const code = (await client.transformRequest(url))?.code ?? ''
    into.set(url, code)
    const imported = [...code.matchAll(/(?:from|import)\s*\(?\s*"(\/[^"]+)"/g)].map(([, path = '']) => path)
    for (const path of imported) if (!path.startsWith('/@vite/')) await load(path, into)
  }
  const open = async (): Promise<void> => {
    const loaded = new Map<string, string>()
    await load('/main.ts', loaded)
    modules = loaded
  }
  const send = client.hot.send.bind(client.hot)
  client.hot.send = (...message) => {
    const [payload] = message
    if ((payload as { readonly type?: string }).type === 'full-reload') {
      reloads++
      void open()
    }
    send(...message)
  }
  await open()
  return {
    text: () => [...modules.values()].join('\n'),
    reloads: () => reloads,
    close: () => server.close(),
  }
}
