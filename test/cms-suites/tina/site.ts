/** A TinaCMS site in a temporary folder: its files, and its own GraphQL engine over them, as `tinacms dev` runs it. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSchema, createDatabaseInternal, FilesystemBridge, resolve } from '@tinacms/graphql'
import { validateSchema } from '@tinacms/schema-tools'
import { MemoryLevel } from 'memory-level'
import type { TinaFile } from '../../../src/cms/tina/records.ts'
import type { TinaCollection, TinaSchema } from '../../../src/cms/tina/schema.ts'
import { type Content, contentOf, paramsOf, relativePath } from './graphql.ts'

type Answer = Readonly<Record<string, unknown>>

export interface Site {
  /** Indexes the files and answers queries over them. */
  readonly open: () => Promise<OpenSite>
  readonly write: (file: TinaFile) => void
  /** null when there is no such file. */
  readonly read: (path: string) => TinaFile | null
  readonly remove: () => void
}

export interface OpenSite {
  /** Every entry, by the queries that Tina makes for the site's own client. */
  readonly everything: () => Promise<readonly TinaFile[]>
  readonly create: (file: TinaFile) => Promise<void>
  readonly update: (file: TinaFile) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

/** @throws Error when Tina does not take the schema: first what `defineConfig` checks, then what `tinacms build` does. */
export async function built(schema: TinaSchema) {
  validateSchema({ schema: schema as never })
  return buildSchema({ schema, build: {} } as never)
}

export function siteOf(schema: TinaSchema): Site {
  const root = mkdtempSync(join(tmpdir(), 'tina-'))
  for (const { path } of schema.collections) mkdirSync(join(root, path), { recursive: true })
  return {
    open: () => open(schema, root),
    write: ({ path, content }) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), JSON.stringify(content, null, 2))
    },
    read: (path) => {
      const file = join(root, path)
      return existsSync(file) ? { path, content: JSON.parse(readFileSync(file, 'utf8')) as Content } : null
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}

async function open(schema: TinaSchema, root: string): Promise<OpenSite> {
  const { graphQLSchema, tinaSchema, lookup, fragDoc, queryDoc } = await built(schema)
  const database = createDatabaseInternal({
    bridge: new FilesystemBridge(root),
    level: new MemoryLevel({ valueEncoding: 'json' }) as never,
  })
  await database.indexContent({ graphQLSchema, tinaSchema, lookup })

  /** @throws Error when Tina answers with an error. */
  async function ask(query: string, variables: object): Promise<Answer> {
    const { data, errors = [] } = await resolve({ query, variables, database, silenceErrors: true })
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data ?? {}
  }

  /** The query of Tina's client for a page of a collection. */
  const pageQuery = ({ name }: TinaCollection): string => {
    const query = queryDoc.split(/^(?=query )/m).find((text) => text.startsWith(`query ${name}Connection(`))
    if (query === undefined) throw new Error(`Tina made no query for ${name}.`)
    // Those fragments only that the query leads to: GraphQL wants no others.
    const fragments = fragDoc.split(/^(?=fragment )/m)
    const used = fragments.filter((text) => query.includes(`...${/^fragment (\w+)/.exec(text)?.[1]}\n`))
    return [query, ...used].join('\n')
  }

  async function pagesOf(collection: TinaCollection): Promise<TinaFile[]> {
    const answer = await ask(pageQuery(collection), { first: 10_000 })
    const { edges } = answer[`${collection.name}Connection`] as {
      readonly edges: readonly { readonly node: Answer }[]
    }
    return edges.map(({ node }) => ({
      path: String(node.id),
      content: contentOf(collection.fields, node),
    }))
  }

  const collectionAt = (path: string): TinaCollection => {
    const found = schema.collections.find((collection) => path.startsWith(`${collection.path}/`))
    if (found === undefined) throw new Error(`${path} is in no collection.`)
    return found
  }

  async function mutate(verb: string, { path, content }: TinaFile): Promise<void> {
    const { name, fields } = collectionAt(path)
    await ask(
      `mutation ($collection: String!, $relativePath: String!, $params: Document${verb}!) {
        ${verb === 'Mutation' ? 'create' : 'update'}Document(
          collection: $collection, relativePath: $relativePath, params: $params
        ) { __typename }
      }`,
      {
        collection: name,
        relativePath: relativePath(path),
        params: { [name]: paramsOf(fields, content) },
      },
    )
  }

  return {
    everything: async () => (await Promise.all(schema.collections.map(pagesOf))).flat(),
    create: (file) => mutate('Mutation', file),
    update: (file) => mutate('UpdateMutation', file),
    remove: async (path) => {
      await ask(
        `mutation ($collection: String!, $relativePath: String!) {
          deleteDocument(collection: $collection, relativePath: $relativePath) { __typename }
        }`,
        { collection: collectionAt(path).name, relativePath: relativePath(path) },
      )
    },
  }
}
