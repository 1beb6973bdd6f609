/** What a Studio and its store do, by Sanity's own code: compile a schema, take documents in, answer queries, validate. */

import { Mutation } from '@sanity/mutator'
import { Schema } from '@sanity/schema'
import { groupProblems, validateSchema } from '@sanity/schema/_internal'
import { validateDocument } from '@sanity/validation'
import { evaluate, parse } from 'groq-js'
import type { SanityDocument } from '../../../src/cms/sanity/records.ts'
import type { SanityType } from '../../../src/cms/sanity/schema.ts'

export const problemsOf = (types: readonly SanityType[]): string[] =>
  groupProblems(validateSchema([...types]).getTypes()).flatMap(({ path, problems }) =>
    problems.map(({ severity, message }) => `${severity} ${JSON.stringify(path)} ${message}`),
  )

export const compiled = (types: readonly SanityType[]) =>
  Schema.compile({ name: 'default', types: [...types] })

/** A store: documents after mutations of Sanity's own. */
export const imported = (records: readonly SanityDocument[]): SanityDocument[] =>
  records.map((record) => {
    const mutation = new Mutation({ mutations: [{ createOrReplace: record }] })
    return mutation.apply(null) as SanityDocument
  })

export async function query(
  dataset: readonly SanityDocument[],
  groq: string,
  params: Record<string, unknown> = {},
): Promise<unknown> {
  return (await evaluate(parse(groq, { params }), { dataset, params })).get()
}

/**
 * What Sanity's validator says of a document, as `level path code`: an error or a warning each. It asks the store for
 * what is referred to, and rules of ours ask it too.
 */
export async function complaints(
  document: SanityDocument,
  schema: ReturnType<typeof compiled>,
  dataset: readonly SanityDocument[],
): Promise<string[]> {
  const ids = new Set(dataset.map(({ _id }) => _id))
  const client = {
    fetch: (groq: string, params: Record<string, unknown>) => query(dataset, groq, params),
    withConfig: () => client,
  }
  const { status, markers } = await validateDocument({
    document: document as never,
    schema,
    client: client as never,
    getDocumentExists: async ({ id }) => ids.has(id),
  })
  const said = markers.map(({ level, path, code }) => `${level} ${pathText(path)} ${code}`)
  return status === (said.length === 0 ? 'passed' : 'failed') ? said : [`${status} ${said.join(', ')}`]
}

const pathText = (path: readonly unknown[]): string =>
  path
    .map((step) =>
      typeof step === 'object' ? String((step as { readonly _key?: string })._key) : String(step),
    )
    .join('.')
