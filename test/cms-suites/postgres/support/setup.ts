/** Runs a PostgreSQL as long as the tests; gives them the URL of a database that Payload makes in it. */

import type { TestProject } from 'vitest/node'
import { startPostgres } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Without it, Payload has a file of SQLite. */
    databaseUrl?: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const { url, stop } = await startPostgres()
  project.provide('databaseUrl', `${url}/payload`)
  return stop
}
