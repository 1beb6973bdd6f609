/** A copy of an example with its own lockfile installed, and the packed tarball beside it, which no lockfile names. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { type Run, run } from '../support/run.ts'

const examples = join(import.meta.dirname, '../../examples')

export interface Site {
  readonly root: string
  readonly run: (...command: readonly [string, ...string[]]) => Run
  readonly write: (path: string, content: string) => void
  readonly read: (path: string) => string
}

/** @throws Error when npm cannot install it. */
export function installedSite(name: string): Site {
  const root = mkdtempSync(join(tmpdir(), `${name}-`))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const isOwn = (path: string): boolean =>
    !/node_modules|\.next|\/(dist|out)(\/|$)/.test(path.slice(examples.length))
  cpSync(join(examples, name), root, { recursive: true, filter: isOwn })
  const inside = (command: string, ...args: readonly string[]): Run =>
    run(command, args, { cwd: root, env: { NEXT_TELEMETRY_DISABLED: '1', CI: '1' } })
  const succeed = ({ code, out, err }: Run): void => {
    if (code !== 0) throw new Error(`${out}${err}`)
  }
  succeed(inside('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'))
  const installed = join(root, 'node_modules/iran-discourse')
  mkdirSync(installed)
  succeed(inside('tar', '-xzf', inject('tarball'), '--strip-components=1', '-C', installed))
  return {
    root,
    run: inside,
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
  }
}

/** Lines of the modules that whoever builds such a site writes: not configuration, not blank. */
export function ownLines(name: string): number {
  const folder = join(examples, name)
  const sources = ['app', 'src'].filter((source) => existsSync(join(folder, source)))
  const modules = sources.flatMap((source) =>
    readdirSync(join(folder, source), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(folder, source, path), 'utf8')),
  )
  return modules.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '').length
}

/** Bytes of the scripts that a built page loads first. `folder` is where its addresses begin. */
export function scriptBytes(site: Site, folder: string): number {
  const scripts = [...site.read(`${folder}/index.html`).matchAll(/src="(\/[^"]+\.js)"/g)]
  const paths = new Set(scripts.map(([, path = '']) => path))
  return [...paths].reduce((sum, path) => sum + Buffer.byteLength(site.read(`${folder}${path}`)), 0)
}
