/**
 * `npm run site` in the repository around this folder: packs the package as npm publishes it, puts it here under the name
 * `corpus`, builds the site and serves it until Ctrl-C.
 *
 * - `--package <tarball>` shows another package that the compiler made
 * - `--build-only` serves nothing
 * - `--port <number>` of the server; the next free one where it is taken
 */

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values: asked } = parseArgs({
  options: { package: { type: 'string' }, 'build-only': { type: 'boolean' }, port: { type: 'string' } },
})
const site = import.meta.dirname
const temporary = mkdtempSync(join(tmpdir(), 'site-'))

/** Ends this program, too, when the other fails. */
function run(folder, [command, ...args], stdout = 'inherit') {
  const done = spawnSync(command, args, {
    cwd: folder,
    stdio: ['inherit', stdout, 'inherit'],
    encoding: 'utf8',
  })
  if (done.status !== 0) process.exit(done.status ?? 1)
  return done.stdout
}
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

if (time(join(site, 'package-lock.json')) > time(join(site, 'node_modules/.package-lock.json')))
  run(site, ['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'])

/** The build that `npm pack` starts makes again only what changed. */
function packed() {
  const pack = ['npm', 'pack', '--json', '--pack-destination', temporary]
  const [{ filename }] = JSON.parse(run(join(site, '..'), pack, 'pipe'))
  return join(temporary, filename)
}

const tarball = asked.package ? resolve(asked.package) : packed()
const corpus = join(site, 'node_modules/corpus')
rmSync(corpus, { recursive: true, force: true })
mkdirSync(corpus)
run(site, ['tar', '-xzf', tarball, '--strip-components=1', '-C', corpus])
rmSync(temporary, { recursive: true })

run(site, [process.execPath, 'node_modules/astro/astro.js', 'build'])
if (!asked['build-only']) {
  const { preview } = await import('astro')
  await preview({ root: site, server: { port: Number(asked.port ?? 4321) } })
}
