/** Edits of a generated corpus, as an editor makes them: of a text, a title, an author’s name, a date, an address. */

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A whole number below another. */
export type Random = (below: number) => number

/** The same numbers every time. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** The number makes what it writes unlike what any other wrote. */
export type Edit = (random: Random, number: number) => boolean

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Each kind of edit; one says whether it found something to edit. */
export function editsIn(root: string): Readonly<Record<'text' | 'title' | 'name' | 'date' | 'slug', Edit>> {
  const seeds = join(root, 'seeds')
  const names = readdirSync(seeds).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
  const read = (file: string): string => readFileSync(join(seeds, file), 'utf8')
  const write = (file: string, text: string): void => writeFileSync(join(seeds, file), text)

  function replaceIn(file: string, from: RegExp, to: string): boolean {
    const text = read(file)
    const next = text.replace(from, to)
    write(file, next)
    return next !== text
  }

  /** Adds a word to a line; the annotation names the text by its hash. */
  function addWord(name: string, line: (lines: readonly string[]) => number, word: string): boolean {
    const lines = read(`${name}.txt`).split('\n')
    const at = line(lines)
    const text = lines.with(at, `${lines[at]} ${word}.`).join('\n')
    write(`${name}.txt`, text)
    return replaceIn(`${name}.yaml`, /^seed: .*$/m, `seed: ${sha256(text)}`)
  }

  const longest = (lines: readonly string[]): number =>
    lines.reduce((found, text, i) => (text.length > (lines[found]?.length ?? 0) ? i : found), 0)
  const chosen = (random: Random): string => names[random(names.length)] ?? ''
  return {
    text: (random, number) => addWord(chosen(random), longest, `Indeed ${number}`),
    title: (random, number) => {
      const name = chosen(random)
      const isFirstLine = /^title: \{ stated: 1 \}$/m.test(read(`${name}.yaml`))
      return isFirstLine && addWord(name, () => 0, `Again ${number}`)
    },
    name: (random, number) =>
      replaceIn(
        'authors.yaml',
        new RegExp(`^  name: Author ${1 + random(200)}$`, 'm'),
        `  name: Writer ${number}`,
      ),
    date: (random, number) =>
      replaceIn(
        `${chosen(random)}.yaml`,
        /^(published:\n {2}value: ).*$/m,
        `$1'19${10 + (number % 80)}-0${1 + (number % 9)}'`,
      ),
    slug: (random, number) => replaceIn(`${chosen(random)}.yaml`, /^(slug: .*)$/m, `$1-${number}`),
  }
}

/** Lets every twentieth document answer the one after it. */
export function relate(root: string): void {
  const seeds = join(root, 'seeds')
  for (const file of readdirSync(seeds).filter((name) => /^\d*0[15]_.*\.yaml$/.test(name))) {
    const next = Number(file.slice(0, 6)) + 1
    const text = readFileSync(join(seeds, file), 'utf8')
    const relation = `relations: { value: [{ kind: answer-to, document: text-${next} }], editorial: It says so. }\n`
    writeFileSync(join(seeds, file), text.replace(/^default: /m, `${relation}default: `))
  }
}
