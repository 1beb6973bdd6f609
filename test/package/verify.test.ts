/** What `./verify` of a built package promises: a character that is another one is found, and its place is named. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtIn, verificationOf } from '../support/built-package.ts'
import { packageJson } from '../support/command-line.ts'
import { byAnna, workspace } from '../support/workspace.ts'

async function villagePackage(): Promise<string> {
  const w = workspace()
  w.file('package.json', packageJson())
  w.file('seeds/criers.yaml', 'anna: { name: Anna }\nberta: { name: Berta }\n')
  const byBerta = 'default: paragraph\ncrier: { value: berta, inferred: Heard. }\n'
  w.notice('bread', 'Bread at noon.\n\nBring a basket.\n', byBerta)
  w.notice('well', 'The well is dry.\n\nUse the *other* one.\nOr wait.\n', `${byAnna}lines: { 4: caption }\n`)
  return builtIn(w)
}

const folders = ['texts', 'lines', 'columns', 'records'] as const

const pathsOf = (dist: string): string[] =>
  folders.flatMap((folder) => readdirSync(join(dist, folder)).map((name) => join(dist, folder, name))).sort()

/** What is found when words of the only file that has them, of those whose path begins so, are others. */
async function damagesAfter(start: string, from: string, to: string) {
  const dist = await villagePackage()
  const [path = '', ...others] = pathsOf(dist).filter(
    (one) => one.startsWith(join(dist, start)) && readFileSync(one, 'utf8').includes(from),
  )
  expect(others).toEqual([])
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
  return (await (await verificationOf(dist)).verifyPackage()).damages
}

const nothing = { slug: null, key: null, line: null, field: null, record: null }

describe('a package', () => {
  test('is sound as it was built, and has the root that its manifest names', async () => {
    const dist = await villagePackage()
    const { root, damages } = await (await verificationOf(dist)).verifyPackage()
    expect(damages).toEqual([])
    expect(JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'))).toMatchObject({ root })
  })

  test('names the block of a document that is damaged, and its line', async () => {
    expect(await damagesAfter('texts', 'Bring a basket', 'Bring a casket')).toEqual([
      { ...nothing, part: 'document', slug: 'bread', key: 'l3', line: 3 },
    ])
  })

  test('names the field of a document that is damaged', async () => {
    expect(await damagesAfter('texts', '"crier":"anna"', '"crier":"inna"')).toEqual([
      { ...nothing, part: 'document', slug: 'well', field: 'crier' },
    ])
  })

  test('names the line of a seed that is damaged: one whose block has its text, and one whose block has not', async () => {
    expect(await damagesAfter('lines', 'Or wait', 'Or wart')).toEqual([
      { ...nothing, part: 'lines', slug: 'well', key: 'l4', line: 4 },
    ])
    expect(await damagesAfter('lines', '*other*', '*otter*')).toEqual([
      { ...nothing, part: 'lines', slug: 'well', key: 'l3', line: 3 },
    ])
  })

  test('names the record that is damaged', async () => {
    expect(await damagesAfter('records', 'Berta', 'Bertz')).toEqual([
      { ...nothing, part: 'record', record: 'Crier berta' },
    ])
  })

  test('names the field of lists that is damaged, and the document', async () => {
    expect(await damagesAfter('columns/id-', 'well', 'bell')).toEqual([
      { ...nothing, part: 'list', slug: 'well', field: 'id' },
    ])
  })

  test('finds a character that is another one anywhere, unless nobody can read the difference', async () => {
    const dist = await villagePackage()
    const paths = pathsOf(dist)
    const soundValues = await Promise.all(paths.map(exportedBy))
    const place = fc.record({
      file: fc.nat(paths.length - 1),
      at: fc.nat(),
      to: fc.constantFrom('x', '7', ' ', 'é'),
    })
    await fc.assert(
      fc.asyncProperty(place, async ({ file, at, to }) => {
        const path = paths[file] ?? ''
        const sound = readFileSync(path, 'utf8')
        const index = at % sound.length
        const text = sound.slice(0, index) + to + sound.slice(index + 1)
        writeFileSync(path, text)
        try {
          const { damages } = await (await verificationOf(dist)).verifyPackage()
          const isSame = (await exportedBy(path)) === soundValues[file]
          expect(damages.length > 0, `${path}: ${text.slice(Math.max(0, index - 20), index + 20)}`).toBe(
            !isSame,
          )
          for (const { part, slug, field, record } of damages)
            expect([part, slug ?? field ?? record]).not.toContain(null)
        } finally {
          writeFileSync(path, sound)
        }
      }),
      { numRuns: 60 },
    )
  })
})

/** JSON of what a module exports; null where it cannot be read. */
async function exportedBy(path: string): Promise<string | null> {
  const code = Buffer.from(readFileSync(path, 'utf8')).toString('base64')
  try {
    const exported = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as object
    return JSON.stringify(exported, (_, value: unknown) => (value === undefined ? 'undefined' : value))
  } catch {
    return null
  }
}

describe('a document', () => {
  test('is sound as the package has it, and is not when a reader has changed it', async () => {
    const dist = await villagePackage()
    const { verify } = await verificationOf(dist)
    const [path = ''] = pathsOf(dist).filter((one) => one.includes('/texts/bread-'))
    const { document } = JSON.parse((await exportedBy(path)) ?? '{}') as { readonly document: object }
    expect(await verify(document)).toEqual([])
    expect(await verify({ ...document, title: 'Another' })).toEqual([
      { ...nothing, part: 'document', slug: 'bread', field: 'title' },
    ])
    await expect(verify({ ...document, slug: 'cake' })).rejects.toThrow('No document has the slug "cake".')
    await expect(verify(null as unknown as typeof document)).rejects.toThrow('No document: it has no slug.')
  })
})
