import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The rooms by floor (DESIGN.md, “The street”). A module may import from its own room and from floors below. */
const floors: readonly (readonly string[])[] = [
  ['diagnostics', 'model'],
  ['corpus', 'seeds', 'runtime', 'cms'],
  ['compile'],
  ['contentlayer', 'package'],
  ['release'],
  ['cli'],
]

const src = resolve(import.meta.dirname, '../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(ts|mjs)$/.test(path),
)
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))
const roomOf = (path: string) => path.split('/')[0] ?? ''
const importsOf = (path: string) =>
  [...readFileSync(join(src, path), 'utf8').matchAll(/(?:from|import) ?\(?'(\.[^']*)'/g)].map(
    ([, target = '']) => relative(src, join(dirname(join(src, path)), target)),
  )

describe('the street', () => {
  test('every room has a floor', () => {
    expect(sources.map(roomOf).filter((room) => floorOf(room) === -1)).toEqual([])
  })

  test.each(sources)('%s imports from its own room or from below', (path) => {
    const upward = importsOf(path).filter(
      (target) => roomOf(target) !== roomOf(path) && floorOf(roomOf(target)) >= floorOf(roomOf(path)),
    )
    expect(upward).toEqual([])
  })

  test('no room imports the corpus: only the config names it', () => {
    expect(
      sources.filter(
        (path) => roomOf(path) !== 'corpus' && importsOf(path).some((target) => roomOf(target) === 'corpus'),
      ),
    ).toEqual([])
  })

  test.each(sources)('%s has at most 300 lines', (path) => {
    expect(readFileSync(join(src, path), 'utf8').split('\n').length).toBeLessThanOrEqual(300)
  })

  test('the runtime that ships imports nothing but itself and plain modules of the model', () => {
    const imported = sources
      .filter((path) => roomOf(path) === 'runtime')
      .flatMap((path) =>
        [...readFileSync(join(src, path), 'utf8').matchAll(/^import (?!type)[^']*'([^']+)'/gm)].map(
          ([, target]) => target,
        ),
      )
    expect([...new Set(imported)].filter((target) => !target?.startsWith('./')).sort()).toEqual([
      '../model/direction.ts',
      '../model/href.ts',
    ])
  })
})
