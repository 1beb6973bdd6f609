/** A workspace with this repository as one package and a site beside it, installed by a package manager. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const repository = join(import.meta.dirname, '../..')

/** Holds pnpm. */
const bin = join(import.meta.dirname, 'node_modules/.bin')

export type Manager = 'pnpm' | 'npm'

interface Run {
  readonly code: number | null
  readonly text: string
}

export interface Workspace {
  readonly root: string
  readonly texts: string
  readonly site: string
  readonly lockfile: string
  readonly install: () => Run
  /** Runs a script of the package. */
  readonly script: (from: 'root' | 'folder', name: string, ...args: readonly string[]) => Run
  readonly edit: (path: string, change: (text: string) => string) => void
  readonly remove: () => void
}

export function makeWorkspace(manager: Manager): Workspace {
  const root = mkdtempSync(join(tmpdir(), `${manager}-workspace-`))
  const texts = join(root, 'packages/texts')
  const site = join(root, 'site')
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const json = (path: string, content: object): void => write(path, `${JSON.stringify(content, null, 2)}\n`)
  for (const path of filesOfRepository()) cpSync(join(repository, path), join(texts, path))
  const run = (cwd: string, command: string, ...args: readonly string[]): Run => runIn(cwd, command, args)
  if (manager === 'pnpm') write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n  - site\n')
  json('package.json', {
    name: 'workspace',
    private: true,
    scripts: {
      prepare:
        manager === 'pnpm' ? 'pnpm --filter iran-discourse run build' : 'npm run build -w iran-discourse',
    },
    ...(manager === 'npm' ? { workspaces: ['packages/*', 'site'] } : {}),
  })
  json('site/package.json', {
    name: 'site',
    private: true,
    type: 'module',
    dependencies: { 'iran-discourse': manager === 'pnpm' ? 'workspace:*' : '*' },
  })
  write('site/index.html', '<!doctype html><script type="module" src="/main.ts"></script>\n')
  write(
    'site/main.ts',
    `import { documents } from 'iran-discourse'\nfor (const { summary } of documents) document.body.append(summary)\n`,
  )
  write('.gitignore', 'node_modules\n')
  run(root, 'git', 'init', '--quiet')
  run(root, 'git', 'add', '.')
  run(root, 'git', '-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', 'commit', '-qm', 'Begin')
  return {
    root,
    texts,
    site,
    lockfile: join(root, manager === 'pnpm' ? 'pnpm-lock.yaml' : 'package-lock.json'),
    install: () =>
      manager === 'pnpm'
        ? run(root, 'pnpm', 'install', '--no-frozen-lockfile')
        : run(root, 'npm', 'install', '--no-audit', '--no-fund'),
    script(from, name, ...args) {
      if (manager === 'pnpm') {
        const filter = from === 'root' ? ['--filter', 'iran-discourse'] : []
        return run(from === 'root' ? root : texts, 'pnpm', ...filter, 'run', name, ...args)
      }
      const filter = from === 'root' ? ['--workspace', 'iran-discourse'] : []
      return run(from === 'root' ? root : texts, 'npm', 'run', name, ...filter, '--', ...args)
    },
    edit: (path, change) => writeFileSync(path, change(readFileSync(path, 'utf8'))),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

const filesOfRepository = (): string[] =>
  runIn(repository, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    .text.split('\0')
    .filter((path) => path !== '')

/** Without what npm tells the scripts that it starts, which would lead the next npm back here. PWD stays behind. */
function runIn(cwd: string, command: string, args: readonly string[]): Run {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
  const { status, stdout, stderr } = spawnSync(command, [...args], {
    cwd,
    env: { ...env, PATH: `${bin}:${process.env.PATH}`, NO_COLOR: '1', CI: '' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { code: status, text: stdout + stderr }
}
