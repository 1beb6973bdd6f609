/**
 * `cms schema` prints the schema of a CMS, or writes its files; `cms export` prints the records to import there, a line of
 * JSON each, or writes them as the files of a site; `cms pull` reads them back from the CMS, prints what was edited there
 * and, with `--write`, keeps it.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { cmsModelOf } from '../cms/cms-model-of.ts'
import type { AnyTarget, SchemaFile } from '../cms/target.ts'
import { targets } from '../cms/targets.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { exportFiles, exportRecords, schemaFiles, schemaText } from '../sync/export-records.ts'
import { pullFrom } from './cms-pull.ts'
import { defineCommand, UsageError } from './command.ts'
import type { CommandContext } from './context.ts'
import { printDiagnostics } from './report-text.ts'
import { terminalBuilder } from './terminal-builder.ts'

const usage = [
  'schema <target> [--out <folder>]',
  'export <target> [--out <folder>]',
  'pull <target> <file, folder or URL> [--write]',
]

export const cms = defineCommand({
  usage,
  options: {
    out: { type: 'string', value: '<folder>', help: 'write files into this folder instead of printing' },
    write: { type: 'boolean', help: 'keep what was edited: in overlays and record files' },
  },
  example: 'pull sanity back.ndjson --write',
  mostArguments: 3,
  async run({ values: { out, write }, positionals: [action = '', name = '', from] }, context) {
    if (!['schema', 'export', 'pull'].includes(action) || (action === 'pull') !== (from !== undefined))
      throw new UsageError(`Say one of\n${usage.map((line) => `  cms ${line}`).join('\n')}`)
    const target = await loadTarget(name)
    if (from !== undefined) return pullFrom(from, target, write === true, context)
    return send(action === 'schema', target, out === undefined ? null : resolve(context.root, out), context)
  },
})

function loadTarget(name: string): Promise<AnyTarget> {
  const names = targets.map((target) => target.name)
  const target = targets.find((candidate) => candidate.name === name)
  if (target === undefined)
    throw new UsageError(`The target is one of ${names.join(', ')}. ${didYouMean(name, names) ?? ''}`.trim())
  return target.load()
}

/** Prints the schema or the records, or writes them into a folder. */
async function send(
  isSchema: boolean,
  target: AnyTarget,
  folder: string | null,
  context: CommandContext,
): Promise<number> {
  const { status, diagnostics, corpus } = await terminalBuilder(context).check()
  await printDiagnostics(diagnostics)
  if (status === 'failed') return 1
  const model = cmsModelOf(corpus.modelSchema)
  if (isSchema && folder === null) process.stdout.write(schemaText(target, model))
  else if (isSchema && folder !== null)
    for (const file of schemaFiles(target, model)) {
      writeFile(folder, file)
      process.stdout.write(`${file.path}\n`)
    }
  else {
    const files = folder === null ? null : exportFiles(target, model, corpus)
    if (folder !== null && files !== null) for (const file of files) writeFile(folder, file)
    else
      for (const record of exportRecords(target, model, corpus))
        process.stdout.write(`${JSON.stringify(record)}\n`)
  }
  return 0
}

function writeFile(folder: string, { path, text }: SchemaFile): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
