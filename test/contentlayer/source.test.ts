import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentlayerCache } from '../../src/contentlayer/data-cache.ts'
import { contentlayerSchema } from '../../src/contentlayer/schema.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { sampleModel } from '../support/sample-model.ts'
import { byAnna, workspace } from '../support/workspace.ts'

const repository = join(import.meta.dirname, '../..')

test('records are documents of their own for contentlayer', () => {
  const w = workspace()
  w.anna()
  w.notice('one', 'Bread at noon.\n', byAnna)
  const { cacheItemsMap } = contentlayerCache(w.compile())
  expect(cacheItemsMap['Crier/anna']?.document).toMatchObject({ _id: 'anna', type: 'Crier', name: 'Anna' })
  expect(Object.keys(cacheItemsMap).sort()).toEqual(['Crier/anna', 'Notice/one'])
})

test('a document says from which file below the seeds it is, and keeps its nulls', () => {
  const w = workspace()
  w.anna()
  w.notice('one', 'Bread at noon.\n', byAnna)
  const { cacheItemsMap } = contentlayerCache(w.compile())
  expect(cacheItemsMap['Notice/one']?.document).toMatchObject({
    called: null,
    _raw: {
      sourceFilePath: 'one.yaml',
      sourceFileName: 'one.yaml',
      sourceFileDir: '.',
      contentType: 'data',
      flattenedPath: 'one',
    },
  })
  expect(cacheItemsMap['Crier/anna']?.document._raw).toMatchObject({ sourceFilePath: 'criers.yaml' })
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

test('a value that may be null is one of two types, a vocabulary an enum, a reference a reference', () => {
  const { documentTypeDefMap } = contentlayerSchema(modelSchemaOf(sampleModel), 'code')
  const field = (name: string) => documentTypeDefMap.Talk?.fieldDefs.find((f) => f.name === name)
  expect(field('seats')).toMatchObject({ nestedTypeNames: ['number', 'null'], isRequired: true })
  expect(field('crier')).toMatchObject({ nestedTypeNames: ['string', 'null'], isRequired: true })
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
