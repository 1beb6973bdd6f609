import { expect, test } from 'vitest'
import { checkExports, packageExports } from '../../src/package/exports.ts'

const manifest = (exports: unknown) => JSON.stringify({ name: 'village-board', exports }, null, 2)

test('a package.json with the exports of the build passes', () => {
  expect(checkExports(manifest(packageExports))).toEqual([])
})

test('exports that the build does not make are allowed', () => {
  expect(checkExports(manifest({ ...packageExports, './cms': './cms.js' }))).toEqual([])
})

test('each missing or other export is a problem at the line of `exports`', () => {
  const { './all': _, ...rest } = packageExports
  const diagnostics = checkExports(manifest({ ...rest, './manifest.json': './elsewhere.json' }))
  expect(diagnostics.map((p) => `${p.code} ${p.file}:${p.line} ${p.field}`)).toEqual([
    'package/exports package.json:3 exports["./all"]',
    'package/exports package.json:3 exports["./manifest.json"]',
  ])
  expect(diagnostics[1]?.found).toBe('"./elsewhere.json"')
})

test('a package.json without exports lacks all of them', () => {
  expect(checkExports('{}')).toHaveLength(Object.keys(packageExports).length)
})
