import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')

/** contentlayer's types and the package's, held against each other field by field, in both directions. */
const agreement = `
import type * as cl from '../../.contentlayer/generated/index.js'
import type * as ours from '../../dist/types.js'

/** Ids and slugs are literal unions here and plain strings there. */
type Widen<T> = [T] extends [string] ? ([ours.Slug | ours.AuthorId] extends [T] ? string : T extends ours.Slug ? string : T extends ours.AuthorId ? string : T) : T

/** Ours as contentlayer would say it: mutable. */
type Loose<T> = T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? LooseObject<T> : Widen<T>
type LooseObject<T> = { -readonly [K in keyof T]: Loose<T[K]> }

type Own<T> = Omit<T, '_id' | '_raw'>
type SameKeys<A, B> = [keyof A, keyof B] extends [keyof B, keyof A] ? true : [Exclude<keyof A, keyof B>, Exclude<keyof B, keyof A>]
type Mutual<A, B> = [A] extends [B] ? ([B] extends [A] ? true : 'contentlayer is wider') : 'ours is wider'

type IsAny<T> = 0 extends 1 & T ? true : false
type AnyFields<T> = { [K in keyof T]-?: IsAny<T[K]> extends true ? K : never }[keyof T]

const checks: [
  SameKeys<ours.Article, Own<cl.Article>>, Mutual<Loose<ours.Article>, Own<cl.Article>>,
  SameKeys<ours.Essay, Own<cl.Essay>>, Mutual<Loose<ours.Essay>, Own<cl.Essay>>,
  SameKeys<ours.Letter, Own<cl.Letter>>, Mutual<Loose<ours.Letter>, Own<cl.Letter>>,
  SameKeys<ours.Post, Own<cl.Post>>, Mutual<Loose<ours.Post>, Own<cl.Post>>,
  SameKeys<ours.Author, Omit<Own<cl.Author>, 'type'>>, Mutual<Loose<ours.Author>, Omit<Own<cl.Author>, 'type'>>,
] = [true, true, true, true, true, true, true, true, true, true]
const none: AnyFields<Own<cl.Essay>> extends never ? true : false = true
const apart: [Mutual<cl.DocumentTypes['type'], ours.Document['type']>, Mutual<cl.RecordTypes, cl.Author>] = [true, true]
const path: string = ({} as cl.Letter)._raw.flattenedPath
export { apart, checks, none, path }
`

beforeAll(() => {
  rmSync(join(repository, '.contentlayer'), { recursive: true, force: true })
  const { code, out, err } = run('npx', ['contentlayer2', 'build'], {
    cwd: repository,
    env: { PWD: repository },
  })
  expect(code, out + err).toBe(0)
})

describe('contentlayer2 in this repository', () => {
  test('generates types that agree with those of the package, in both directions', () => {
    const folder = mkdtempSync(join(repository, '.cache/agree-'))
    try {
      const write = (text: string) => {
        writeFileSync(join(folder, 'agreement.ts'), text)
        const options = [
          '--ignoreConfig',
          '--noEmit',
          '--strict',
          '--skipLibCheck',
          '--module',
          'esnext',
          '--moduleResolution',
          'bundler',
          '--target',
          'es2022',
        ]
        return run('node', ['node_modules/typescript/bin/tsc', ...options, join(folder, 'agreement.ts')], {
          cwd: repository,
        })
      }
      expect(write(agreement)).toMatchObject({ code: 0, out: '' })
      const wrong = agreement.replace(
        'Mutual<Loose<ours.Letter>, Own<cl.Letter>>',
        'Mutual<Loose<ours.Letter>, Own<cl.Post>>',
      )
      expect(write(wrong).out, 'the check can fail').toContain('agreement.ts')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  const load = (path: string) =>
    import(pathToFileURL(join(repository, path)).href) as Promise<Readonly<Record<string, readonly Item[]>>>
  const generated = () => load('.contentlayer/generated/index.mjs')
  const packaged = () => load('dist/all.js')
  const bare = ({ _id, _raw, ...item }: Item): object => item

  test('generates the documents of the package, in its order, without the records', async () => {
    const { allDocuments = [] } = await generated()
    expect(allDocuments.map(bare)).toEqual((await packaged()).allDocuments)
    expect(allDocuments.map(({ _id }) => _id)).toEqual(allDocuments.map(({ slug }) => slug))
  })

  test('generates each list of one type as the package has it', async () => {
    const [ours, theirs] = [await packaged(), await generated()]
    for (const [name, list] of Object.entries(ours))
      expect(theirs[name]?.map(withoutType), name).toEqual(list.map(withoutType))
  })

  test('says of each document from which file of the seeds it is', async () => {
    const { allDocuments = [], allAuthors = [] } = await generated()
    for (const { _raw } of [...allDocuments, ...allAuthors]) {
      expect(_raw).toEqual({
        sourceFilePath: _raw.sourceFileName,
        sourceFileName: `${_raw.flattenedPath}.yaml`,
        sourceFileDir: '.',
        contentType: 'data',
        flattenedPath: expect.any(String),
      })
      expect(existsSync(join(repository, 'seeds', _raw.sourceFilePath ?? ''))).toBe(true)
    }
  })
})

test('the example of a site lists the documents and shows each, and compiles', () => {
  const node = (...args: readonly string[]) => run('node', args, { cwd: repository })
  expect(node('node_modules/typescript/bin/tsc', '-p', 'examples/contentlayer')).toMatchObject({
    code: 0,
    out: '',
  })
  const folder = mkdtempSync(join(repository, '.cache/site-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  expect(node('examples/contentlayer/build.mjs', relative(repository, folder))).toMatchObject({
    code: 0,
    err: '',
  })
  const page = (name: string) => readFileSync(join(folder, name), 'utf8')
  const pages = [...page('index.html').matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
  const { documents } = JSON.parse(readFileSync(join(repository, 'dist/manifest.json'), 'utf8')) as {
    readonly documents: readonly { readonly slug: string }[]
  }
  expect(pages).toEqual(documents.map(({ slug }) => `${slug}.html`))
  for (const path of pages) expect(page(path)).toMatch(/<article[\s\S]*<h1/)
})

interface Item {
  readonly _id: string
  readonly _raw: Readonly<Record<string, string>>
  readonly slug: string
}

/** Authors have no `type` in the package. */
function withoutType(item: object): object {
  const { type: _, _id: __, _raw: ___, ...rest } = item as Partial<Item> & { readonly type?: string }
  return rest
}
