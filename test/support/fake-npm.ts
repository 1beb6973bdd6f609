/**
 * Puts an `npm` in front of the real one for a test: it packs with the real one, and plays a registry that keeps what is
 * published in a file.
 */

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface FakeRegistry {
  /** `sha512-…` by version; `null` for a registry that does not answer. */
  published: Record<string, string> | null
  isLoggedIn: boolean
  /** What it says when it refuses to publish. */
  refusal: string | null
}

const program = `#!/usr/bin/env node
const { createHash } = require('node:crypto')
const { spawnSync } = require('node:child_process')
const { copyFileSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const [command, ...args] = process.argv.slice(2)
const file = join(__dirname, 'registry.json')
const registry = JSON.parse(readFileSync(file, 'utf8'))
const fail = (message) => { process.stderr.write(message + '\\n'); process.exit(1) }
const real = () => {
  const { status } = spawnSync('npm', [command, ...args], { stdio: 'inherit', env: { ...process.env, PATH: process.env.REAL_PATH } })
  process.exit(status ?? 1)
}
const versionOf = (spec) => spec.split('@').at(-1)
if (command === 'view') {
  if (registry.published === null) fail('npm error code ECONNREFUSED')
  const integrity = registry.published[versionOf(args[0])]
  if (integrity === undefined) fail('npm error code E404')
  process.stdout.write(JSON.stringify(integrity))
} else if (command === 'whoami') {
  if (!registry.isLoggedIn) fail('npm error code ENEEDAUTH')
} else if (command === 'publish') {
  if (registry.refusal !== null) fail(registry.refusal)
  const integrity = 'sha512-' + createHash('sha512').update(readFileSync(args[0])).digest('base64')
  registry.published ??= {}
  registry.published[/-(\\d+\\.\\d+\\.\\d+)\\.tgz$/.exec(args[0])[1]] = integrity
  writeFileSync(file, JSON.stringify(registry))
} else if (command === 'pack' && args[0].includes('@')) {
  const kept = join(__dirname, versionOf(args[0]) + '.tgz')
  const to = args[args.indexOf('--pack-destination') + 1]
  try { copyFileSync(kept, join(to, 'fetched.tgz')) } catch { fail('npm error code E404') }
  process.stdout.write(JSON.stringify([{ filename: 'fetched.tgz' }]))
} else real()
`

/** @returns a way to set what the registry does, and the folder of the tarballs that it serves. */
export function fakeNpm(root: string): {
  readonly set: (change: Partial<FakeRegistry>) => void
  readonly folder: string
} {
  const folder = join(root, '.npm')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'registry.json')
  const start: FakeRegistry = { published: {}, isLoggedIn: true, refusal: null }
  writeFileSync(file, JSON.stringify(start))
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }')
  writeFileSync(join(folder, 'npm'), program)
  chmodSync(join(folder, 'npm'), 0o755)
  const { PATH: before = '' } = process.env
  process.env.REAL_PATH = before
  process.env.PATH = `${folder}${delimiter}${before}`
  onTestFinished(() => {
    process.env.PATH = before
  })
  return {
    folder,
    set(change) {
      writeFileSync(
        file,
        JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as FakeRegistry), ...change }),
      )
    },
  }
}
