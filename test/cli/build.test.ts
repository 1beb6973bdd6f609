import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { commandLine, packageJson } from '../support/command-line.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n\nCome early.\n')
})

/** Paths and content of a folder. */
function contentOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((p) =>
    statSync(join(folder, p)).isFile(),
  )
  return paths
    .sort()
    .map(
      (p) =>
        `${p} ${createHash('sha256')
          .update(readFileSync(join(folder, p)))
          .digest('hex')}`,
    )
    .join('\n')
}
const dist = () => contentOf(join(w.root, 'dist'))

describe('npm run build', () => {
  test('prints a row for each seed and where the package is', async () => {
    const { code, out, err } = await commandLine(w, ['build'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^bread\.txt +Notice +bread +3 +2 +1 blank +0 +5$/m)
    expect(out).toMatch(/1 documents, 1 Crier, \d+ files in dist\//)
  })

  test('does nothing the second time, and says so', async () => {
    await commandLine(w, ['build'])
    const { code, out } = await commandLine(w, ['build'])
    expect(code).toBe(0)
    expect(out).toContain('Nothing changed since the last build.')
    expect(out).toMatch(/^bread\.txt/m)
  })

  test.each([
    ['a seed', () => w.notice('bread', 'Bread at ten.\n')],
    ['a record', () => w.file('seeds/criers.yaml', 'anna: { name: Anne }\n')],
    ['package.json', () => w.file('package.json', packageJson({ name: 'another-board' }))],
    ['a file of dist/ (lost)', () => rmSync(join(w.root, 'dist/index.js'))],
    ['a file of dist/ (tampered with)', () => writeFileSync(join(w.root, 'dist/index.js'), 'export {}')],
    ['the memory of the last build (damaged)', () => w.file('.cache/build.json', '{')],
  ])('builds again after a change of %s', async (_, change) => {
    await commandLine(w, ['build'])
    change()
    expect((await commandLine(w, ['build'])).out).not.toContain('Nothing changed')
  })

  test('builds again with another compiler or model', async () => {
    await commandLine(w, ['build'], 'one code')
    expect((await commandLine(w, ['build'], 'another code')).out).not.toContain('Nothing changed')
  })

  test('repairs dist/ to the same bytes', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    writeFileSync(join(w.root, 'dist/index.js'), 'export {}')
    rmSync(join(w.root, 'dist/documents'), { recursive: true })
    w.file('dist/stray.js', '')
    await commandLine(w, ['build'])
    expect(dist()).toBe(before)
  })

  test('gives the same bytes without any cache', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    rmSync(join(w.root, '.cache'), { recursive: true })
    rmSync(join(w.root, 'dist'), { recursive: true })
    await commandLine(w, ['build'])
    expect(dist()).toBe(before)
  })

  test('with an error prints it, exits with 1 and leaves dist/ as it was', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    w.notice('well', 'The well is dry.\n', 'default: paragraf\n')
    const { code, err } = await commandLine(w, ['build'])
    expect(code).toBe(1)
    expect(err).toContain('seeds/well.yaml')
    expect(err).toContain('Did you mean `paragraph`?')
    expect(err).toContain('Nothing was written: dist/ is as it was.')
    expect(dist()).toBe(before)
  })

  test('prints warnings again when nothing changed', async () => {
    w.notice('noted', 'Said so.1 And more.3\n', 'default: paragraph\nnotes: digits\n')
    const first = await commandLine(w, ['build'])
    const second = await commandLine(w, ['build'])
    expect(first.code).toBe(0)
    expect(first.err).toContain('A note marker that the sequence does not decide')
    expect(second.err).toBe(first.err)
  })

  test('removes the files of a seed that is gone', async () => {
    w.notice('well', 'The well is dry.\n')
    await commandLine(w, ['build'])
    rmSync(join(w.root, 'seeds/well.txt'))
    rmSync(join(w.root, 'seeds/well.yaml'))
    await commandLine(w, ['build'])
    expect(dist()).not.toContain('well')
  })

  test('refuses a package.json that does not export what it makes, and can put it right', async () => {
    w.file('package.json', packageJson({ exports: {}, private: true }))
    const refused = await commandLine(w, ['build'])
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('--write-exports')
    expect((await commandLine(w, ['build', '--write-exports'])).code).toBe(0)
    expect(JSON.parse(readFileSync(join(w.root, 'package.json'), 'utf8'))).toEqual(
      JSON.parse(packageJson({ private: true })),
    )
  })

  test('waits for a build at work, so that two at once give one whole package', async () => {
    const results = await Promise.all([commandLine(w, ['build']), commandLine(w, ['build'])])
    expect(results.map((r) => r.code)).toEqual([0, 0])
    expect((await commandLine(w, ['build'])).out).toContain('Nothing changed')
  })
})

describe('npm run build -- --explain', () => {
  test('prints each line with its role and its block', async () => {
    w.notice(
      'letter',
      'Dear all, bread is here.\n\nAnna\n',
      'lines: { "1:1-9": salutation, "1:10-": paragraph, 3: signature }\n',
    )
    const { code, out } = await commandLine(w, ['build', '--explain', 'letter'])
    expect(code).toBe(0)
    expect(out.split('\n').map((l) => l.trim().replace(/ +/g, ' '))).toEqual([
      '1 salutation l1 Dear all,',
      'paragraph l1c10 bread is here.',
      '2 blank',
      '3 signature l3 Anna',
      '',
    ])
  })

  test('finds a document by its former slug', async () => {
    w.notice('soup', 'Soup.\n', 'default: paragraph\naliases: [old-soup]\n')
    expect((await commandLine(w, ['build', '--explain', 'old-soup'])).out).toContain('Soup.')
  })

  test('names the nearest slug when there is none', async () => {
    const { code, err } = await commandLine(w, ['build', '--explain', 'braed'])
    expect(code).toBe(1)
    expect(err).toContain('Did you mean `bread`?')
  })

  test('says why a document that does not compile cannot be explained', async () => {
    w.notice('well', 'Dry.\n', '')
    expect((await commandLine(w, ['build', '--explain', 'well'])).err).toContain('Text without a role')
  })

  test('writes nothing', async () => {
    await commandLine(w, ['build', '--explain', 'bread'])
    expect(readdirSync(w.root)).not.toContain('dist')
  })
})
