/**
 * Writes a corpus of invented texts with annotations as rich as the real ones, for the model of this repository:
 * `node bench/generate.mjs <folder> <count> [seed]`. Log-normal sizes (median 3 KB, some of 70 KB), a tenth in Persian,
 * Persian paragraphs in others. One document is in memory at a time, so any count will do.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { annotation } from './corpus/annotation.mjs'
import { makeDocument } from './corpus/document.mjs'
import { authorCount } from './corpus/parts.mjs'
import { phrase } from './corpus/prose.mjs'
import { randomFrom } from './corpus/random.mjs'

export const defaultSeed = 1

export function* makeCorpus(count, seed = defaultSeed) {
  for (let i = 1; i <= count; i++) yield makeDocument(i, seed)
}

/** Texts, annotations and authors below `folder`/seeds; gives the bytes of text. */
export function writeCorpus(folder, count, seed = defaultSeed) {
  const seeds = join(folder, 'seeds')
  mkdirSync(seeds, { recursive: true })
  let bytes = 0
  for (const document of makeCorpus(count, seed)) {
    writeFileSync(join(seeds, `${document.name}.txt`), document.text)
    writeFileSync(join(seeds, `${document.name}.yaml`), annotation(document))
    bytes += Buffer.byteLength(document.text)
  }
  writeFileSync(join(seeds, 'authors.yaml'), authors(randomFrom(seed)))
  return bytes
}

function authors(random) {
  const entry = (number) =>
    [
      `author-${number}:`,
      `  name: Author ${number}`,
      `  names: [{ text: ${phrase(random, 'fa', 2)}, language: fa }]`,
      `  about: ${phrase(random, 'en', 12)}.\n`,
    ].join('\n')
  return Array.from({ length: authorCount }, (_, i) => entry(i + 1)).join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed = String(defaultSeed)] = process.argv.slice(2)
  const bytes = writeCorpus(folder, Number(count), Number(seed))
  console.log(`${count} documents, ${(bytes / 1e6).toFixed(1)} MB of text in ${folder}`)
}
