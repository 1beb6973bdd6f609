/** Programs whose TypeScript resolves as it did before `exports` (`moduleResolution: node10`): they find types by `typesVersions`. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../support/run.ts'
import { repository, unpackedConsumer } from './support/consumer.ts'

const consumer = unpackedConsumer({ zod: 'zod' })
const compilerOptions = {
  module: 'commonjs',
  moduleResolution: 'node10',
  target: 'es2023',
  lib: ['es2023', 'dom'],
  types: [],
  strict: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  outDir: 'out',
}
consumer.write(
  'reader.ts',
  `import { documents, getDocument, type Letter } from 'iran-discourse'
import { allLetters } from 'iran-discourse/all'
import { schema } from 'iran-discourse/cms/payload'
import { document } from 'iran-discourse/documents/letter-on-freedom-of-speech'
import { formatDate } from 'iran-discourse/dates'
import { digest } from 'iran-discourse/digest'
import { formatCitation } from 'iran-discourse/cite'
import { sortedBy } from 'iran-discourse/fields'
import { Topic } from 'iran-discourse/labels'
import { getLines } from 'iran-discourse/lines'
import { rows, slug } from 'iran-discourse/list'
import manifest from 'iran-discourse/manifest.json'
import { version } from 'iran-discourse/package.json'
import { toTree } from 'iran-discourse/portable-text'
import { Letter as letterSchema } from 'iran-discourse/schema'
import { fold } from 'iran-discourse/search'
import { verify } from 'iran-discourse/verify'

const letter: Letter = document
const first: string = rows({ slug })[0]!.slug
const found: Letter = letterSchema.parse(letter)
console.log(JSON.stringify([
  documents.length === manifest.documents.length, typeof getDocument, allLetters.length > 0,
  schema.collections.length > 0, first.length > 0, found.slug, version.length > 0,
  formatDate('2024', 'en'), typeof Topic, toTree([]), fold('A'), sortedBy, typeof getLines, typeof digest, typeof verify,
  formatCitation(letter, { as: 'csl' }).id,
]))
`,
)

describe.each([
  ['typescript-5.9', {}],
  ['typescript', { ignoreDeprecations: '6.0' }],
])('%s', (compiler, silence) => {
  test('finds the types of every entry, and the program runs', () => {
    const config = { compilerOptions: { ...compilerOptions, ...silence }, files: ['reader.ts'] }
    consumer.write('tsconfig.json', JSON.stringify(config))
    consumer.write('out/package.json', '{ "type": "commonjs" }')
    const tsc = consumer.node(join(repository, 'node_modules', compiler, 'lib/tsc.js'), '-p', '.')
    expect(tsc).toMatchObject({ code: 0, out: '' })
    const { out, err } = run('node', ['out/reader.js'], { cwd: consumer.root })
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual([
      true,
      'function',
      true,
      true,
      true,
      'letter-on-freedom-of-speech',
      true,
      '2024',
      'object',
      [],
      'a',
      'published',
      'function',
      'function',
      'function',
      'letter-freedom-of-speech',
    ])
  })

  test('still refuses what no entry declares', () => {
    consumer.write('wrong.ts', `import { allRecipes } from 'iran-discourse/all'\nexport { allRecipes }\n`)
    const config = { compilerOptions: { ...compilerOptions, ...silence }, files: ['wrong.ts'] }
    consumer.write('tsconfig.json', JSON.stringify(config))
    const tsc = consumer.node(join(repository, 'node_modules', compiler, 'lib/tsc.js'), '-p', '.')
    expect(tsc.out).toContain('allRecipes')
  })
})
