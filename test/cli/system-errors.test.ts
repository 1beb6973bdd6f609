import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
  w.notice('well', 'The well is dry.\n')
})

const codes = [
  'EACCES',
  'EBUSY',
  'EDQUOT',
  'EEXIST',
  'EINVAL',
  'EIO',
  'EISDIR',
  'ELOOP',
  'EMFILE',
  'ENAMETOOLONG',
  'ENFILE',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'ENOTEMPTY',
  'EPERM',
  'EROFS',
  'EXDEV',
] as const

const systemError = (code: (typeof codes)[number]): Error =>
  Object.assign(new Error(`${code}: something, write`), {
    // As Node calls a code that libuv does not know.
    code: code === 'EDQUOT' ? 'Unknown system error -122' : code,
    errno: -constants.errno[code],
    syscall: 'write',
    path: '/srv/board/notes.json',
  })

const failing = (command: string, code: (typeof codes)[number]) =>
  commandLine(w, [command], 'code', () => Promise.reject(systemError(code)))

describe.each(codes)('the system error %s', (code) => {
  test('is one line that names the file and the code', async () => {
    const { code: exit, out, err } = await failing('check', code)
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toMatch(
      new RegExp(`^Cannot write /srv/board/notes\\.json: [a-z][^\\n]+ \\(${code}\\)\\.\\n$`),
    )
  })

  test('of a build is followed by what has become of dist/', async () => {
    const { code: exit, err } = await failing('build', code)
    expect(exit).toBe(1)
    expect(err).toMatch(new RegExp(`\\(${code}\\)\\.\\ndist/ is as it was\\.\\n$`))
  })
})

describe('an error of the file system', () => {
  test.each([
    ['ENOTDIR', 'seeds/criers.yaml/site'],
    ['ELOOP', 'loop/site'],
    ['ENAMETOOLONG', 'n'.repeat(300)],
  ])('in an export is one line, and does not speak of dist/: %s', async (code, folder) => {
    symlinkSync('loop', join(w.root, 'loop'))
    const { code: exit, err } = await commandLine(w, ['cms', 'export', 'decap', '--out', folder])
    expect(exit).toBe(1)
    expect(err).toMatch(new RegExp(`^Cannot [^\\n]*${folder}[^\\n]* \\(${code}\\)\\.\\n$`))
  })

  test('names the file that a read of an open file failed on', async () => {
    rmSync(join(w.root, 'package.json'))
    mkdirSync(join(w.root, 'package.json'))
    const { code, err } = await commandLine(w, ['build'])
    expect(code).toBe(1)
    expect(err).toContain(`Cannot read ${join(w.root, 'package.json')}: `)
    expect(err).toContain('(EISDIR).\ndist/ is as it was.\n')
  })

  test('that leaves a commit unfinished does not claim that dist/ is as it was', async () => {
    await commandLine(w, ['build'])
    w.file('dist/strays/new.js.next', 'export {}\n')
    w.file('dist/strays/new.js/in-the-way', '')
    w.file('.cache/commit.json', JSON.stringify(['strays/new.js']))
    const { code, err } = await commandLine(w, ['build'])
    expect([code, err]).toEqual([1, expect.stringContaining('the next build finishes it')])
    expect(err).not.toContain('is as it was')
  })

  test('is thrown on when it is not one of the system', async () => {
    const bug = new TypeError('x is not a function')
    await expect(commandLine(w, ['check'], 'code', () => Promise.reject(bug))).rejects.toBe(bug)
  })
})
