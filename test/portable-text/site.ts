/** A site of the samples of docs/portable-text.md, with the packed package and the stock renderers installed. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parsePage } from '../docs/run-page.ts'

const repository = join(import.meta.dirname, '../..')

/** Beside the renderers, where their own tools find them. */
export const site = join(import.meta.dirname, 'dist/site')

export const installed = join(site, 'node_modules/iran-discourse')

export interface Run {
  readonly code: number | null
  readonly text: string
}

/** Runs a program of a package that is installed for this suite. */
export function tool(name: string, ...args: readonly string[]): Run {
  return run(join(import.meta.dirname, 'node_modules/.bin', name), args, site)
}

export function makeSite(): void {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(installed, { recursive: true })
  const [packed] = JSON.parse(
    must(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', site], repository)),
  ) as [{ readonly filename: string }]
  must(run('tar', ['-xzf', join(site, packed.filename), '--strip-components=1'], installed))
  cpSync(join(import.meta.dirname, 'site'), site, { recursive: true })
  const page = readFileSync(join(repository, 'docs/portable-text.md'), 'utf8')
  for (const step of parsePage(page)) if (step.kind === 'file') write(step.path, step.content)
}

export function write(path: string, content: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true })
  writeFileSync(join(site, path), content)
}

export function run(command: string, args: readonly string[], cwd: string): Run {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { code: status, text: `${stdout}${stderr}` }
}

export function must({ code, text }: Run): string {
  if (code !== 0) throw new Error(text)
  return text
}
