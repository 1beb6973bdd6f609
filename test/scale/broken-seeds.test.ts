import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type GeneratedCorpus, generatedCorpus } from './corpus.ts'

/** Each makes one fault, and says which code and file its report must have. */
const faults: readonly ((corpus: GeneratedCorpus, name: string) => string)[] = [
  (corpus, name) => {
    corpus.write(name, 'txt', `${corpus.read(name, 'txt')}One more line.\n`)
    return `seed/changed seeds/${name}.yaml`
  },
  edited('yaml/syntax', (yaml) => yaml.replace(/^id: (.*)$/m, 'id: [$1')),
  edited('value/invalid', (yaml) => yaml.replace(/^(topics:\n {2}value: \[)/m, '$1weather, ')),
  edited('value/invalid', (yaml) => yaml.replace(/^type: .*$/m, 'type: Poem')),
  edited('value/unknown-key', (yaml) => yaml.replace(/^slug: (.*)$/m, 'slug: $1\nslugg: $1')),
  edited('line/outside', (yaml) => yaml.replace(/^lines:$/m, 'lines:\n  99999: interface')),
  edited('yaml/duplicate-key', (yaml) => yaml.replace(/^id: (.*)$/m, 'id: $1\nid: $1')),
  edited('corpus/duplicate-id', (yaml, corpus) =>
    yaml.replace(/^id: .*$/m, /^id: .*$/m.exec(corpus.read(corpus.names[3] ?? '', 'yaml'))?.[0] ?? ''),
  ),
  edited('yaml/tag', (yaml) => yaml.replace(/^id: (.*)$/m, 'id: !!str $1')),
  edited('value/missing', (yaml) => yaml.replace(/^slug: .*\n/m, '')),
]

function edited(code: string, change: (yaml: string, corpus: GeneratedCorpus) => string) {
  return (corpus: GeneratedCorpus, name: string): string => {
    const before = corpus.read(name, 'yaml')
    const after = change(before, corpus)
    if (after === before) throw new Error(`${code} left ${name} as it was.`)
    corpus.write(name, 'yaml', after)
    return `${code} seeds/${name}.yaml`
  }
}

/** `code file` of each report, as the command prints them. */
function reported(output: string): string[] {
  let file = ''
  return output.split('\n').flatMap((line) => {
    if (line.startsWith('seeds/')) file = line.trim()
    const [, code] = /^ *\d+:\d+ .*\s(\w+\/[\w-]+|[\w-]+\s+\w+)$/.exec(line) ?? []
    return code === undefined ? [] : [`${code} ${file}`]
  })
}

test('fifty faults among two thousand documents are fifty reports, and dist/ stays as it was', () => {
  const corpus = generatedCorpus(2000)
  const expected = Array.from({ length: 50 }, (_, i) => {
    const fault = faults[i % faults.length]
    const name = corpus.names[20 + i * 39]
    if (fault === undefined || name === undefined) throw new Error('The corpus is too small.')
    return fault(corpus, name)
  })
  const built = corpus.command('build')
  expect(built.code).toBe(1)
  expect(reported(built.err).sort()).toEqual(expected.sort())
  expect(existsSync(join(corpus.root, 'dist'))).toBe(false)
  const again = corpus.command('check')
  expect(again.err.replace(/Nothing was written.*/, '').trim()).toBe(
    built.err.replace(/Nothing was written.*/, '').trim(),
  )
})
