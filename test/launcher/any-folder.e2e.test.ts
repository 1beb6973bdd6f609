import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../support/run.ts'
import { type Checkout, checkout, temporaryFolder } from './checkout.ts'

const elsewhere = (c: Checkout, ...args: readonly string[]) =>
  run('node', [c.launcher, ...args, '--root', c.root], { cwd: temporaryFolder() })

/** The files of dist/ by path, byte by byte. */
const distOf = ({ root }: Checkout): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length), readFileSync(path, 'base64')]),
  )

describe('the command line, started from another folder', () => {
  test('builds the same bytes', () => {
    const [here, there] = [checkout(), checkout()]
    expect(here.command('build')).toMatchObject({ code: 0, err: '' })
    expect(elsewhere(there, 'build')).toMatchObject({ code: 0, err: '' })
    expect(distOf(there)).toEqual(distOf(here))
  })

  test('runs the code as it was last saved', () => {
    const c = checkout()
    expect(elsewhere(c, '--help').out).toContain('Usage: ')
    c.edit('src/cli/help.ts', 'Usage: ', 'How to use: ')
    expect(elsewhere(c, '--help').out).toContain('How to use: ')
  })
})

describe('a checkout builds, and knows its bundle again, in a folder called', () => {
  test.each(['every*thing', 'a [b] {c} (d)', `"it's"`, 'سلام #1 50% ?x'])('%s', (name) => {
    const c = checkout(join(temporaryFolder(), name))
    expect(c.command('build')).toMatchObject({ code: 0, err: '' })
    const bundles = readdirSync(join(c.root, '.cache/tool'), { recursive: true }).sort()
    expect(c.command('build')).toMatchObject({ code: 0, err: '' })
    expect(c.command('build').out).toContain('Nothing changed since the last build.')
    expect(readdirSync(join(c.root, '.cache/tool'), { recursive: true }).sort()).toEqual(bundles)
  })
})
