import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { BuilderOptions } from '../../src/build/builder.ts'
import { packageJson, sampleBuilder } from '../support/command-line.ts'
import { contentOf } from '../support/folder-content.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

const seeds = 7

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
  for (let i = 0; i < seeds; i++) w.notice(`notice-${i}`, `This is notice ${i}.\n`)
})

const dist = () => contentOf(join(w.root, 'dist'))
const packsIn = (folder: string) =>
  readdirSync(join(w.root, folder)).filter((name) => name.endsWith('.index'))

/** dist/ of a build that finds no cache. */
async function plainBuild(): Promise<Map<string, string>> {
  await build()
  const content = dist()
  for (const folder of ['dist', '.cache']) rmSync(join(w.root, folder), { recursive: true })
  return content
}

const shard = async (part: number, parts: number, options?: Partial<BuilderOptions>) =>
  (await sampleBuilder(w, options)).compileShard({ part, parts })
const build = async (options?: Partial<BuilderOptions>) =>
  (await (await sampleBuilder(w, options)).build()).status

describe('a shard', () => {
  test('compiles its part into the cache and writes no package', async () => {
    expect(await shard(1, 3)).toEqual({ status: 'compiled', diagnostics: [], seeds: 3, total: 7 })
    expect(packsIn('.cache/seeds')).toHaveLength(1)
    expect(readdirSync(w.root)).not.toContain('dist')
  })

  test('compiles each seed in one part', async () => {
    const parts = [await shard(1, 3), await shard(2, 3), await shard(3, 3), await shard(8, 8)]
    expect(parts.map(({ seeds: own }) => own)).toEqual([3, 2, 2, 0])
    expect(packsIn('.cache/seeds')).toHaveLength(3)
  })

  test('compiles nothing that the cache has already', async () => {
    await shard(1, 3)
    const before = contentOf(join(w.root, '.cache/seeds'))
    await shard(1, 3)
    expect(contentOf(join(w.root, '.cache/seeds'))).toEqual(before)
  })

  test.each([
    ['in the cache of the corpus', '.cache/seeds'],
    ['in a folder of their own', 'shared'],
  ])('leaves to a build all that it needs, to the same bytes: %s', async (_, folder) => {
    const expected = await plainBuild()
    const options = folder === 'shared' ? { cache: join(w.root, folder) } : {}
    for (const part of [1, 2, 3]) expect((await shard(part, 3, options)).status).toBe('compiled')
    const before = contentOf(join(w.root, folder))
    expect(await build(options)).toBe('built')
    expect(dist()).toEqual(expected)
    expect(contentOf(join(w.root, folder)), 'the build compiled nothing').toEqual(before)
  })

  test('leaves a part that is missing to the build', async () => {
    const expected = await plainBuild()
    await shard(1, 3)
    await shard(3, 3)
    expect(await build()).toBe('built')
    expect(dist()).toEqual(expected)
    expect(packsIn('.cache/seeds')).toHaveLength(3)
  })

  test('leaves the packs of others in a folder that they share', async () => {
    const cache = join(w.root, 'shared')
    await shard(1, 1, { cache, codeKey: 'other code' })
    await build({ cache })
    expect(packsIn('shared')).toHaveLength(2)
    await shard(1, 1, { cache, codeKey: 'other code' })
    expect(packsIn('shared')).toHaveLength(2)
  })
})
