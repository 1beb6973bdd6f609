/** Starts PostgreSQL in a temporary folder, on 127.0.0.1 only; gives its URL, without a database, and how to stop it. */

import { execFileSync, type StdioOptions } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const debian = '/usr/lib/postgresql'

/** Debian keeps the programs of the server out of the PATH, by version. */
function programs(): string {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debian, version, 'bin'))
  const places = [...newest, ...(process.env.PATH ?? '').split(delimiter)]
  const found = places.find((place) => existsSync(join(place, 'initdb')))
  if (found === undefined)
    throw new Error(
      'There is no PostgreSQL here: install it first, on Debian with `apt-get install postgresql`.',
    )
  return found
}

const idOf = (which: '-u' | '-g'): number =>
  Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))

/** PostgreSQL does not run as root. Its package has made a user for it. */
const owner = () => (process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export async function startPostgres() {
  const bin = programs()
  const as = owner()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  chmodSync(folder, 0o700)
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit']
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...as, cwd: folder, stdio })
  const remove = () => rmSync(folder, { recursive: true })
  try {
    run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync')
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`
    run('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings)
  } catch (error) {
    remove()
    throw error
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop: () => {
      run('pg_ctl', 'stop', '-w', '-m', 'fast', '-D', data)
      remove()
    },
  }
}
