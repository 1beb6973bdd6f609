/** Writes a Strapi project around the files of a schema: SQLite, no admin panel, nothing that calls home. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { SchemaFile } from '../../../src/cms/target.ts'

const moduleOf = (settings: object): string => `module.exports = ${JSON.stringify(settings)}\n`

const middlewares = ['errors', 'security', 'cors', 'query', 'body', 'session', 'favicon', 'public'].map(
  (name) => `strapi::${name}`,
)

const configs: Readonly<Record<string, object>> = {
  admin: {
    serveAdminPanel: false,
    auth: { secret: 'only-for-tests' },
    apiToken: { salt: 'only-for-tests' },
    transfer: { token: { salt: 'only-for-tests' } },
    secrets: { encryptionKey: 'only-for-tests-only-for-tests-32' },
  },
  database: { connection: { client: 'sqlite', connection: { filename: 'data.db' }, useNullAsDefault: true } },
  middlewares,
  server: { host: '127.0.0.1', port: 0, app: { keys: ['only-for-tests'] } },
}

/** @returns its folder, which `remove` removes. */
export function projectOf(files: readonly SchemaFile[]) {
  const folder = mkdtempSync(join(tmpdir(), 'strapi-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  for (const { path, text } of files) write(path, text)
  for (const [name, settings] of Object.entries(configs)) write(`config/${name}.js`, moduleOf(settings))
  write('src/index.js', moduleOf({}))
  write('package.json', JSON.stringify({ name: 'project', private: true, strapi: { uuid: false } }))
  mkdirSync(join(folder, 'public/uploads'), { recursive: true })
  symlinkSync(resolve(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
