import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isShownAs, parsePage, runPage } from './run-page.ts'

const fence = (info: string, content: string) => `\`\`\`${info}\n${content}\n\`\`\`\n\n`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-page-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (page: string) => runPage(parsePage(page), { folder })

describe('a page of the docs', () => {
  test('is commands, what they print, and files, each with its line', () => {
    const page = `# Bread\n\n${fence('sh', 'ls')}It shows:\n\n${fence('text', 'bread.txt')}${fence('ts title="a/b.ts"', 'export {}')}`
    expect(parsePage(page)).toEqual([
      { kind: 'run', line: 3, commands: 'ls', exit: 0, shown: 'bread.txt' },
      { kind: 'file', line: 13, path: 'a/b.ts', content: 'export {}\n' },
    ])
  })

  test('has commands and output together in a console block', () => {
    const page = fence('console', '$ echo a\na\n\nb\n$ true')
    expect(parsePage(page)).toEqual([
      { kind: 'run', line: 2, commands: 'echo a', exit: 0, shown: 'a\n\nb' },
      { kind: 'run', line: 6, commands: 'true', exit: 0, shown: '' },
    ])
  })

  test('runs nothing that it marks with skip, and nothing that is only to be read', () => {
    expect(parsePage(fence('sh skip', 'false') + fence('text', 'a') + fence('ts', 'b'))).toEqual([])
  })

  test('goes on in the folder in which the block before ended', () => {
    const page =
      fence('sh', 'mkdir inner\ncd inner') + fence('txt title="a.txt"', 'Hello.') + fence('sh', 'cat a.txt')
    expect(run(page + fence('text', 'Hello.'))).toBeNull()
    expect(readFileSync(join(folder, 'inner/a.txt'), 'utf8')).toBe('Hello.\n')
  })

  test('edits a file where a diff says so, and is wrong when its lines are not there', () => {
    const file = fence('txt title="a.txt"', 'one\ntwo\nthree')
    const edit = fence('diff title="a.txt"', ' one\n-two\n+2\n+2.5')
    expect(run(file + edit)).toBeNull()
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one\n2\n2.5\nthree\n')
    expect(run(file + edit + edit)).toMatchObject({ line: 14, message: expect.stringContaining('two') })
  })

  test('is wrong at the first command that fails, and runs none after it', () => {
    expect(run(fence('sh', 'true') + fence('sh', 'false\ntrue') + fence('sh', 'touch late'))).toMatchObject({
      line: 5,
      message: expect.stringContaining('ended with 1 instead of 0'),
    })
    expect(() => readFileSync(join(folder, 'late'))).toThrow('ENOENT')
  })

  test('has programs of a consumer, which are run where one is at hand', () => {
    const page = fence('ts run', "console.log('bread')") + fence('text', 'bread')
    const printing = (output: string) => () => ({ code: 0, output })
    expect(run(page)).toBeNull()
    expect(runPage(parsePage(page), { folder, runProgram: printing('bread\n') })).toBeNull()
    expect(runPage(parsePage(page), { folder, runProgram: printing('salt\n') })).toMatchObject({ line: 1 })
  })

  test('may expect another exit code', () => {
    expect(run(fence('sh exit=3', 'exit 3'))).toBeNull()
    expect(run(fence('sh exit=3', 'true'))).toMatchObject({ line: 1 })
  })

  test('is wrong when a command prints something else than it shows, on either stream', () => {
    const page = fence('sh', 'echo bread\necho salt >&2')
    expect(run(page + fence('text', 'bread\nsalt'))).toBeNull()
    expect(run(page + fence('text', 'bread'))).toMatchObject({ line: 1 })
    expect(run(page + fence('text', 'bread\npepper'))).toMatchObject({
      line: 1,
      message: expect.stringContaining('salt'),
    })
  })
})

describe('shown output', () => {
  test('has … for words of a line, and for lines', () => {
    expect(isShownAs('sha256 …, 3 files', 'sha256 ab12, 3 files\n')).toBe(true)
    expect(isShownAs('sha256 …, 3 files', 'sha256 ab12,\n3 files\n')).toBe(false)
    expect(isShownAs('first\n…\nlast', 'first\nlast\n')).toBe(true)
    expect(isShownAs('first\n…\nlast', 'first\na\n\nb\nlast\n')).toBe(true)
    expect(isShownAs('first\n…', 'last\n')).toBe(false)
  })

  test('is the same whatever time a command took', () => {
    expect(isShownAs('3 files (72 ms)', '3 files (1.4 s)')).toBe(true)
    expect(isShownAs('3 files', '4 files')).toBe(false)
    expect(isShownAs('3 seeds', '4 seeds')).toBe(false)
  })

  test('leaves the banner of npm out', () => {
    expect(isShownAs('bread', '\n> bread@1.0.0 build\n> node bake.mjs --hot\n\nbread\n')).toBe(true)
    expect(isShownAs('rye\nbread', 'rye\n\n> bread@1.0.0 build\n> node bake.mjs\n\nbread\n')).toBe(true)
    expect(isShownAs('bread', '> rye\nbread\n')).toBe(false)
  })

  test('takes signs of patterns as they are', () => {
    expect(isShownAs('a.b (c)', 'a.b (c)')).toBe(true)
    expect(isShownAs('a.b', 'axb')).toBe(false)
  })
})
