/** `seed new` writes a first annotation for a captured text; `seed locate` finds words in it; `seed rename` moves its document. */

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { didYouMean } from '../diagnostics/suggest.ts'
import { firstAnnotation } from '../draft/first-annotation.ts'
import { slugPattern } from '../model/slug.ts'
import { decodeSeed } from '../source/decode.ts'
import { positionOf } from '../source/lines.ts'
import type { Command } from './context.ts'
import { renameSeed } from './seed-rename.ts'

export const seed: Command = async (args, context, loadCorpus) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { type: { type: 'string' } },
  })
  const [action, name, ...words] = positionals
  const { model, seeds } = await loadCorpus()
  const fail = (message: string): number => {
    process.stderr.write(`${message}\n`)
    return 2
  }
  if (name !== undefined && action === 'rename' && words[0] !== undefined)
    return renameSeed(context.root, seeds, name, words[0])
  if (name === undefined || (action !== 'new' && action !== 'locate'))
    return fail(
      'Say `seed new <name> --type <Type>`, `seed locate <name> "<words>"` or `seed rename <slug> <new slug>`.',
    )
  const stem = name.replace(/\.(txt|yaml)$/, '').replace(/^.*[\\/]/, '')
  const path = join(context.root, seeds, `${stem}.txt`)
  if (!existsSync(path)) return fail(`There is no ${seeds}/${stem}.txt: put the text there first.`)
  const bytes = readFileSync(path)
  if (action === 'locate') return locate(bytes, words.join(' '))

  const type = model.documents.find((d) => d.name === values.type)
  const names = model.documents.map((d) => d.name)
  if (type === undefined)
    return fail(`--type is one of ${names.join(', ')}. ${didYouMean(values.type ?? '', names) ?? ''}`)
  const target = join(context.root, seeds, `${stem}.yaml`)
  if (existsSync(target)) return fail(`${seeds}/${stem}.yaml exists already; it was left as it is.`)
  const id = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  writeFileSync(
    target,
    firstAnnotation(
      type,
      createHash('sha256').update(bytes).digest('hex'),
      slugPattern.test(id) ? id : 'new-text',
    ),
  )
  process.stdout.write(
    `Wrote ${seeds}/${stem}.yaml: fill in what is marked TODO, then run \`npm run check\`.\n`,
  )
  return 0
}

function locate(bytes: Uint8Array, words: string): number {
  const { text, lines } = decodeSeed(bytes, 'seed')
  let found = 0
  for (let at = text.indexOf(words); words !== '' && at !== -1; at = text.indexOf(words, at + 1)) {
    const { line, column } = positionOf(lines, at)
    process.stdout.write(`${line}:${column}-${column + words.length - 1}\n`)
    found++
  }
  if (found === 0) process.stderr.write('These words are not in the seed.\n')
  return found === 0 ? 1 : 0
}
