/** Starts a real Payload on SQLite in a temporary folder, and serves its REST API on this machine. */

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { type Block, buildConfig, type CollectionConfig, getPayload, handleEndpoints } from 'payload'
import type { PayloadSchema } from '../../../../src/cms/payload/schema.ts'

const everybody = () => true

/** Without users: whoever reaches it may do everything. */
export const configOf = ({ collections, blocks }: PayloadSchema, databaseUrl: string) =>
  buildConfig({
    secret: 'only-for-tests',
    telemetry: false,
    logger: { options: { level: 'error' } },
    admin: { disable: true },
    typescript: { autoGenerate: false },
    // Without transactions, what was written of a refused record would stay.
    db: sqliteAdapter({
      client: { url: databaseUrl },
      push: true,
      blocksAsJSON: true,
      transactionOptions: {},
    }),
    blocks: blocks as unknown as Block[],
    collections: collections.map((collection) => ({
      ...(collection as unknown as CollectionConfig),
      access: { create: everybody, read: everybody, update: everybody },
    })),
  })

export async function boot(schema: PayloadSchema) {
  const folder = mkdtempSync(join(tmpdir(), 'payload-'))
  const config = await configOf(schema, `file:${join(folder, 'payload.db')}`)
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
      rmSync(folder, { recursive: true })
    },
  }
}
