/** `seed new` writes a first annotation for a captured text; `seed locate` finds words in it; `seed rename` moves its document; `seed keys` keeps the keys of its blocks. */

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPart, resolvePart } from '../annotation/part.ts'
import type { Part } from '../annotation/seed-text.ts'
import { parseYaml } from '../annotation/yaml.ts'
import type { CorpusConfig } from '../compile/corpus-config.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import { firstAnnotation } from '../draft/first-annotation.ts'
import { renameDocument } from '../edits/rename-document.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { slugPattern } from '../model/slug.ts'
import { decodeSeed } from '../source/decode.ts'
import { type FoundWords, locateWords } from '../source/locate-words.ts'
import { captureOf, seedNames } from '../source/seed-folder.ts'
import { defineCommand, UsageError } from './command.ts'

const usage = [
  'new <name> --type <Type> [--part <lines>]',
  'locate <name> "<words>"',
  'rename <slug> <new slug>',
  'keys <name> … [--dry-run] [--sums]',
]

export const seed = defineCommand({
  usage,
  options: {
    type: { type: 'string', value: '<Type>', help: 'document type of a new annotation' },
    'dry-run': { type: 'boolean', help: 'say which keys would be written, and write none' },
    sums: {
      type: 'boolean',
      help: 'write that keys lead nowhere where only sums of their texts are at hand',
    },
    part: { type: 'string', value: '<lines>', help: 'lines that it is for, where others are for the rest' },
  },
  example: 'locate letter "dear friends"',
  mostArguments: Number.POSITIVE_INFINITY,
  async run({ values, positionals: [action, name, ...words] }, context) {
    const config = await context.loadCorpus()
    if (name === undefined) throw new UsageError(sayOneOf)
    if (action === 'new') return writeAnnotation(name, values, context.root, config)
    if (action === 'locate') return locate(join(context.root, config.seeds), name, words.join(' '))
    if (action === 'rename' && words[0] !== undefined)
      return rename(context.root, config.seeds, name, words[0])
    if (action === 'keys')
      return (await import('./seed-keys.ts')).seedKeys({
        root: context.root,
        config,
        names: [name, ...words].map(stemOf),
        isDry: values['dry-run'] === true,
        bySums: values.sums === true,
      })
    throw new UsageError(sayOneOf)
  },
})

const sayOneOf = `Say one of\n${usage.map((line) => `  seed ${line}`).join('\n')}`

/** Whatever a person writes for a seed: its path, its file name or its name. */
const stemOf = (name: string): string => name.replace(/\.(txt|yaml)$/, '').replace(/^.*[\\/]/, '')

/** The text of a name: that of the seed of this name, or of the seed that the annotation is for. */
function readSeed(folder: string, stem: string): { readonly capture: string; readonly bytes: Buffer } {
  const capture = captureOf(stem, (name) => existsSync(join(folder, `${name}.txt`)))
  if (capture === undefined)
    throw new UsageError(`There is no ${join(folder, `${stem}.txt`)}: put the text there first.`)
  return { capture, bytes: readFileSync(join(folder, `${capture}.txt`)) }
}

function writeAnnotation(
  name: string,
  { type: typeName, part }: { readonly type?: string | undefined; readonly part?: string | undefined },
  root: string,
  { model, seeds }: CorpusConfig,
): number {
  const stem = stemOf(name)
  const folder = join(root, seeds)
  const { capture, bytes } = readSeed(folder, stem)
  const type = model.documents.find((d) => d.name === typeName)
  const names = model.documents.map((d) => d.name)
  if (type === undefined)
    throw new UsageError(`--type is one of ${names.join(', ')}. ${didYouMean(typeName ?? '', names) ?? ''}`)
  const path = join(folder, `${stem}.yaml`)
  if (existsSync(path)) throw new UsageError(`${seeds}/${stem}.yaml exists already; it was left as it is.`)
  const others = annotationsOf(folder, capture)
  if (part === undefined && others.length > 0)
    throw new UsageError(
      `${seeds}/${others[0]}.yaml is for ${seeds}/${capture}.txt already: say the lines of the new one, --part 12-40.`,
    )
  const slug = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  writeFileAtomic(
    path,
    firstAnnotation({
      type,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      slug: slugPattern.test(slug) ? slug : 'new-text',
      part: part ?? null,
      title: firstTextLine(bytes, part),
    }),
  )
  process.stdout.write(
    `Wrote ${seeds}/${stem}.yaml: fill in what is marked TODO, then run \`npm run check\`.\n`,
  )
  return 0
}

/** Names of the annotations of a seed. */
const annotationsOf = (folder: string, capture: string): string[] => {
  const files = readdirSync(folder)
  return seedNames(files).filter(
    (name) => captureOf(name, (seed) => files.includes(`${seed}.txt`)) === capture,
  )
}

/** The first line with text, of a part or of all. @throws UsageError when the part is not whole lines of the text. */
function firstTextLine(bytes: Uint8Array, part: string | undefined): number {
  const { text, lines } = decodeSeed(bytes, 'seed')
  const resolved = part === undefined ? null : resolvePart(part, { text, lines })
  if (resolved?.ok === false)
    throw new UsageError(`--part: found ${resolved.found}, expected ${resolved.expected}.`)
  const numbers = new Set(resolved?.ranges.map(({ line }) => line) ?? lines.map(({ number }) => number))
  const first = lines.find(
    ({ number, start, end }) => numbers.has(number) && text.slice(start, end).trim() !== '',
  )
  return first?.number ?? 1
}

function locate(folder: string, name: string, words: string): number {
  const stem = stemOf(name)
  const { bytes } = readSeed(folder, stem)
  const all = locateWords(bytes, words)
  const part = partOf(join(folder, `${stem}.yaml`), bytes)
  const found = part === null ? all : all.filter(({ line }) => part.has(line))
  for (const place of found) process.stdout.write(`${placeText(place)}\n`)
  if (found.length > 0) return 0
  process.stderr.write(
    all.length === 0
      ? 'These words are not in the seed.\n'
      : `These words are not in the part ${part?.written}, but at ${all.map(placeText).join(', ')}.\n`,
  )
  return 1
}

const placeText = ({ line, column, until }: FoundWords): string => `${line}:${column}-${until}`

/** The part that an annotation names; null for all lines, and where there is no annotation or none that can be read. */
function partOf(path: string, bytes: Uint8Array): Part | null {
  if (!existsSync(path)) return null
  const yaml = parseYaml(readFileSync(path, 'utf8'), path)
  const { part } = yaml.value
  if (typeof part !== 'string' && typeof part !== 'number') return null
  const read = readPart(part, decodeSeed(bytes, 'seed'), yaml)
  return read === null || 'code' in read ? null : read
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
