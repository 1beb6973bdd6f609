/** A space of Contentful on this machine, as far as its own importer asks for one: it keeps what it is sent. */

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

type Resource = Record<string, unknown>

export interface Hosted {
  readonly host: string
  /** What was sent and published, by kind (`entries`, `content_types` …). */
  readonly published: (kind: string) => readonly Resource[]
  /** How editors meet a content type. */
  readonly editorInterface: (type: string) => Resource
  readonly close: () => Promise<void>
}

const linkTo = (linkType: string, id: string) => ({ sys: { type: 'Link', linkType, id } })

/** Where everything is. */
const place = { space: linkTo('Space', 'space'), environment: linkTo('Environment', 'master') }

const kinds: Readonly<Record<string, string>> = {
  content_types: 'ContentType',
  editor_interface: 'EditorInterface',
  entries: 'Entry',
  locales: 'Locale',
}

/** How editors meet a content type before anybody says so. */
const emptyInterface = (type: string): Resource => ({
  sys: {
    ...place,
    type: 'EditorInterface',
    id: 'default',
    version: 1,
    contentType: linkTo('ContentType', type),
  },
  controls: [],
})

export async function hostedSpace(locale: string): Promise<Hosted> {
  const kept = new Map<string, Resource>([
    [
      'locales/first',
      { sys: { ...place, type: 'Locale', id: 'first', version: 1 }, code: locale, default: true },
    ],
  ])
  const published = new Set<string>()

  const listOf = (kind: string, wanted: string | null): Resource => {
    const ids = wanted?.split(',')
    const items = [...kept]
      .filter(([path]) => path.startsWith(`${kind}/`) && path.split('/').length === 2)
      .filter(([path]) => ids?.includes(path.split('/')[1] ?? '') ?? true)
      .map(([, item]) => item)
    return { sys: { type: 'Array' }, items, total: items.length, skip: 0, limit: 100 }
  }

  const put = (path: string, sent: Resource): Resource => {
    const [kind = '', id = '', part] = path.split('/')
    const before = kept.get(path) ?? (part === undefined ? { sys: { version: 0 } } : emptyInterface(id))
    const sys = { ...(before.sys as object), ...(sent.sys as object | undefined), ...place }
    const version = (before.sys as { readonly version: number }).version + 1
    const own = { type: kinds[part ?? kind], id: part === undefined ? id : 'default', version }
    const resource = { ...sent, sys: { ...sys, ...own } }
    kept.set(path, resource)
    return resource
  }

  function answer(method: string, path: string, query: URLSearchParams, sent: Resource): Resource | null {
    const [kind = '', id, part] = path.split('/')
    if (method === 'PUT' && part === 'published') {
      published.add(`${kind}/${id}`)
      return kept.get(`${kind}/${id}`) ?? null
    }
    if (method === 'PUT') return put(path, sent)
    if (part === 'editor_interface') return kept.get(path) ?? emptyInterface(id ?? '')
    return id === undefined ? listOf(kind, query.get('sys.id[in]')) : (kept.get(path) ?? null)
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://space')
    const [, , space, , environment, ...path] = pathname.split('/')
    void bodyOf(request).then((sent) => {
      const found =
        environment === undefined
          ? { sys: { type: 'Space', id: space }, name: 'A space' }
          : path.length === 0
            ? { sys: { ...place, type: 'Environment', id: environment }, name: environment }
            : answer(request.method ?? '', path.join('/'), searchParams, withType(request, sent))
      response.writeHead(found === null ? 404 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(found ?? { sys: { type: 'Error', id: 'NotFound' } }))
    })
  })
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    published: (kind) =>
      (listOf(kind, null).items as Resource[]).filter(({ sys }) =>
        published.has(`${kind}/${(sys as Resource).id}`),
      ),
    editorInterface: (type) => kept.get(`content_types/${type}/editor_interface`) ?? emptyInterface(type),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Resource> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? {} : (JSON.parse(text) as Resource)
}

/** Contentful takes the content type of an entry from a header. */
function withType({ headers }: IncomingMessage, sent: Resource): Resource {
  const type = headers['x-contentful-content-type']
  if (type === undefined) return sent
  const contentType = { sys: { type: 'Link', linkType: 'ContentType', id: type } }
  return { ...sent, sys: { ...(sent.sys as object | undefined), contentType } }
}
