import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentlayerCache } from '../../src/contentlayer/data-cache.ts'
import { contentlayerSchema } from '../../src/contentlayer/schema.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { run } from '../support/run.ts'
import { sampleModel } from '../support/sample-model.ts'
import { workspace } from '../support/workspace.ts'

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

test('records are documents of their own for contentlayer', () => {
  const w = workspace()
  w.notice('one', 'Bread at noon.\n')
  const { cacheItemsMap } = contentlayerCache(w.compile())
  expect(cacheItemsMap['Crier/anna']?.document).toMatchObject({ _id: 'anna', type: 'Crier', name: 'Anna' })
  expect(Object.keys(cacheItemsMap).sort()).toEqual(['Crier/anna', 'Notice/one'])
})

test('the hash of a document changes with its text and with nothing else', () => {
  const hashOf = (text: string) => {
    const w = workspace()
    w.notice('one', text)
    return contentlayerCache(w.compile()).cacheItemsMap['Notice/one']?.documentHash
  }
  expect(hashOf('Bread at noon.\n')).toBe(hashOf('Bread at noon.\n'))
  expect(hashOf('Bread at noon.\n')).not.toBe(hashOf('Bread at ten.\n'))
})

test('a value that may be null is an optional field, a vocabulary an enum, a reference a reference', () => {
  const { documentTypeDefMap } = contentlayerSchema(modelSchemaOf(sampleModel), 'code')
  const field = (name: string) => documentTypeDefMap.Talk?.fieldDefs.find((f) => f.name === name)
  expect(field('seats')).toMatchObject({ type: 'number', isRequired: false })
  expect(field('crier')).toMatchObject({ type: 'reference', documentTypeName: 'Crier', isRequired: false })
  expect(field('colours')).toMatchObject({
    type: 'list',
    of: { type: 'enum', options: ['red', 'green', 'blue'] },
    isRequired: true,
  })
  expect(field('body')).toMatchObject({ type: 'list', of: { type: 'nested_unnamed' } })
  expect(field('direction')).toMatchObject({ type: 'enum', options: ['ltr', 'rtl'] })
})

test('the hash of the schema changes with the code of the config', () => {
  const hashOf = (code: string) => contentlayerSchema(modelSchemaOf(sampleModel), code).hash
  expect(hashOf('a')).toBe(hashOf('a'))
  expect(hashOf('a')).not.toBe(hashOf('b'))
})

test('no module but those of src/contentlayer names contentlayer2', () => {
  const sources = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('contentlayer'),
  )
  const naming = sources.filter((path) =>
    /from '@?contentlayer2/.test(readFileSync(join(repository, 'src', path), 'utf8')),
  )
  expect(naming).toEqual([])
})
