import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeRepository } from '../../src/template/make-repository.ts'

const repository = join(import.meta.dirname, '../..')

let outside: string
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'make-repository-'))
})
afterEach(() => rmSync(outside, { recursive: true, force: true }))

const make = (folder: string, name = 'village-tales') => makeRepository({ repository, folder, name })

describe('a new repository', () => {
  test('is made in a folder that is new, with its parents, and nothing beside it', () => {
    const folder = join(outside, 'deep/village-tales')
    expect(make(folder)).toBe(
      readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).length,
    )
    expect(readdirSync(join(outside, 'deep'))).toEqual(['village-tales'])
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      name: 'village-tales',
    })
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toMatch(/^# village-tales\n/)
  })

  test('is made in an empty folder', () => {
    mkdirSync(join(outside, 'empty'))
    make(join(outside, 'empty'))
    expect(existsSync(join(outside, 'empty/package.json'))).toBe(true)
  })

  test('keeps what is executable so', () => {
    make(join(outside, 'tales'))
    expect(statSync(join(outside, 'tales/.ci/run')).mode & 0o111).toBe(0o111)
  })
})

describe('nothing is written', () => {
  test.each([
    [
      'in a folder that holds something',
      () => writeFileSync(join(outside, 'kept.txt'), ''),
      () => outside,
      'is not empty',
    ],
    [
      'in place of a file',
      () => writeFileSync(join(outside, 'file'), ''),
      () => join(outside, 'file'),
      'is a file',
    ],
    ['inside this repository', () => undefined, () => join(repository, 'tales'), 'inside this repository'],
    ['in this repository itself', () => undefined, () => repository, 'inside this repository'],
    [
      'in this repository through a link',
      () => symlinkSync(repository, join(outside, 'link')),
      () => join(outside, 'link/tales'),
      'inside this repository',
    ],
  ])('%s', (_, prepare, folder, message) => {
    prepare()
    const before = readdirSync(outside)
    expect(() => make(folder())).toThrow(message)
    expect(readdirSync(outside)).toEqual(before)
    expect(existsSync(join(repository, 'tales'))).toBe(false)
  })

  test.each(['Village', 'village tales', '.tales', 'node_modules', 'fs', ''])(
    'for a package named `%s`',
    (name) => {
      expect(() => make(join(outside, 'tales'), name)).toThrow('cannot be the name of a package')
      expect(readdirSync(outside)).toEqual([])
    },
  )

  test('of a repository whose files cannot all be read', () => {
    const broken = join(outside, 'broken')
    mkdirSync(join(broken, 'template'), { recursive: true })
    expect(() =>
      makeRepository({ repository: broken, folder: join(outside, 'tales'), name: 'tales' }),
    ).toThrow('ENOENT')
    expect(readdirSync(outside)).toEqual(['broken'])
  })
})
