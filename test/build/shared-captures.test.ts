import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Builder } from '../../src/build/builder.ts'
import { commandLine, packageJson, sampleBuilder } from '../support/command-line.ts'
import { noticeHead } from '../support/compile-text.ts'
import { contentOf } from '../support/folder-content.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const board = 'Bread at noon.\nCome early.\n\nThe well is dry.\n'

let w: Workspace
let builder: Builder
beforeEach(async () => {
  w = workspace()
  w.file('package.json', packageJson())
  w.file('seeds/board.txt', board)
  annotate('bread', 'part: 1-2\n')
  annotate('well', 'part: 4\n')
  builder = await sampleBuilder(w)
})

const annotate = (name: string, rest: string): void =>
  w.file(
    `seeds/board.${name}.yaml`,
    `${noticeHead(board).replaceAll('notice-one', name)}${rest}default: paragraph\n`,
  )

const dist = () => contentOf(join(w.root, 'dist'))

describe('A package of two documents of one capture', () => {
  test('has both, each with its own lines', async () => {
    const result = await builder.build()
    expect(result).toMatchObject({ status: 'built', diagnostics: [] })
    expect(result.status !== 'failed' && result.summary.seeds).toMatchObject([
      { seed: 'board.txt', slug: 'bread', lines: 2, kept: 2 },
      { seed: 'board.txt', slug: 'well', lines: 1, kept: 1 },
    ])
    expect(result.status !== 'failed' && result.summary.types[0]).toMatchObject({ documents: 2, lines: 3 })
  })

  test('is not built again when nothing changed', async () => {
    await builder.build()
    expect(await builder.build()).toMatchObject({ status: 'unchanged' })
  })

  test('is built to the same bytes from shards as at once', async () => {
    await builder.build()
    const expected = dist()
    for (const folder of ['dist', '.cache']) rmSync(join(w.root, folder), { recursive: true })
    for (const part of [1, 2]) await builder.compileShard({ part, parts: 2 })
    await builder.build()
    expect(dist()).toEqual(expected)
  })

  test('is built to the same bytes after a change as from nothing', async () => {
    await builder.build()
    annotate('well', 'part: 3-4\n')
    await builder.build()
    const changed = dist()
    for (const folder of ['dist', '.cache']) rmSync(join(w.root, folder), { recursive: true })
    await builder.build()
    const ofWell = (files: Map<string, string>) => [...files].filter(([name]) => name.includes('well'))
    expect(ofWell(changed)).toEqual(expect.arrayContaining(ofWell(dist())))
  })

  test('is as it was while a line is of none', async () => {
    await builder.build()
    const before = dist()
    annotate('bread', 'part: 1\n')
    expect(await builder.build()).toMatchObject({
      status: 'failed',
      diagnostics: [{ code: 'part/uncovered', file: 'seeds/board.txt', line: 2 }],
    })
    expect(dist()).toEqual(before)
  })

  test('shows one by its slug', async () => {
    expect(await builder.preview('well')).toMatchObject({
      status: 'compiled',
      seed: 'board.txt',
      document: { slug: 'well', body: [{ _key: 'l4' }] },
    })
  })

  test('explains one, with the lines of the other in a row', async () => {
    const { code, out } = await commandLine(w, ['build', '--explain', 'well'])
    expect([code, out]).toEqual([
      0,
      '1-3  other-document\n  4  paragraph        l4         The well is dry.\n',
    ])
  })

  test('explains one whose annotation has a fault, by its own files alone', async () => {
    annotate('well', 'part: 4\nlines: { 1: heading-1 }\n')
    expect(await builder.explain('well')).toMatchObject({
      status: 'failed',
      seed: 'board.txt',
      diagnostics: [{ code: 'part/outside', file: 'seeds/board.well.yaml' }],
    })
  })
})
