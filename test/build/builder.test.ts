import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Builder, createBuilder } from '../../src/build/builder.ts'
import type { Progress } from '../../src/build/events.ts'
import { packageJson, sampleBuilder } from '../support/command-line.ts'
import { noticeHead } from '../support/compile-text.ts'
import { contentOf } from '../support/folder-content.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
let builder: Builder
beforeEach(async () => {
  w = workspace()
  w.anna()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n\nCome early.\n', byAnna)
  builder = await sampleBuilder(w)
})

const dist = () => contentOf(join(w.root, 'dist'))

describe('build', () => {
  test('writes the package, and returns its figures', async () => {
    const result = await builder.build()
    expect(result).toMatchObject({ status: 'built', diagnostics: [], written: dist().size, removed: 0 })
    expect(result.status !== 'failed' && result.summary).toMatchObject({
      documents: 1,
      records: [{ name: 'Crier', count: 1 }],
      files: dist().size,
      seeds: [{ seed: 'bread.txt', type: 'Notice', slug: 'bread', lines: 3, kept: 2, omitted: { blank: 1 } }],
      types: [
        { type: 'Notice', documents: 1 },
        { type: 'Talk', documents: 0 },
      ],
    })
  })

  test('finds nothing to do the second time, with the same figures and warnings, and does not load the model', async () => {
    w.notice('noted', 'Said so.1 And more.3\n', 'default: paragraph\nnotes: digits\n')
    const first = await builder.build()
    const bundle = join(w.root, '.bundle')
    const unloadable = createBuilder(() => Promise.reject(new Error('The model was loaded.')), {
      ...{ root: w.root, bundle, codeKey: 'code' },
    })
    const second = await unloadable.build()
    expect(first.diagnostics.map(({ code }) => code)).toContain('marker/unsure')
    const { summary, diagnostics } = first as Extract<typeof first, { status: 'built' }>
    expect(second).toEqual({ status: 'unchanged', summary, diagnostics })
  })

  test('with errors returns them sorted, those of package.json too, and touches nothing', async () => {
    w.file('package.json', packageJson({ exports: {} }))
    w.notice('well', 'Dry.\n', '')
    const { status, diagnostics } = await builder.build()
    expect(status).toBe('failed')
    expect([...new Set(diagnostics.map(({ file }) => file))]).toEqual(['package.json', 'seeds/well.txt'])
    expect(existsSync(join(w.root, 'dist'))).toBe(false)
  })

  test('writes exports into package.json when asked, and keeps all else', async () => {
    w.file('package.json', packageJson({ exports: {}, private: true }))
    expect((await builder.build()).status).toBe('failed')
    await builder.writeExports()
    expect((await builder.build()).status).toBe('built')
    expect(JSON.parse(readFileSync(join(w.root, 'package.json'), 'utf8'))).toMatchObject({ private: true })
  })

  test('that is aborted throws the reason, and leaves the old package', async () => {
    await builder.build()
    const before = dist()
    for (let i = 0; i < 80; i++) w.notice(`notice-${i}`, `Notice ${i}.\n`)
    const abort = new AbortController()
    const abortable = await sampleBuilder(w, {
      onProgress: ({ type }) => {
        if (type === 'written') abort.abort('enough')
      },
    })
    await expect(abortable.build({ signal: abort.signal })).rejects.toBe('enough')
    expect(dist()).toEqual(before)
    expect((await builder.build()).status).toBe('built')
  })

  test('that is aborted before there is a package leaves nothing', async () => {
    for (let i = 0; i < 80; i++) w.notice(`notice-${i}`, `Notice ${i}.\n`)
    await expect(builder.build({ signal: AbortSignal.abort('enough') })).rejects.toBe('enough')
    expect(readdirSync(w.root).filter((name) => name.startsWith('dist'))).toEqual([])
  })

  test('reports its progress', async () => {
    const seen: Progress[] = []
    for (let i = 0; i < 80; i++) w.notice(`notice-${i}`, `Notice ${i}.\n`)
    await (await sampleBuilder(w, { onProgress: (progress) => seen.push(progress) })).build()
    expect(seen).toContainEqual({ type: 'written', done: 64, total: 81 })
  })

  test('waits for another process that builds, says so once, and can be aborted meanwhile', async () => {
    // The parent of this process is alive, and is not going to build.
    w.file('.cache/build.lock', String(process.ppid))
    const abort = new AbortController()
    const seen: Progress[] = []
    const waiting = await sampleBuilder(w, {
      onProgress: (progress) => {
        seen.push(progress)
        abort.abort('enough')
      },
    })
    await expect(waiting.build({ signal: abort.signal })).rejects.toBe('enough')
    expect(seen).toEqual([{ type: 'waiting', pid: process.ppid }])
    rmSync(join(w.root, '.cache/build.lock'))
  })
})

describe('check', () => {
  test('compiles and writes nothing', async () => {
    const before = readdirSync(w.root)
    expect(await builder.check()).toMatchObject({ status: 'passed', diagnostics: [] })
    expect(readdirSync(w.root)).toEqual(before)
  })

  test('returns the problems of all files', async () => {
    w.notice('well', 'Dry.\n', '')
    const { status, diagnostics } = await builder.check()
    expect([status, diagnostics.map(({ code }) => code)]).toEqual(['failed', ['line/no-role']])
  })
})

describe('explain', () => {
  test('returns every line with its role and block, by slug, by alias or by the name of its annotation', async () => {
    w.notice('soup', 'Soup.\n\n', 'default: paragraph\naliases: [old-soup]\n')
    for (const slug of ['soup', 'old-soup'])
      expect(await builder.explain(slug)).toMatchObject({
        status: 'explained',
        seed: 'soup.txt',
        lines: [
          { line: 1, roles: [{ role: 'paragraph', key: 'l1', text: 'Soup.' }] },
          { line: 2, roles: [{ role: 'blank' }] },
        ],
        edits: [],
      })
  })

  test('takes the name of an annotation, too', async () => {
    w.file('seeds/pot.txt', 'Soup.\n')
    w.file('seeds/pot.yaml', `${noticeHead('Soup.\n')}default: paragraph\n`)
    expect(await builder.explain('pot')).toMatchObject({ status: 'explained', seed: 'pot.txt' })
  })

  test('returns the problems of a document that does not compile, and of no other', async () => {
    w.notice('well', 'Dry.\n', '')
    w.notice('soup', 'Soup.\n', '')
    const explanation = await builder.explain('well')
    expect(explanation).toMatchObject({ status: 'failed', seed: 'well.txt' })
    expect('diagnostics' in explanation && explanation.diagnostics.map(({ file }) => file)).toEqual([
      'seeds/well.txt',
    ])
  })

  test('suggests the nearest slug for one that is unknown', async () => {
    expect(await builder.explain('braed')).toMatchObject({
      status: 'unknown',
      hint: 'Did you mean `bread`?',
    })
  })
})

describe('preview', () => {
  test('returns the document as the package would have it, from the files as they are now, and writes nothing', async () => {
    await builder.build()
    const before = { dist: dist(), names: readdirSync(join(w.root, '.cache')) }
    w.notice('bread', 'Bread at ten.\n')
    const preview = await builder.preview('bread')
    expect({ dist: dist(), names: readdirSync(join(w.root, '.cache')) }).toEqual(before)
    await builder.build()
    const text = [...dist().keys()].filter((path) => path.startsWith('texts/bread'))
    const texts = text.map((path) => readFileSync(join(w.root, 'dist', path), 'utf8'))
    expect(preview).toMatchObject({ status: 'compiled', seed: 'bread.txt', diagnostics: [] })
    expect(texts).toContain(
      `export const document = ${JSON.stringify('document' in preview && preview.document)};\n`,
    )
  })

  test('has the warnings of its seed, and of no other', async () => {
    w.notice('noted', 'Said so.1 And more.3\n', 'default: paragraph\nnotes: digits\n')
    const [noted, bread] = [await builder.preview('noted'), await builder.preview('bread')]
    expect(noted.diagnostics.map(({ code }) => code)).toContain('marker/unsure')
    expect(bread.diagnostics).toEqual([])
  })

  test('of a document that shares its slug with another has both the document and the error', async () => {
    w.notice('loaf', 'A loaf.\n')
    w.file(
      'seeds/loaf.yaml',
      readFileSync(join(w.root, 'seeds/loaf.yaml'), 'utf8').replace('slug: loaf', 'slug: bread'),
    )
    expect(await builder.preview('bread')).toMatchObject({ status: 'compiled' })
    expect((await builder.check()).status).toBe('failed')
  })

  test('of a document that does not compile has its errors', async () => {
    w.notice('well', 'Dry.\n', '')
    const preview = await builder.preview('well')
    expect(preview).toMatchObject({ status: 'failed', seed: 'well.txt' })
    expect(preview.diagnostics.map(({ code }) => code)).toEqual(['line/no-role'])
  })

  test('of a slug that nobody has suggests another', async () => {
    expect(await builder.preview('braed')).toMatchObject({
      status: 'unknown',
      hint: 'Did you mean `bread`?',
    })
  })
})

describe('compileShard', () => {
  test('returns the figures and problems of its part', async () => {
    w.notice('well', 'Dry.\n', '')
    expect(await builder.compileShard({ part: 1, parts: 2 })).toEqual({
      ...{ status: 'compiled', diagnostics: [], seeds: 1, total: 2 },
    })
    expect(await builder.compileShard({ part: 2, parts: 2 })).toMatchObject({ status: 'failed', seeds: 1 })
    expect(existsSync(join(w.root, 'dist'))).toBe(false)
  })
})
