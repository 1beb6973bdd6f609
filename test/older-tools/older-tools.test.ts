import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { parsePage } from '../docs/run-page.ts'
import { type Run, run } from '../support/run.ts'

const installed = join(import.meta.dirname, 'node_modules')

/** What the page says to write, by the title of the block: `jest/…`, `ts-jest/…`, `parcel/…`. */
const written = parsePage(readFileSync(join(import.meta.dirname, '../../docs/reading.md'), 'utf8')).flatMap(
  (step) => (step.kind === 'file' ? [[step.path, step.content] as const] : []),
)

interface Project {
  readonly root: string
  readonly write: (path: string, content: string) => void
  readonly run: (tool: string, ...args: readonly string[]) => Run
}

/** A project with the tools and the packed package, and what the page says to write for one of them. */
function project(tool: string, isConfigured: boolean): Project {
  const root = mkdtempSync(join(tmpdir(), 'older-tools-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const modules = join(root, 'node_modules')
  mkdirSync(join(modules, 'iran-discourse'), { recursive: true })
  for (const name of readdirSync(installed))
    if (!name.startsWith('.')) symlinkSync(join(installed, name), join(modules, name))
  run('tar', ['-xzf', inject('tarball'), '--strip-components=1', '-C', join(modules, 'iran-discourse')], {
    cwd: root,
  })
  write('package.json', '{ "name": "project", "private": true }')
  // Parcel takes the folder with the lockfile for the project.
  write('package-lock.json', '{ "name": "project", "lockfileVersion": 3, "packages": {} }')
  const own = written.filter(([path]) => isConfigured && path.startsWith(`${tool}/`))
  expect(own.length > 0).toBe(isConfigured)
  for (const [path, content] of own) write(path.slice(tool.length + 1), content)
  return { root, write, run: (name, ...args) => run(join(installed, '.bin', name), args, { cwd: root }) }
}

const body = `test('reads', async () => {
  expect(rows({ slug })).toHaveLength(documents.length)
  const document = await getDocument(documents[0].slug)
  expect(toHtml(document)).toContain('<article')
})
`

describe('Jest in CommonJS', () => {
  const testFile = `const { documents, getDocument, toHtml } = require('iran-discourse')
const { rows, slug } = require('iran-discourse/list')
${body}`

  test('loads the package as the page says', () => {
    const { write, run } = project('jest', true)
    write('reads.test.js', testFile)
    const { code, out, err } = run('jest', '--no-cache')
    expect(code, out + err).toBe(0)
    expect(err).not.toMatch(/warn/i)
  })

  test('needs what the page says', () => {
    const { write, run } = project('jest', false)
    write('reads.test.js', testFile)
    expect(run('jest', '--no-cache').code).toBe(1)
  })
})

describe('ts-jest', () => {
  const testFile = `import { documents, getDocument, toHtml } from 'iran-discourse'
import { rows, slug } from 'iran-discourse/list'
${body.replace('documents[0].slug', "'letter-on-freedom-of-speech'")}
export const letter: Promise<{ addressees: readonly string[] }> = getDocument('letter-on-freedom-of-speech')
`

  test('loads the package, with its types, as the page says', () => {
    const { write, run } = project('ts-jest', true)
    write('reads.test.ts', testFile)
    const { code, out, err } = run('jest', '--no-cache')
    expect(code, out + err).toBe(0)
    expect(err).not.toMatch(/warn/i)
  })
})

describe('Parcel 2', () => {
  const start = (site: Project): Run => {
    site.write('index.html', '<!doctype html><script type="module" src="main.js"></script>\n')
    site.write(
      'main.js',
      `import { documents, getDocument } from 'iran-discourse'
import { rows, slug } from 'iran-discourse/list'
document.title = rows({ slug })[0].slug
getDocument(documents[0].slug).then((text) => document.body.append(text.title))
`,
    )
    return site.run('parcel', 'build', 'index.html', '--no-cache', '--dist-dir', 'out')
  }

  test('finds every entry as the page says, and puts each document into a file of its own', () => {
    const site = project('parcel', true)
    const { code, out, err } = start(site)
    expect(code, out + err).toBe(0)
    expect(readdirSync(join(site.root, 'out')).join()).toContain('letter-on-freedom-of-speech')
  })

  test('needs what the page says', () => {
    expect(start(project('parcel', false)).code).toBe(1)
  })
})
