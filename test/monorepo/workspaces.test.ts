import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openSite } from './site.ts'
import { type Manager, makeWorkspace, type Workspace } from './workspace.ts'

const managers: readonly Manager[] = ['pnpm', 'npm']
const places = ['root', 'folder'] as const

describe.each(managers)('as a package of a workspace of %s', (manager) => {
  let w: Workspace

  beforeAll(() => {
    w = makeWorkspace(manager)
    const { code, text } = w.install()
    expect(code, text).toBe(0)
  })
  afterAll(() => w.remove())

  test('a script at the root has it built by the installation, before a site is type-checked', () => {
    expect(existsSync(join(w.texts, 'dist/index.d.ts'))).toBe(true)
  })

  describe.each(places)('from the %s', (place) => {
    test.each([
      ['build', '5 documents'],
      ['check', 'no errors'],
      ['contentlayer', 'Generated'],
      ['typecheck', ''],
      ['release:check', 'Declared since'],
    ])('%s works', (name, words) => {
      const { code, text } = w.script(place, name)
      expect(code, text).toBe(0)
      expect(text).toContain(words)
    })

    test('test works', () => {
      const { code, text } = w.script(place, 'test', 'test/files')
      expect(code, text).toBe(0)
      expect(text).toMatch(/Tests +\d+ passed/)
    })
  })

  test('the lockfile of the root decides whether compiled seeds are used again', () => {
    const build = () => w.script('root', 'build').text
    expect(build()).toContain('Nothing changed since the last build.')
    w.edit(w.lockfile, (text) => `${text}\n`)
    expect(build()).not.toContain('Nothing changed since the last build.')
  })

  test('a site beside it loads again once for each edit that `dev` sees', async () => {
    const dev = spawn('node', ['src/cli/launch.mjs', 'dev'], { cwd: w.texts })
    onTestFinished(() => void dev.kill('SIGINT'))
    await new Promise<void>((resolve) => {
      dev.stdout.on('data', (said) => void (String(said).includes('waiting for changes') && resolve()))
    })
    const site = await openSite(w.site)
    onTestFinished(() => site.close())
    // What the first build of `dev` may still remove.
    await setTimeout(1_000)
    const [annotation = ''] = readdirSync(join(w.texts, 'seeds')).filter((name) => /^\d.*\.yaml$/.test(name))
    const path = join(w.texts, 'seeds', annotation)
    for (const word of ['Firstly', 'Secondly', 'Thirdly']) {
      const before = site.reloads()
      w.edit(path, (text) => text.replace(/(?<=summary:\n {2}value: )/, `${word} `))
      await expect.poll(site.text, { timeout: 20_000 }).toContain(`${word} `)
      await setTimeout(1_000)
      expect(site.reloads() - before, word).toBe(1)
    }
  })
})
