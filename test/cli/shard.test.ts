import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
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
  readdirSync(join(w.root, folder)).filter((name) => name.endsWith('.cards'))

/** dist/ of a build that finds no cache. */
async function plainBuild(): Promise<Map<string, string>> {
  await commandLine(w, ['build'])
  const content = dist()
  for (const folder of ['dist', '.cache']) rmSync(join(w.root, folder), { recursive: true })
  return content
}

const shard = (...args: readonly string[]) => commandLine(w, ['build', '--shard', ...args])

describe('npm run build -- --shard', () => {
  test('compiles its part into the cache and writes no package', async () => {
    const { code, out } = await shard('1/3')
    expect({ code, out }).toEqual({ code: 0, out: 'Part 1 of 3: 3 of 7 seeds compiled.\n' })
    expect(packsIn('.cache/seeds')).toHaveLength(1)
    expect(readdirSync(w.root)).not.toContain('dist')
  })

  test('compiles each seed in one part', async () => {
    const outs = []
    for (const part of ['1/3', '2/3', '3/3', '8/8']) outs.push((await shard(part)).out)
    expect(outs).toEqual([
      'Part 1 of 3: 3 of 7 seeds compiled.\n',
      'Part 2 of 3: 2 of 7 seeds compiled.\n',
      'Part 3 of 3: 2 of 7 seeds compiled.\n',
      'Part 8 of 8: 0 of 7 seeds compiled.\n',
    ])
    expect(packsIn('.cache/seeds')).toHaveLength(3)
  })

  test('compiles nothing that the cache has already', async () => {
    await shard('1/3')
    const before = contentOf(join(w.root, '.cache/seeds'))
    await shard('1/3')
    expect(contentOf(join(w.root, '.cache/seeds'))).toEqual(before)
  })

  test.each([
    ['in the cache of the corpus', []],
    ['in a folder of their own', ['--cache']],
  ])('leaves to a build all that it needs, to the same bytes: %s', async (_, option) => {
    const expected = await plainBuild()
    const cache = option.flatMap((name) => [name, join(w.root, 'shared')])
    for (const part of ['1/3', '2/3', '3/3']) expect((await shard(part, ...cache)).code).toBe(0)
    const folder = option.length === 0 ? '.cache/seeds' : 'shared'
    const before = contentOf(join(w.root, folder))
    expect((await commandLine(w, ['build', ...cache])).code).toBe(0)
    expect(dist()).toEqual(expected)
    expect(contentOf(join(w.root, folder)), 'the build compiled nothing').toEqual(before)
  })

  test('leaves a part that is missing to the build', async () => {
    const expected = await plainBuild()
    await shard('1/3')
    await shard('3/3')
    expect((await commandLine(w, ['build'])).code).toBe(0)
    expect(dist()).toEqual(expected)
    expect(packsIn('.cache/seeds')).toHaveLength(3)
  })

  test('leaves the packs of others in a folder that they share', async () => {
    const cache = ['--cache', join(w.root, 'shared')]
    await commandLine(w, ['build', '--shard', '1/1', ...cache], 'other code')
    await commandLine(w, ['build', ...cache])
    expect(packsIn('shared')).toHaveLength(2)
    await commandLine(w, ['build', '--shard', '1/1', ...cache], 'other code')
    expect(packsIn('shared')).toHaveLength(2)
  })

  test('reports the problems of its part and exits with 1, and the build reports them again', async () => {
    w.notice('notice-0', 'Dry.\n', '')
    const [first, second] = [await shard('1/2'), await shard('2/2')]
    expect([first.code, second.code]).toEqual([1, 0])
    expect(first.err).toContain('seeds/notice-0.txt')
    expect(second.err).toBe('')
    const { code, err } = await commandLine(w, ['build'])
    expect(code).toBe(1)
    expect(err).toContain('seeds/notice-0.txt')
  })

  test.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/3', '1.5/3', ' 1/3', 'a/b', '/', '', '01/3'])(
    'refuses %j, which is no part',
    async (part) => {
      // As one word: an option whose value begins with a dash needs that.
      const { code, err } = await commandLine(w, ['build', `--shard=${part}`])
      expect(code).toBe(2)
      expect(err).toContain(`--shard needs a part and a number of parts, like 2/3; found ${part}.`)
      expect(readdirSync(w.root)).not.toContain('.cache')
    },
  )

  test('needs a value', async () => {
    expect((await commandLine(w, ['build', '--shard'])).code).toBe(2)
  })
})
