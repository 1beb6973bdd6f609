import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type CommandLine, commandLine, packageJson } from '../support/command-line.ts'
import { contentOf } from '../support/folder-content.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.anna()
  w.file('package.json', packageJson())
  w.notice('bread', 'Bread at noon.\n\nCome early.\n', byAnna)
})

/** Figures of the last line; a build with nothing to do prints none. */
const writtenBy = ({ out }: CommandLine): number[] | null =>
  /^(\d+) files .*?(\d+) [a-z]+\.$/m.exec(out)?.slice(1).map(Number) ?? null

const dist = () => contentOf(join(w.root, 'dist'))

describe('npm run build', () => {
  test('prints a row for each seed and where the package is', async () => {
    const built = await commandLine(w, ['build'])
    expect([built.code, built.err, writtenBy(built)]).toEqual([0, '', [dist().size, 0]])
    expect(built.out).toMatch(/^bread\.txt +Notice +bread +3 +2 +1 blank +0 +5$/m)
    expect(built.out).toContain(`${dist().size} files in dist/`)
  })

  test('does nothing the second time, and says so', async () => {
    await commandLine(w, ['build'])
    const again = await commandLine(w, ['build'])
    expect([again.code, writtenBy(again)]).toEqual([0, null])
    expect(again.out).toMatch(/^bread\.txt/m)
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
    expect(writtenBy(await commandLine(w, ['build']))).not.toBeNull()
  })

  test('builds again with another compiler or model', async () => {
    await commandLine(w, ['build'], 'one code')
    expect(writtenBy(await commandLine(w, ['build'], 'another code'))).not.toBeNull()
    // Which may have noted down less.
    const { keys, cached, ...state } = JSON.parse(readFileSync(join(w.root, '.cache/build.json'), 'utf8'))
    expect([keys.length, Object.keys(cached)]).toEqual([1, expect.arrayContaining(['types'])])
    w.file('.cache/build.json', JSON.stringify(state))
    expect((await commandLine(w, ['build'], 'a third code')).code).toBe(0)
  })

  test('repairs dist/ to the same bytes', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    writeFileSync(join(w.root, 'dist/index.js'), 'export {}')
    rmSync(join(w.root, 'dist/documents'), { recursive: true })
    w.file('dist/stray.js', '')
    await commandLine(w, ['build'])
    expect(dist()).toEqual(before)
  })

  test('gives the same bytes without any cache', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    rmSync(join(w.root, '.cache'), { recursive: true })
    rmSync(join(w.root, 'dist'), { recursive: true })
    await commandLine(w, ['build'])
    expect(dist()).toEqual(before)
  })

  test('with an error prints it, exits with 1 and leaves dist/ as it was', async () => {
    await commandLine(w, ['build'])
    const before = dist()
    w.notice('well', 'The well is dry.\n', 'default: paragraf\n')
    const { code, err } = await commandLine(w, ['build'])
    expect(code).toBe(1)
    expect(err).toMatch(/^seeds\/well\.yaml\n8:10 .* value\/invalid$/m)
    expect(err).toContain('`paragraph`')
    expect(dist()).toEqual(before)
  })

  test('prints warnings again when nothing changed', async () => {
    w.notice('noted', 'Said so.1 And more.3\n', 'default: paragraph\nnotes: digits\n')
    const first = await commandLine(w, ['build'])
    const second = await commandLine(w, ['build'])
    expect(first.code).toBe(0)
    expect(first.err).toContain('marker/unsure')
    expect(second.err).toBe(first.err)
  })

  describe('with --strict', () => {
    const noted = (annotation = '') =>
      w.notice('noted', 'Said so.1 And more.3\n', `default: paragraph\nnotes: digits\n${annotation}`)

    test('takes a warning for an error, and leaves dist/ as it was', async () => {
      await commandLine(w, ['build', '--strict'])
      const before = dist()
      noted()
      const { code, err } = await commandLine(w, ['build', '--strict'])
      expect(code).toBe(1)
      expect(err).toMatch(/^1:20 error .* marker\/unsure$/m)
      expect(dist()).toEqual(before)
    })

    test('refuses what was built before without it, and nothing has changed since', async () => {
      noted()
      expect((await commandLine(w, ['build'])).code).toBe(0)
      expect((await commandLine(w, ['build', '--strict'])).code).toBe(1)
      expect((await commandLine(w, ['build'])).code).toBe(0)
    })

    test('refuses a part of the seeds', async () => {
      noted()
      expect((await commandLine(w, ['build', '--shard', '1/1'])).code).toBe(0)
      expect((await commandLine(w, ['build', '--shard', '1/1', '--strict'])).code).toBe(1)
    })

    test('takes what is confirmed', async () => {
      noted('confirmed: { marker/unsure: "1:20", marker/missing: "1:20" }\n')
      expect(await commandLine(w, ['build', '--strict'])).toMatchObject({ code: 0, err: '' })
    })
  })

  test('removes the entries of a seed that is gone, and its text and lines with the next build', async () => {
    w.notice('well', 'The well is dry.\n')
    await commandLine(w, ['build'])
    rmSync(join(w.root, 'seeds/well.txt'))
    rmSync(join(w.root, 'seeds/well.yaml'))
    await commandLine(w, ['build'])
    const wells = () => [...dist().keys()].filter((path) => path.includes('well'))
    expect(wells()).toEqual([expect.stringMatching(/^lines\/well-/), expect.stringMatching(/^texts\/well-/)])
    await commandLine(w, ['build'])
    expect(wells()).toEqual([])
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
    expect(writtenBy(await commandLine(w, ['build']))).toBeNull()
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
    expect(err).toContain('`bread`')
  })

  test('says why a document that does not compile cannot be explained', async () => {
    w.notice('well', 'Dry.\n', '')
    expect((await commandLine(w, ['build', '--explain', 'well'])).err).toContain('line/no-role')
  })

  test('writes nothing', async () => {
    await commandLine(w, ['build', '--explain', 'bread'])
    expect(readdirSync(w.root)).not.toContain('dist')
  })
})

describe('the table of a build', () => {
  const rowsOf = (out: string) =>
    out
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.trim().split(/ {2,}/))
  function seeds(count: number): void {
    for (let i = 1; i < count; i++)
      w.notice(`notice-${i}`, `Notice ${i}.\nMenu\n`, 'lines: { 1: paragraph, 2: interface }\n')
  }

  test('has a row for each of 50 seeds', async () => {
    seeds(50)
    const rows = rowsOf((await commandLine(w, ['build'])).out)
    expect(rows?.slice(0, 2)).toEqual([
      ['seed', 'type', 'slug', 'lines', 'kept', 'omitted', 'notes', 'words'],
      ['bread.txt', 'Notice', 'bread', '3', '2', '1 blank', '0', '5'],
    ])
    expect(rows).toHaveLength(51)
  })

  test('has a row for each type when seeds are more, with their sums', async () => {
    seeds(50)
    w.notice('noted', 'Said so1 and more2.\n', 'default: paragraph\nnotes: digits\n')
    const { out } = await commandLine(w, ['build'])
    expect(rowsOf(out)).toEqual([
      ['type', 'documents', 'lines', 'kept', 'omitted', 'notes', 'words'],
      ['Notice', '51', '102', '52', '1 blank, 49 interface', '2', '107'],
      ['Talk', '0', '0', '0', '–', '0', '0'],
    ])
    expect(out).toContain('51 documents, 1 Crier')
  })
})
