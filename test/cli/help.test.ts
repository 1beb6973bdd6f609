import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { commandLine } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
})

describe('help', () => {
  test.each([['--help'], ['help']])('of all commands is an overview (%s)', async (...args) => {
    const { code, out } = await commandLine(w, args)
    expect(code).toBe(0)
    expect(out).toMatchSnapshot('overview')
  })

  test('without a command goes to the errors', async () => {
    const { code, out, err } = await commandLine(w, [])
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('Commands:')])
  })

  test.each(Object.keys(commands))('of %s says how it is called, with each option', async (name) => {
    const { code, out, err } = await commandLine(w, [name, '--help'])
    expect([code, err]).toEqual([0, ''])
    const { options } = (await commands[name]?.load()) ?? { options: {} }
    for (const option of Object.keys(options)) expect(out).toContain(`  --${option}`)
    expect(out).toMatchSnapshot(name)
  })

  test('of a command is the same by `help <command>`', async () => {
    expect(await commandLine(w, ['help', 'build'])).toEqual(await commandLine(w, ['build', '--help']))
  })
})

describe('what a command does not know', () => {
  test.each([
    [['biuld'], 'biuld', 'build'],
    [['build', '--exlpain', 'x'], '--exlpain', '--explain'],
    [['check', '--hepl'], '--hepl', '--help'],
    [['release:dif'], 'release:dif', 'release:diff'],
  ])('is one sentence with a suggestion: %j', async (args, found, meant) => {
    const { code, out, err } = await commandLine(w, args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`\`${found}\``)
    expect(err).toContain(`Did you mean \`${meant}\`?`)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([[['xyzzy-plugh']], [['build', '--xyzzy-plugh']]])(
    'is pointed to the help when nothing is near: %j',
    async (args) => {
      const { code, err } = await commandLine(w, args)
      expect([code, err]).toEqual([2, expect.stringContaining('`--help`')])
    },
  )

  test.each([
    [['check', 'bread'], '`bread`'],
    [['build', '--shard'], '--shard'],
    [['build', '--tidy=yes'], '--tidy'],
  ])('is named: %j', async (args, words) => {
    const { code, err } = await commandLine(w, args)
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
