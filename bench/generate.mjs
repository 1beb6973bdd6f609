/**
 * Writes a corpus of invented texts with annotations as rich as the real ones, for the model of this repository:
 * `node bench/generate.mjs <folder> <count> [seed]`. Log-normal sizes (median 3 KB, some of 70 KB), a tenth in Persian,
 * Persian paragraphs in others, quotations, lists, replies, note markers, interface text.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { paragraph, phrase } from './prose.mjs'
import { randomFrom } from './random.mjs'

const topics = [
  'solidarity',
  'freedom-of-expression',
  'internet-access',
  'human-rights',
  'protest',
  'media',
  'diaspora',
]
const advisories = ['violence', 'illness', 'disputed-claims']
const authorCount = 200

/** One text with its annotation, and what the peers' front matter needs. */
export function makeDocument(index, seed) {
  const random = randomFrom(seed * 1_000_003 + index)
  const language = random.chance(0.1) ? 'fa' : 'en'
  const size = Math.min(80_000, Math.max(400, random.logNormal(3000, 1.05)))
  const type = size > 20_000 ? 'Essay' : random.pick(['Article', 'Article', 'Essay', 'Letter', 'Post'])
  const lines = []
  const roles = []
  const add = (text, role) => {
    lines.push(text)
    if (role !== undefined) roles.push([lines.length, role])
    return lines.length
  }
  const title = phrase(random, language, random.integer(3, 9))
  const author = `author-${random.integer(1, authorCount)}`
  add(title, 'title')
  if (type === 'Article') add(paragraph(random, language, 100), 'standfirst')
  if (type === 'Letter') add(`${phrase(random, language, 3)},`, 'salutation')
  add('')
  let note = 0
  let written = 0
  let quoted = 0
  while (written < size) {
    if (type === 'Essay' && random.chance(0.12)) add(phrase(random, language, 4), 'heading-2')
    const spoken = random.chance(0.05) ? 'fa' : language
    const text = paragraph(random, spoken, Math.min(size - written, random.integer(250, 900)))
    const marked =
      type === 'Essay' && language === 'en' && spoken === 'en'
        ? text.replace(/\. /g, (stop) => (random.chance(0.25) ? `.${++note} ` : stop))
        : text
    const line = add(marked, spoken === language ? undefined : `{ role: paragraph, language: ${spoken} }`)
    written += Buffer.byteLength(marked)
    if (random.chance(0.1)) {
      const text = `“${paragraph(random, language, 200)}”`
      add(
        text,
        ++quoted % 2 === 0
          ? 'quotation'
          : `{ role: quotation, by: { name: ${phrase(random, 'en', 2)}, line: ${line} } }`,
      )
    }
    if (random.chance(0.04)) for (let i = 0; i < 3; i++) add(phrase(random, language, 6), 'bullet')
    if (random.chance(0.3)) add('')
  }
  if (type === 'Letter') {
    add('')
    add(`${phrase(random, language, 4)},`, 'closing')
    add(phrase(random, language, 2), 'signature')
  }
  add(phrase(random, language, 2), 'byline')
  const byline = lines.length
  const replies = []
  if (type === 'Post') {
    add('Please log in to reply', 'interface')
    for (let i = random.integer(0, 4); i > 0; i--) {
      const spoken = random.chance(0.3) ? 'fa' : language
      const line = add(paragraph(random, spoken, random.integer(80, 400)))
      replies.push({
        line,
        spoken,
        to: replies.length > 0 && random.chance(0.5) ? random.pick(replies).line : null,
        author: `author-${random.integer(1, authorCount)}`,
      })
    }
  }
  if (random.chance(0.3)) {
    add('')
    for (let i = random.integer(1, 4); i > 0; i--) add(phrase(random, 'en', 3), 'interface')
  }
  const text = `${lines.join('\n')}\n`
  const name = `${String(index).padStart(6, '0')}_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  const published = random.chance(0.9)
    ? random.pick([
        `20${random.integer(10, 25)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
        `20${random.integer(10, 25)}-1${random.integer(0, 2)}`,
        `20${random.integer(10, 25)}-0${random.integer(1, 9)}~`,
      ])
    : null
  const chosen = topics.filter(() => random.chance(0.3))
  const warned = advisories.filter(() => random.chance(0.2))
  const summary = `Argues that ${phrase(random, 'en', 12).toLowerCase()}.`
  const slug = `text-${index}-${phrase(random, 'en', 4).toLowerCase().replaceAll(' ', '-')}`
  const annotation = [
    `seed: ${createHash('sha256').update(text).digest('hex')}`,
    `id: text-${index}`,
    `type: ${type}`,
    `slug: ${slug}`,
    'title: { stated: 1 }',
    `language: { value: ${language}, inferred: It is the language of the text. }`,
    `summary:\n  value: ${summary}\n  editorial: Our wording.`,
    `authors: { value: [${author}], stated: ${byline} }`,
    ...(published === null
      ? []
      : [`published: { value: ${published}, inferred: It speaks of that time., lines: 4 }`]),
    ...(chosen.length === 0
      ? []
      : [`topics:\n  value: [${chosen.join(', ')}]\n  editorial: Chosen from our vocabulary.`]),
    ...(warned.length === 0
      ? []
      : [
          `advisories:\n  value: [${warned.join(', ')}]\n  editorial: Chosen from our vocabulary.\n  lines: { ${warned.map((w) => `${w}: "3-4"`).join(', ')} }`,
        ]),
    'rights:\n  value: { status: unknown, licence: null, holder: null }\n  editorial: The seed states no rights.',
    ...(note > 0 ? ['notes: digits'] : []),
    'default: paragraph',
    'lines:',
    ...roles.map(([line, role]) => `  ${line}: ${role}`),
    ...(replies.length === 0 ? [] : ['replies:']),
    ...replies.map(
      (r) =>
        `  - lines: ${r.line}\n    language: ${r.spoken}\n${r.to === null ? '' : `    replyTo: ${r.to}\n`}    author: { value: ${r.author}, inferred: The thread names it. }`,
    ),
  ].join('\n')
  return {
    name,
    text,
    annotation: `${annotation}\n`,
    slug,
    title,
    summary,
    language,
    published,
    type,
    notes: note,
  }
}

export function* makeCorpus(count, seed = 1) {
  for (let i = 1; i <= count; i++) yield makeDocument(i, seed)
}

/** A root that the command line can build: seeds, package.json, and a config that names this repository's model. */
export function writeCorpus(folder, count, seed, repository) {
  const seeds = join(folder, 'seeds')
  mkdirSync(seeds, { recursive: true })
  let bytes = 0
  for (const document of makeCorpus(count, seed)) {
    writeFileSync(join(seeds, `${document.name}.txt`), document.text)
    writeFileSync(join(seeds, `${document.name}.yaml`), document.annotation)
    bytes += Buffer.byteLength(document.text)
  }
  const authors = Array.from(
    { length: authorCount },
    (_, i) => `author-${i + 1}: { name: Author ${i + 1} }\n`,
  )
  writeFileSync(join(seeds, 'authors.yaml'), authors.join(''))
  return { bytes, repository }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed = '1'] = process.argv.slice(2)
  const { bytes } = writeCorpus(folder, Number(count), Number(seed))
  console.log(`${count} documents, ${(bytes / 1e6).toFixed(1)} MB of text in ${folder}`)
}
