import { readdirSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
  for (let i = 0; i < 7; i++) w.notice(`notice-${i}`, `This is notice ${i}.\n`)
})

describe('npm run build -- --shard', () => {
  test('says how much of the corpus its part is', async () => {
    const { code, out } = await commandLine(w, ['build', '--shard', '1/3'])
    expect([code, out.match(/\d+/g)]).toEqual([0, ['1', '3', '3', '7']])
  })

  test('reports the problems of its part and exits with 1, and the build reports them again', async () => {
    w.notice('notice-0', 'Dry.\n', '')
    const first = await commandLine(w, ['build', '--shard', '1/2'])
    const second = await commandLine(w, ['build', '--shard', '2/2'])
    expect([first.code, second.code]).toEqual([1, 0])
    expect(first.err).toContain('seeds/notice-0.txt')
    expect(second.err).toBe('')
    const { code, err } = await commandLine(w, ['build'])
    expect(code).toBe(1)
    expect(err).toContain('seeds/notice-0.txt')
  })

  test.each(['0/3', '4/3', '1', '1/0', '-1/3', '1/3/3', '1.5/3', ' 1/3', 'a/b', '/', '', '01/3'])(
    'refuses %j, which is not a part',
    async (part) => {
      // As one word: an option whose value begins with a dash needs that.
      const { code, err } = await commandLine(w, ['build', `--shard=${part}`])
      expect(code).toBe(2)
      expect(err).toMatch(/^--shard .*2\/3/)
      expect(err).toContain(` ${part}.`)
      expect(readdirSync(w.root)).not.toContain('.cache')
    },
  )

  test('needs a value', async () => {
    expect((await commandLine(w, ['build', '--shard'])).code).toBe(2)
  })
})
