/** `seed new` writes a first annotation for a captured text; `seed locate` finds words in it; `seed rename` moves its document. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { firstAnnotation } from '../draft/first-annotation.ts'
import { renameDocument } from '../edits/rename-document.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { slugPattern } from '../model/slug.ts'
import { locateWords } from '../source/locate-words.ts'
import { defineCommand, UsageError } from './command.ts'

const usage = ['new <name> --type <Type>', 'locate <name> "<words>"', 'rename <slug> <new slug>']

export const seed = defineCommand({
  usage,
  options: { type: { type: 'string', value: '<Type>', help: 'document type of a new annotation' } },
  example: 'locate letter "dear friends"',
  mostArguments: Number.POSITIVE_INFINITY,
  async run({ values, positionals: [action, name, ...words] }, context) {
    const config = await context.loadCorpus()
    if (name === undefined) throw new UsageError(sayOneOf)
    if (action === 'new') return writeAnnotation(name, values.type, context.root, config)
    if (action === 'locate') return locate(join(context.root, config.seeds), name, words.join(' '))
    if (action === 'rename' && words[0] !== undefined)
      return rename(context.root, config.seeds, name, words[0])
    throw new UsageError(sayOneOf)
  },
})

const sayOneOf = `Say one of\n${usage.map((line) => `  seed ${line}`).join('\n')}`

/** Whatever a person writes for a seed: its path, its file name or its name. */
const stemOf = (name: string): string => name.replace(/\.(txt|yaml)$/, '').replace(/^.*[\\/]/, '')

function readSeed(folder: string, stem: string): Buffer {
  const path = join(folder, `${stem}.txt`)
  if (!existsSync(path)) throw new UsageError(`There is no ${path}: put the text there first.`)
  return readFileSync(path)
}

function writeAnnotation(
  name: string,
  typeName: string | undefined,
  root: string,
  { model, seeds }: CorpusConfig,
): number {
  const stem = stemOf(name)
  const bytes = readSeed(join(root, seeds), stem)
  const type = model.documents.find((d) => d.name === typeName)
  const names = model.documents.map((d) => d.name)
  if (type === undefined)
    throw new UsageError(`--type is one of ${names.join(', ')}. ${didYouMean(typeName ?? '', names) ?? ''}`)
  const path = join(root, seeds, `${stem}.yaml`)
  if (existsSync(path)) throw new UsageError(`${seeds}/${stem}.yaml exists already; it was left as it is.`)
  const slug = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileAtomic(path, firstAnnotation(type, hash, slugPattern.test(slug) ? slug : 'new-text'))
  process.stdout.write(
    `Wrote ${seeds}/${stem}.yaml: fill in what is marked TODO, then run \`npm run check\`.\n`,
  )
  return 0
}

function locate(folder: string, name: string, words: string): number {
  const found = locateWords(readSeed(folder, stemOf(name)), words)
  for (const { line, column, until } of found) process.stdout.write(`${line}:${column}-${until}\n`)
  if (found.length === 0) process.stderr.write('These words are not in the seed.\n')
  return found.length === 0 ? 1 : 0
}

function rename(root: string, seeds: string, from: string, to: string): number {
  const result = renameDocument(join(root, seeds), from, to)
  if (result.status === 'renamed') {
    process.stdout.write(
      `${seeds}/${result.annotation}: \`${from}\` is \`${to}\` now, and stays as an alias. Run \`npm run build\`.\n`,
    )
    return 0
  }
  if (result.reason === 'taken')
    throw new UsageError(`${seeds}/${result.annotation} has the slug \`${to}\` already.`)
  throw new UsageError(
    result.reason === 'not-a-slug'
      ? `\`${to}\` is not a slug: ASCII words in lower case, joined by hyphens.`
      : `No annotation in ${seeds}/ has the slug \`${from}\`.`,
  )
}
