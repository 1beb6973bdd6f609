/** `build --explain <slug>`: prints every line of a seed with its role and the key of the block that holds it. */

import { compileCorpus } from '../compile/compile-corpus.ts'
import { noCache } from '../compile/seed-cache.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { Context, LoadCorpus } from './context.ts'
import { reportText } from './report-text.ts'

const textWidth = 72

export async function explain(slug: string, context: Context, loadCorpus: LoadCorpus): Promise<number> {
  const corpus = compileCorpus(await loadCorpus(), context.root, noCache)
  const found = corpus.documents.find(
    ({ document }) => document.slug === slug || document.aliases.includes(slug),
  )
  if (found === undefined) {
    const hint = didYouMean(
      slug,
      corpus.documents.map((d) => d.document.slug),
    )
    process.stderr.write(`No document that compiles has the slug “${slug}”. ${hint ?? ''}\n`)
    process.stderr.write(reportText(corpus.problems))
    return 1
  }
  const width = String(found.lines.length).length
  for (const { line, roles } of found.lines) {
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
  return 0
}

function shorten(text: string): string {
  const characters = [...text.trim()]
  return characters.length <= textWidth
    ? characters.join('')
    : `${characters.slice(0, textWidth - 1).join('')}…`
}
