/**
 * Invents one document, from an index and a seed: the bytes of the seed text, and all that its annotation and
 * its Markdown are written from. The same index and seed give the same document, whatever the size of the corpus.
 */

import { createHash } from 'node:crypto'
import { newDraft } from './draft.mjs'
import { phrase } from './prose.mjs'
import { randomFrom } from './random.mjs'
import { article, essay, letter, post } from './types.mjs'

const topics = [
  'solidarity',
  'freedom-of-expression',
  'internet-access',
  'platform-moderation',
  'human-rights',
  'protest',
  'political-system',
  'sanctions',
  'foreign-policy',
  'israel-palestine',
  'womens-rights',
  'media',
  'diaspora',
  'health-care',
]
const advisories = [
  'violence',
  'sexual-violence',
  'harm-to-children',
  'endorses-violence',
  'demeaning-language',
  'accuses-named-person',
  'disputed-claims',
  'illness',
]
const writers = { Article: article, Essay: essay, Letter: letter, Post: post }

/** One document in 500 is as long as the long real essay, besides the few that the distribution makes so. */
const isLong = (index) => index % 500 === 3

export function makeDocument(index, seed) {
  const random = randomFrom(seed * 1_000_003 + index)
  // Exactly a tenth, so that the share does not depend on the count.
  const language = index % 10 === 4 ? 'fa' : 'en'
  const drawn = Math.min(80_000, Math.max(500, random.logNormal(3000, 1.05)))
  const size = isLong(index) ? random.integer(68_000, 76_000) : drawn
  const type = size > 20_000 ? 'Essay' : random.pick(['Article', 'Article', 'Essay', 'Letter', 'Post'])
  const draft = newDraft(random, language)
  const title = phrase(random, language, random.integer(3, 9))
  const facts = writers[type](draft, random, title, size)
  const slug = `text-${index}-${phrase(random, 'en', 4).toLowerCase().replaceAll(' ', '-')}`
  const aliases = random.chance(0.05) ? [`former-${index}`] : []
  const summary = `Argues that ${phrase(random, 'en', random.integer(18, 28)).toLowerCase()}.`
  const published = random.chance(0.85) ? aDate(random) : null
  // A date that is said to be stated stands in its line.
  if (published !== null && facts.dateline !== undefined) draft.lines[facts.dateline - 1] += `, ${published}`
  const text = `${draft.lines.join('\n')}\n`
  const sha256 = createHash('sha256').update(text).digest('hex')
  const paragraphs = draft.kinds.flatMap((kind, i) => (kind === 'paragraph' ? [i + 1] : []))
  return {
    name: `${String(index).padStart(6, '0')}_${sha256.slice(0, 16)}`,
    text,
    sha256,
    draft,
    id: `text-${index}`,
    type,
    slug,
    aliases,
    title,
    summary,
    published,
    topics: someOf(random, topics, 0.28),
    advisories: someOf(random, advisories, size > 20_000 ? 0.7 : 0.3).map((code) => ({
      code,
      lines: evidence(random, paragraphs),
    })),
    facts: { ...facts, evidence: random.pick(paragraphs) },
  }
}

/** Some of a list in its order, at least one. */
function someOf(random, list, share) {
  const some = list.filter(() => random.chance(share))
  return some.length === 0 ? [random.pick(list)] : some
}

/** Lines that show what an advisory tells of: few of a short text, a dozen of a long one. */
function evidence(random, paragraphs) {
  const count = Math.min(14, 1 + Math.round((paragraphs.length / 16) * random.next() * 2))
  const lines = new Set(Array.from({ length: count }, () => random.pick(paragraphs)))
  return [...lines].sort((a, b) => a - b)
}

const two = (number) => String(number).padStart(2, '0')

function aDate(random) {
  const year = 2010 + random.integer(0, 15)
  const month = `${year}-${two(random.integer(1, 12))}`
  return random.pick([
    `${month}-${two(random.integer(1, 28))}`,
    month,
    `${month}~`,
    `${year}-03/${year}-${two(random.integer(4, 12))}`,
  ])
}
