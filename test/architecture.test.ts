import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import modules from '../docs/architecture/modules.json' with { type: 'json' }

/** A file may import from its own module and from layers before its own in this list, types included. */
const layers: readonly (readonly string[])[] = modules.map((layer) => Object.keys(layer))

const longestFile = 300

const src = resolve(import.meta.dirname, '../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(ts|mjs)$/.test(path),
)
const moduleOf = (path: string) => path.split('/')[0] ?? ''
const layerOf = (path: string) => layers.findIndex((modules) => modules.includes(moduleOf(path)))
const importsOf = (path: string) =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/(?:from|import) ?\(?'(\.[^']*)'/g)].map(
    ([, target = '']) => relative(src, join(dirname(join(src, path)), target)),
  )

describe('the architecture', () => {
  test('gives every module a layer', () => {
    expect(sources.filter((path) => layerOf(path) === -1)).toEqual([])
  })

  test('has imports that go down only', () => {
    const upward = sources.flatMap((path) =>
      importsOf(path)
        .filter((target) => moduleOf(target) !== moduleOf(path) && layerOf(target) >= layerOf(path))
        .map((target) => `${path} -> ${target}`),
    )
    expect(upward).toEqual([])
  })

  test('has no module that imports the corpus: only the config names it', () => {
    const importers = sources.filter(
      (path) =>
        moduleOf(path) !== 'corpus' && importsOf(path).some((target) => moduleOf(target) === 'corpus'),
    )
    expect(importers).toEqual([])
  })

  test('keeps files short', () => {
    const long = sources.filter(
      (path) => readFileSync(join(src, path), 'utf8').split('\n').length > longestFile,
    )
    expect(long).toEqual([])
  })

  test('ships a runtime that imports no package, but for React in the entry for it', () => {
    const importers = sources.filter(
      (path) =>
        moduleOf(path) === 'runtime' &&
        /(?:from|import) '[^.]/.test(
          readFileSync(join(src, path), 'utf8').replaceAll(/^\/\*\*.*?\*\/$/gms, ''),
        ),
    )
    expect(importers).toEqual(['runtime/react.ts'])
  })

  test('ships a runtime that imports nothing but itself and plain modules of the model', () => {
    const imported = sources
      .filter((path) => moduleOf(path) === 'runtime')
      .flatMap((path) =>
        [...readFileSync(join(src, path), 'utf8').matchAll(/^import (?!type)[^']*'([^']+)'/gm)].map(
          ([, target = '']) => join(dirname(path), target),
        ),
      )
    expect([...new Set(imported)].filter((target) => moduleOf(target) !== 'runtime').sort()).toEqual([
      'model/direction.ts',
      'model/href.ts',
    ])
  })
})
