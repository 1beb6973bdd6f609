/**
 * `npm run site` in the repository around this folder: packs the package as npm publishes it, puts it here under the name
 * `corpus`, builds the site and serves it until Ctrl-C.
 *
 * - `--package <tarball>` shows another package that the compiler made
 * - `--build-only` serves nothing
 * - `--port <number>` of the server; the next free one where it is taken
 */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const site = import.meta.dirname
const { values } = parseArgs({
  options: { package: { type: 'string' }, 'build-only': { type: 'boolean' }, port: { type: 'string' } },
})
const npm = (folder, ...args) =>
  execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

if (time(join(site, 'package-lock.json')) > time(join(site, 'node_modules/.package-lock.json'))) {
  npm(site, 'ci', '--no-audit', '--no-fund', '--loglevel=error')
}
const temporary = mkdtempSync(join(tmpdir(), 'site-'))
try {
  // `npm pack` builds what changed first.
  const tarball = values.package ? resolve(values.package) : packed(join(site, '..'), temporary)
  const corpus = join(site, 'node_modules/corpus')
  rmSync(corpus, { recursive: true, force: true })
  mkdirSync(corpus)
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', corpus])
} finally {
  rmSync(temporary, { recursive: true })
}

process.chdir(site)
const { build, preview } = await import('astro')
await build({ root: site, logLevel: 'warn' })
if (!values['build-only']) {
  const server = await preview({
    root: site,
    logLevel: 'warn',
    server: { port: Number(values.port ?? 4321) },
  })
  console.log(`The site is at http://localhost:${server.port}/ (Ctrl-C stops it).`)
}

function packed(repository, folder) {
  const [{ filename }] = JSON.parse(npm(repository, 'pack', '--json', '--pack-destination', folder))
  return join(folder, filename)
}
