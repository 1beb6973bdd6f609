/**
 * `npm run test:cms`: our schemas and records in the code of each CMS. The fast ones by default; `-- --all` those too that
 * boot a large server, open an editor or compile against the types of a CMS; `-- <name> …` single ones. Each has a folder
 * and a lockfile of its own, or uses what another has installed. They are installed when the lockfile is not what was
 * installed last.
 */

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const slow = ['directus', 'editors', 'postgres', 'strapi', 'tina']

/** Whose packages those use that have no lockfile. */
const lenders = { postgres: 'payload' }

const folder = import.meta.dirname
const repository = join(folder, '../..')
const known = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'vitest.config.ts')))
const args = process.argv.slice(2)
const named = args.filter((arg) => arg !== '--all')
const strangers = named.filter((name) => !known.includes(name))
if (strangers.length > 0) {
  process.stderr.write(`There is no ${strangers.join(', ')}: expected ${known.join(', ')}.\n`)
  process.exit(2)
}
const isFast = named.length === 0 && !args.includes('--all')
const chosen = named.length > 0 ? named : known.filter((name) => !isFast || !slow.includes(name))

const run = (command, given, cwd, env = {}) => {
  const { status } = spawnSync(command, given, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  if (status !== 0) process.exit(status ?? 1)
}

for (const name of new Set(chosen.map((name) => lenders[name] ?? name))) {
  const own = join(folder, name)
  const mark = join(own, 'node_modules/.installed')
  const lock = createHash('sha256')
    .update(readFileSync(join(own, 'package-lock.json')))
    .digest('hex')
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
    // Some of their packages ask for Node 22 and run on 20: the tests say so.
    run('npm', ['ci', '--no-engine-strict', '--no-audit', '--no-fund'], own)
    run('npm', ['run', '--silent', '--if-present', 'native'], own)
    writeFileSync(mark, lock)
  }
}

const vitest = join(repository, 'node_modules/vitest/vitest.mjs')
run(process.execPath, [vitest, 'run', '--config', join(folder, 'vitest.config.ts')], folder, {
  CMS_TESTS: chosen.join(),
  ...(isFast ? { CMS_FAST: 'yes' } : {}),
})
const left = known.filter((name) => !chosen.includes(name))
process.stdout.write(
  `Tested: ${chosen.join(', ')}.${isFast ? ` Left out: ${left.join(', ')}, and their types (-- --all).` : ''}\n`,
)
