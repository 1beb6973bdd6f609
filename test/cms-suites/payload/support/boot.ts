/**
 * Starts a real Payload, and serves its REST API on this machine: on SQLite in a temporary folder, or in the PostgreSQL
 * of a `postgres://` URL, whose database it fills with tables.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { BlocksFeature, LinkFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block, CollectionConfig, DatabaseAdapterObj } from 'payload'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import type { PayloadSchema } from '../../../../src/cms/payload/schema.ts'

/** As a site writes it: docs/cms/payload.md. */
export const editorOf = ({ editor }: PayloadSchema) =>
  lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures.filter(({ key }) => editor.features.includes(key)),
      LinkFeature(editor.link),
      BlocksFeature({ inlineBlocks: editor.blocks.inlineBlocks as unknown as Block[] }),
    ],
  })

const databaseOf = (url: string): DatabaseAdapterObj =>
  /^postgres(ql)?:/.test(url)
    ? postgresAdapter({ pool: { connectionString: url }, push: true, blocksAsJSON: true })
    : // Without transactions, what was written of a refused record would stay.
      sqliteAdapter({ client: { url }, push: true, transactionOptions: {}, blocksAsJSON: true })

const everybody = () => true

/** Without users: whoever reaches it may do everything. */
export const configOf = (schema: PayloadSchema, databaseUrl: string) =>
  buildConfig({
    secret: 'only-for-tests',
    telemetry: false,
    logger: { options: { level: 'error' } },
    admin: { disable: true },
    typescript: { autoGenerate: false },
    db: databaseOf(databaseUrl),
    editor: editorOf(schema),
    blocks: schema.blocks as unknown as Block[],
    collections: schema.collections.map((collection) => ({
      ...(collection as unknown as CollectionConfig),
      access: { create: everybody, read: everybody, update: everybody },
    })),
  })

export interface BootOptions {
  /** `postgres://…` or `file:…`; a file of its own without it. */
  readonly databaseUrl?: string | undefined
}

export async function boot(schema: PayloadSchema, { databaseUrl }: BootOptions = {}) {
  const own = databaseUrl === undefined ? [mkdtempSync(join(tmpdir(), 'payload-'))] : []
  const config = await configOf(schema, databaseUrl ?? `file:${join(...own, 'payload.db')}`)
  const local = await getPayload({ config })
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const answer = await handleEndpoints({
      config,
      request: new Request(`http://127.0.0.1${request.url ?? '/'}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json' },
        ...(body === '' ? {} : { body }),
      }),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    local,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await local.destroy()
      for (const folder of own) rmSync(folder, { recursive: true })
    },
  }
}
