/**
 * `cms schema` prints the schema of a CMS, `cms export` the records to import there, a line of JSON each; `cms pull` takes
 * such lines back and says what was edited there.
 */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type CmsModel, cmsModelOf, type Entry } from '../cms/cms-model.ts'
import { differencesOf } from '../cms/differences.ts'
import { type AnyTarget, targets } from '../cms/targets.ts'
import { type CompiledCorpus, documentOf, hasErrors } from '../compile/compile-corpus.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { normalise } from '../model/normalise.ts'
import { compileToRead } from './compile-to-read.ts'
import type { Command } from './context.ts'
import { reportText } from './report-text.ts'

export const cms: Command = async (args, context, loadCorpus) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
  const [action = '', name = '', file] = positionals
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`)
    return 2
  }
  if (!['schema', 'export', 'pull'].includes(action) || (action === 'pull') !== (file !== undefined))
    return fail('Say `cms schema <target>`, `cms export <target>` or `cms pull <target> <file>`.')
  const target = targets.find((candidate) => candidate.name === name)
  const names = targets.map((candidate) => candidate.name)
  if (target === undefined)
    return fail(`The target is one of ${names.join(', ')}. ${didYouMean(name, names) ?? ''}`)
  const { corpus } = await compileToRead(context, loadCorpus)
  process.stderr.write(await reportText(corpus.problems))
  if (hasErrors(corpus)) return 1
  const model = cmsModelOf(corpus.outline)
  if (action === 'schema') {
    process.stdout.write(`${JSON.stringify(target.schema(model), null, 2)}\n`)
    return 0
  }
  if (file === undefined) {
    for (const entry of entriesOf(corpus))
      process.stdout.write(`${JSON.stringify(target.encode(model, entry))}\n`)
    return 0
  }
  return pull(readFileSync(resolve(context.root, file), 'utf8'), target, model, corpus)
}

/** Records first: documents refer to them. */
const entriesOf = (corpus: CompiledCorpus): Entry[] => [
  ...[...corpus.records].flatMap(([type, list]) => list.map((value) => ({ type, value }))),
  ...corpus.entries.map((entry) => ({ type: entry.type, value: documentOf(corpus, entry) })),
]

/** @returns 1 when something that came back is not valid. */
function pull(text: string, target: AnyTarget, model: CmsModel, corpus: CompiledCorpus): number {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const came = lines.map((line) => normalised(target.decode(model, JSON.parse(line) as never), corpus))
  const refused = came.flatMap((entry) => refusalsOf(entry, corpus))
  for (const refusal of refused) process.stderr.write(`${refusal}\n`)
  const differences = differencesOf(entriesOf(corpus), came)
  for (const { type, id, path, before, after } of differences)
    process.stdout.write(`${type} ${id} ${path}\n  - ${show(before)}\n  + ${show(after)}\n`)
  const count = `${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}`
  process.stdout.write(`${came.length} entries, ${count}.\n`)
  return refused.length === 0 ? 0 : 1
}

function normalised({ type, value }: Entry, { outline }: CompiledCorpus): Entry {
  return { type, value: normalise(outline, outline.types[type] ?? {}, value) as Entry['value'] }
}

/** A CMS checks for the comfort of its editors; what comes back is checked by the model. */
function refusalsOf({ type, value }: Entry, { model }: CompiledCorpus): string[] {
  const known = [...model.documents, ...model.records].find(({ name }) => name === type)
  const checked = known?.schema.safeParse(value)
  if (checked === undefined || checked.success) return []
  return checked.error.issues.map(
    ({ path, message }) => `${type} ${String(value.id)} ${path.map(String).join('.')}: ${message}`,
  )
}

const longest = 200

function show(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing'
  return json.length > longest ? `${json.slice(0, longest)}…` : json
}
