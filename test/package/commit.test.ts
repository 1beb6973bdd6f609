import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { beginCommit, finishCommit, staged } from '../../src/package/commit.ts'

let root: string
let journal: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'commit-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  journal = join(root, 'commit.json')
  mkdirSync(join(root, 'dist/documents'), { recursive: true })
  for (const path of paths) {
    writeFileSync(join(root, 'dist', path), 'old')
    writeFileSync(join(root, 'dist', staged(path)), 'new')
  }
})

const paths = ['documents/a.js', 'documents/b.js', 'index.js']
const contents = () => paths.map((path) => readFileSync(join(root, 'dist', path), 'utf8'))
const others = () =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => /json|next|tmp/.test(path))

function commit(paths: readonly string[]): void {
  beginCommit(journal, paths)
  finishCommit(join(root, 'dist'), journal)
}

test('puts the new files in the place of the old ones and leaves no trace', () => {
  commit(paths)
  expect([contents(), others()]).toEqual([['new', 'new', 'new'], []])
})

test('of nothing leaves no trace', () => {
  commit([])
  expect(contents()).toEqual(['old', 'old', 'old'])
  expect(others()).not.toContain('commit.json')
})

test.each([0, 1, 2, 3])('is finished by the next process after a death with %i files in place', (done) => {
  writeFileSync(journal, JSON.stringify(paths))
  // What the process that died had renamed.
  for (const path of paths.slice(0, done)) {
    writeFileSync(join(root, 'dist', path), 'new')
    rmSync(join(root, 'dist', staged(path)))
  }
  finishCommit(join(root, 'dist'), journal)
  expect([contents(), others()]).toEqual([['new', 'new', 'new'], []])
})

test('is not begun by the next process while there is no journal', () => {
  finishCommit(join(root, 'dist'), journal)
  expect(contents()).toEqual(['old', 'old', 'old'])
})

test('is not begun by half a journal, which has another name', () => {
  writeFileSync(`${journal}.4242.tmp`, '["index')
  finishCommit(join(root, 'dist'), journal)
  expect(contents()).toEqual(['old', 'old', 'old'])
})

test('is given up when somebody has removed the whole folder', () => {
  writeFileSync(journal, JSON.stringify(paths))
  rmSync(join(root, 'dist'), { recursive: true })
  finishCommit(join(root, 'dist'), journal)
  expect(readdirSync(root)).toEqual([])
})
