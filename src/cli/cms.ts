/**
 * `cms schema` prints the schema of a CMS, or writes its files; `cms export` prints the records to import there, a line of
 * JSON each, or writes them as the files of a site; `cms pull` takes them back from the CMS, says what was edited there
 * and, with `--write`, keeps it.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { compileToRead } from '../build/compile-to-read.ts'
import type { CmsModel, Entry } from '../cms/cms-model.ts'
import { cmsModelOf } from '../cms/cms-model-of.ts'
import type { AnyTarget, SchemaFile } from '../cms/target.ts'
import { targets } from '../cms/targets.ts'
import { type CompiledCorpus, documentOf, hasErrors } from '../compile/compile-corpus.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { pull } from '../sync/pull.ts'
import { entriesAt } from '../sync/read-records.ts'
import type { Command } from './context.ts'
import { reportText } from './report-text.ts'

const usage = `Say one of
  cms schema <target> [--out <folder>]
  cms export <target> [--out <folder>]
  cms pull <target> <file, folder or URL> [--write]`

export const cms: Command = async (args, context, loadCorpus) => {
  const options = { out: { type: 'string' }, write: { type: 'boolean' } } as const
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
  const [action = '', name = '', file] = positionals
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`)
    return 2
  }
  if (!['schema', 'export', 'pull'].includes(action) || (action === 'pull') !== (file !== undefined))
    return fail(usage)
  const declared = targets.find((candidate) => candidate.name === name)
  const names = targets.map((candidate) => candidate.name)
  if (declared === undefined)
    return fail(`The target is one of ${names.join(', ')}. ${didYouMean(name, names) ?? ''}`)
  const target = await declared.load()
  const { corpus, compiler } = await compileToRead(context, loadCorpus)
  process.stderr.write(await reportText(corpus.diagnostics))
  if (hasErrors(corpus)) return 1
  const model = cmsModelOf(corpus.modelSchema)
  if (action === 'schema' && values.out !== undefined)
    return writeFiles(target, model, resolve(context.root, values.out))
  if (action === 'schema') {
    process.stdout.write(shownSchema(target, model))
    return 0
  }
  if (file === undefined)
    return exportTo(values.out && resolve(context.root, values.out), target, model, corpus)
  const came = await entriesAt(file, context.root, target, model)
  const { seeds } = await loadCorpus()
  return pull(came, context.root, { corpus, compiler, seeds }, values.write === true)
}

const shownSchema = ({ schema, shown = schema }: AnyTarget, model: CmsModel): string =>
  `${JSON.stringify(shown(model), null, 2)}\n`

function writeFiles(target: AnyTarget, model: CmsModel, folder: string): number {
  const files = target.files?.(model) ?? [{ path: `${target.name}.json`, text: shownSchema(target, model) }]
  for (const file of files) {
    writeFile(folder, file)
    process.stdout.write(`${file.path}\n`)
  }
  return 0
}

/** Without a folder: on the standard output, a line each. */
function exportTo(
  folder: string | undefined,
  target: AnyTarget,
  model: CmsModel,
  corpus: CompiledCorpus,
): number {
  const { entryFiles, importFile } = target
  if (folder !== undefined && importFile !== undefined)
    writeFile(folder, importFile(model, [...entriesOf(corpus)]))
  else
    for (const entry of entriesOf(corpus)) {
      const record = target.encode(model, entry)
      if (folder === undefined || entryFiles === undefined)
        process.stdout.write(`${JSON.stringify(record)}\n`)
      else writeFile(folder, entryFiles.write(record as never))
    }
  return 0
}

function writeFile(folder: string, { path, text }: SchemaFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Records first: documents refer to them. */
function* entriesOf(corpus: CompiledCorpus): Generator<Entry> {
  for (const [type, list] of corpus.records) for (const value of list) yield { type, value }
  for (const entry of corpus.entries) yield { type: entry.type, value: documentOf(corpus, entry) }
}
