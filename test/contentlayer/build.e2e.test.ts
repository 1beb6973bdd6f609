import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')

test('a broken seed makes `contentlayer2 build` fail and name the place', () => {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  const root = mkdtempSync(join(repository, '.cache/contentlayer-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const path of ['src', 'seeds', 'contentlayer.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const [seed = ''] = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'))
  writeFileSync(join(root, 'seeds', seed), 'Another text.\n')
  const { code, out, err } = run('npx', ['contentlayer2', 'build'], { cwd: root, env: { PWD: root } })
  expect(code).toBe(1)
  expect(out + err).toContain(`seeds/${seed.replace('.txt', '.yaml')}`)
  expect(out + err).toContain('The seed is not the text that was annotated')
})
