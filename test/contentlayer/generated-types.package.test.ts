import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')

/** contentlayer's types and the package's, held against each other field by field, in both directions. */
const agreement = `
import type * as cl from '../../.contentlayer/generated/index.js'
import type * as ours from '../../dist/types.js'

/** Ids and slugs are literal unions here and plain strings there. */
type Widen<T> = [T] extends [string] ? ([ours.Slug | ours.AuthorId] extends [T] ? string : T extends ours.Slug ? string : T extends ours.AuthorId ? string : T) : T

/** Ours as contentlayer would say it: mutable, and absent instead of null. */
type Loose<T> = T extends readonly (infer Item)[] ? Loose<Item>[] : T extends object ? LooseObject<T> : Widen<T>
type LooseObject<T> = { -readonly [K in keyof T as MayMiss<T, K> extends true ? never : K]: Loose<T[K]> } & {
  -readonly [K in keyof T as MayMiss<T, K> extends true ? K : never]?: Loose<Exclude<T[K], null | undefined>> | undefined
}
type MayMiss<T, K extends keyof T> = null extends T[K] ? true : undefined extends T[K] ? true : false

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
export { checks, none }
`

describe('contentlayer2 in this repository', () => {
  beforeAll(() => {
    rmSync(join(repository, '.contentlayer'), { recursive: true, force: true })
    const { code, out, err } = run('npx', ['contentlayer2', 'build'], {
      cwd: repository,
      env: { PWD: repository },
    })
    expect(code, out + err).toBe(0)
  })

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

  test('generates the same documents as the package, absent for null', async () => {
    const load = (path: string) =>
      JSON.parse(readFileSync(join(repository, '.contentlayer/generated', path), 'utf8')) as Record<
        string,
        unknown
      >
    const { allDocuments } = (await import(pathToFileURL(join(repository, 'dist/all.js')).href)) as {
      allDocuments: { type: string; slug: string }[]
    }
    for (const document of allDocuments) {
      const { _id, _raw, ...generated } = load(`${document.type}/${document.slug}.json`)
      expect(_id).toBe(document.slug)
      expect(generated).toEqual(withoutNulls(document))
    }
  })
})

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, v]) => (v === null ? [] : [[k, withoutNulls(v)]])),
  )
}
