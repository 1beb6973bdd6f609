/** `build --explain <slug>`: prints every line of a seed with its role and the key of the block that holds it, then the edits of its overlay. */

import { compileToRead } from '../build/compile-to-read.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { Context, LoadCorpus } from './context.ts'
import { editsText } from './edits-text.ts'
import { reportText } from './report-text.ts'

const textWidth = 72

export async function explain(slug: string, context: Context, loadCorpus: LoadCorpus): Promise<number> {
  const { corpus, compiler } = await compileToRead(context, loadCorpus)
  const entry = corpus.entries.find((e) => e.slug === slug || e.aliases.includes(slug))
  if (entry === undefined) {
    const hint = didYouMean(
      slug,
      corpus.entries.map((e) => e.slug),
    )
    process.stderr.write(`No document that compiles has the slug “${slug}”. ${hint ?? ''}\n`)
    process.stderr.write(await reportText(corpus.diagnostics))
    return 1
  }
  const stem = entry.seed.slice(0, -'.txt'.length)
  const { lines, edits } = compiler.compile(stem).compiled
  const width = String(lines.length).length
  for (const { line, roles } of lines) {
    for (const [i, { role, key, reply, notes, text }] of roles.entries()) {
      const number = (i === 0 ? String(line) : '').padStart(width)
      const where = [key ?? '', reply === null ? '' : reply === key ? 'reply' : `in ${reply}`]
        .join(' ')
        .trim()
      const found = notes.length === 0 ? '' : `  [notes ${notes.join(' ')}]`
      process.stdout.write(
        `${number}  ${role.padEnd(16)} ${where.padEnd(10)} ${shorten(text)}${found}`.trimEnd().concat('\n'),
      )
    }
  }
  if (edits.length > 0) process.stdout.write(`\nEdited since:\n${editsText(edits)}`)
  return 0
}

function shorten(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= textWidth
    ? characters.join('')
    : `${characters.slice(0, textWidth - 1).join('')}…`
}
