import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { run } from '../support/run.ts'
import { type Checkout, checkout, temporaryFolder } from './checkout.ts'

const unchanged = 'Nothing changed since the last build.'

/** Files of the bundle, the largest first. */
function bundleFiles({ root }: Checkout): string[] {
  const size = (path: string) => statSync(path).size
  return readdirSync(join(root, '.cache/tool'), { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, '.cache/tool', path))
    .filter((path) => path.endsWith('.js'))
    .sort((a, b) => size(b) - size(a))
}

describe('the bundle is made again', () => {
  test('when one of its files was cut short', () => {
    const c = checkout()
    c.command('build')
    for (const path of bundleFiles(c)) truncateSync(path, statSync(path).size >> 1)
    expect(c.command('check')).toMatchObject({ code: 0, err: '' })
  })

  test('when one of its files holds other bytes of the same length', () => {
    const c = checkout()
    expect(c.command('--help').out).toContain('Usage: ')
    for (const path of bundleFiles(c))
      writeFileSync(path, readFileSync(path, 'utf8').replace('Usage: ', 'Abuse: '))
    expect(c.command('--help').out).toContain('Usage: ')
  })

  test.each([
    ['of another version', '{ "inputs": ["src/cli/main.ts"], "key": "0" }'],
    ['damaged', '{ "inputs": ['],
    ['no pointer at all', 'null'],
  ])('when what points to it is %s', (_, pointer) => {
    const c = checkout()
    c.command('check')
    for (const path of readdirSync(join(c.root, '.cache/tool')))
      c.write(`.cache/tool/${path}/current.json`, pointer)
    expect(c.command('check')).toMatchObject({ code: 0, err: '' })
  })

  test('when one of its files is gone', () => {
    const c = checkout()
    c.command('build')
    for (const path of bundleFiles(c).filter((path) => !path.endsWith('/cli.js'))) rmSync(path)
    expect(c.command('check')).toMatchObject({ code: 0, err: '' })
  })

  test('when a source changed after the bundler had read it', () => {
    const c = checkout()
    const hook = join(temporaryFolder(), 'hook.mjs')
    writeFileSync(hook, savesAfterFirstRead('src/cli/help.ts', 'Usage: ', 'How to use: '))
    const { out } = run('node', ['--import', hook, c.launcher, '--help'], { cwd: c.root })
    expect(c.read('src/cli/help.ts')).toContain('How to use: ')
    expect(out).toContain('How to use: ')
  })
})

/** A module that lets somebody save a file right after it was read for the first time. */
const savesAfterFirstRead = (path: string, from: string, to: string) => `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const read = fs.readFileSync
let isFirst = true
fs.readFileSync = (path, ...options) => {
  const content = read(path, ...options)
  if (isFirst && String(path).endsWith(${JSON.stringify(path)})) {
    isFirst = false
    fs.writeFileSync(path, String(content).replace(${JSON.stringify(from)}, ${JSON.stringify(to)}))
  }
  return content
}
syncBuiltinESMExports()
`

describe('seeds are compiled again', () => {
  test('when the lockfile of the workspace that the package is in changes', () => {
    const folder = temporaryFolder()
    const c = checkout(join(folder, 'packages/texts'))
    const lockfile = join(folder, 'pnpm-lock.yaml')
    writeFileSync(lockfile, 'lockfileVersion: 9.0\n')
    c.command('build')
    expect(c.command('build').out).toContain(unchanged)
    writeFileSync(lockfile, 'lockfileVersion: 9.0\nyaml: 2.9.2\n')
    expect(c.command('build').out).not.toContain(unchanged)
    expect(c.command('build').out).toContain(unchanged)
  })

  test('when a lockfile comes that was not there', () => {
    const c = checkout()
    c.command('build')
    c.write('package-lock.json', '{}\n')
    expect(c.command('build').out).not.toContain(unchanged)
  })

  test('when another version of a package is installed', () => {
    const c = checkout()
    c.command('build')
    const installed = join(c.root, 'node_modules/yaml')
    const content = join(temporaryFolder(), 'yaml')
    cpSync(installed, content, { recursive: true, dereference: true })
    rmSync(installed)
    cpSync(content, installed, { recursive: true })
    expect(c.command('build').out).toContain(unchanged)
    c.edit('node_modules/yaml/package.json', '"version": "', '"version": "1')
    expect(c.command('build').out).not.toContain(unchanged)
  })
})
