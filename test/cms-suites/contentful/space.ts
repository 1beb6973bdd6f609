/** A space of Contentful that is no more than its answers; Contentful's own engine plans migrations against it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { locale } from '../../../src/cms/contentful/names.ts'
import type { ContentfulEntry } from '../../../src/cms/contentful/records.ts'
import type { ContentType } from '../../../src/cms/contentful/schema.ts'

interface Request {
  readonly method: string
  readonly url: string
  readonly data?: unknown
}

interface Plan {
  readonly stepsValidationErrors: readonly Error[]
  readonly payloadValidationErrors: readonly Error[]
  readonly getValidationErrors: () => readonly Error[]
  readonly getRuntimeErrors: () => readonly Error[]
  readonly batches: readonly { readonly requests: readonly Request[] }[]
}

type Answer = (request: Request) => Promise<unknown>

const require = createRequire(import.meta.url)

const { createMigrationParser } = require('contentful-migration/built/lib/migration-parser') as {
  readonly createMigrationParser: (
    answer: Answer,
    config: object,
  ) => <Migration>(run: (migration: Migration) => void) => Promise<Plan>
}

export interface Space {
  readonly types: readonly ContentType[]
  readonly entries: readonly ContentfulEntry[]
}

const page = (items: readonly object[]) => ({ items, total: items.length })

const answerOf =
  ({ types, entries }: Space): Answer =>
  async ({ url }) => {
    if (url.endsWith('/editor_interface')) throw Object.assign(new Error(url), { name: 'NotFound' })
    if (url.startsWith('/locales')) return page([{ code: locale }])
    if (url.startsWith('/content_types'))
      return page(types.map(({ id, ...type }) => ({ ...type, sys: { id, version: 1 } })))
    if (url.startsWith('/tags')) return page([])
    if (!url.startsWith('/entries')) throw new Error(`The space does not know ${url}.`)
    return page(entries.map(({ sys, fields }) => ({ sys: { ...sys, version: 1 }, fields })))
  }

/** What the engine would send, and what it says against the migration. */
export async function plan<Migration>(space: Space, migration: (migration: Migration) => void) {
  const made = await createMigrationParser(answerOf(space), {})(migration)
  const errors = [
    ...made.stepsValidationErrors,
    ...made.payloadValidationErrors,
    ...made.getValidationErrors(),
    ...made.getRuntimeErrors(),
  ]
  return {
    complaints: errors.map(({ message }) => message),
    requests: made.batches.flatMap(({ requests }) => requests),
  }
}

/** The migration of a file, as Contentful's command line loads it: from a folder of its own, with nothing beside it. */
export function migrationIn(text: string): (migration: unknown) => void {
  const folder = mkdtempSync(join(tmpdir(), 'contentful-migration-'))
  try {
    const file = join(folder, 'migration.cjs')
    writeFileSync(file, text)
    return require(file) as (migration: unknown) => void
  } finally {
    rmSync(folder, { recursive: true })
  }
}
