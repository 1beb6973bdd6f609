import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')

function checkout(): { readonly root: string; readonly seed: string } {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  const root = mkdtempSync(join(repository, '.cache/contentlayer-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const path of ['src', 'seeds', 'contentlayer.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(join(repository, path), join(root, path), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'))
  const [seed = ''] = readdirSync(join(root, 'seeds')).filter((name) => name.endsWith('.txt'))
  return { root, seed }
}

test('a broken seed makes `contentlayer2 build` fail and name the place', () => {
  const { root, seed } = checkout()
  writeFileSync(join(root, 'seeds', seed), 'Another text.\n')
  const { code, out, err } = run('npx', ['contentlayer2', 'build'], { cwd: root, env: { PWD: root } })
  expect(code).toBe(1)
  expect(out + err).toContain(`seeds/${seed.replace('.txt', '.yaml')}`)
  expect(out + err).toContain('The seed is not the text that was annotated')
})

test('`contentlayer2 dev` follows a save through a temporary name, and a seed that goes', async () => {
  const { root, seed } = checkout()
  const dev = spawn('node', ['node_modules/contentlayer2/bin/cli.cjs', 'dev'], {
    cwd: root,
    env: { ...process.env, PWD: root },
  })
  onTestFinished(() => void dev.kill())
  let said = ''
  for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (text) => (said += text))
  const generated = join(root, '.contentlayer/generated')
  const index = (): string => readFileSync(join(generated, 'index.mjs'), 'utf8')
  await expect.poll(() => said, { timeout: 60_000 }).toContain('Generated')
  const annotation = join(root, 'seeds', seed.replace('.txt', '.yaml'))
  const { slug } = parse(readFileSync(annotation, 'utf8')) as { readonly slug: string }
  expect(index()).toContain(slug)
  writeFileSync(`${annotation}.new`, readFileSync(annotation, 'utf8').replace(slug, 'a-new-address'))
  renameSync(`${annotation}.new`, annotation)
  await expect.poll(index, { timeout: 30_000 }).toContain('a-new-address')
  const filesOf = () => readdirSync(generated, { recursive: true, encoding: 'utf8' }).join('\n')
  expect(filesOf()).toContain('a-new-address.json')
  expect(filesOf()).not.toContain(`${slug}.json`)
  for (const path of [annotation, join(root, 'seeds', seed)]) rmSync(path)
  await expect.poll(filesOf, { timeout: 30_000 }).not.toContain('a-new-address')
  expect(said).not.toContain('error')
})
