import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { targetsPage } from '../../src/cms/page.ts'
import { loadTargets, targets } from '../../src/cms/targets.ts'
import { diagnosticsPage } from '../../src/diagnostics/page.ts'
import { versioningPage } from '../../src/release/rules/page.ts'
import { ruleGroups, ruleIds } from '../../src/release/rules.ts'
import { commandLine, packageJson } from '../support/command-line.ts'
import { sha256 } from '../support/compile-text.ts'
import { documentsOf, type Workspace, workspace } from '../support/workspace.ts'

const repository = join(import.meta.dirname, '../..')
let w: Workspace
beforeEach(() => {
  w = workspace()
  w.file('package.json', packageJson())
})

describe('npm run check', () => {
  test('says that all is well and writes nothing', async () => {
    w.notice('bread', 'Bread.\n')
    const { code, out } = await commandLine(w, ['check'])
    expect([code, out]).toEqual([0, expect.stringContaining('1 document')])
    expect(readdirSync(w.root).sort()).toEqual(['.bundle', 'package.json', 'seeds'])
  })

  test('reports the problems of all files and exits with 1', async () => {
    w.notice('bread', 'Bread.\n', '')
    w.notice('well', 'Dry.\n', 'colour: red\n')
    const { code, err } = await commandLine(w, ['check'])
    expect(code).toBe(1)
    expect(err).toMatch(/^seeds\/bread\.txt\n1:1 .* line\/no-role$/m)
    expect(err).toMatch(/^seeds\/well\.yaml\n8:1 .* value\/unknown-key$/m)
  })
})

describe('npm run seed -- new', () => {
  test('writes an annotation that needs only what is marked TODO', async () => {
    w.file('seeds/Old Fair.txt', 'The fair\n\nAll come.\n')
    const { code, out } = await commandLine(w, ['seed', 'new', 'seeds/Old Fair.txt', '--type', 'Talk'])
    expect(code).toBe(0)
    expect(out).toContain('seeds/Old Fair.yaml')
    const text = readFileSync(join(w.root, 'seeds/Old Fair.yaml'), 'utf8')
    expect(text).toContain(`seed: ${sha256('The fair\n\nAll come.\n')}`)
    w.file('seeds/Old Fair.yaml', text)
    expect(new Set(w.compile().diagnostics.map((p) => p.code))).toEqual(new Set(['value/todo']))
    w.file('seeds/Old Fair.yaml', text.replace('value: TODO', 'value: en').replaceAll('TODO', 'Ours'))
    const corpus = w.compile()
    expect(corpus.diagnostics).toEqual([])
    expect(documentsOf(corpus)[0]).toMatchObject({ slug: 'old-fair', title: 'The fair' })
  })

  test('never overwrites an annotation', async () => {
    w.notice('bread', 'Bread.\n')
    const before = readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')
    const { code, err } = await commandLine(w, ['seed', 'new', 'bread', '--type', 'Notice'])
    expect(code).toBe(2)
    expect(err).toContain('seeds/bread.yaml')
    expect(readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')).toBe(before)
  })

  test('names the types, and the one that was meant', async () => {
    w.file('seeds/fair.txt', 'Fair.\n')
    const { code, err } = await commandLine(w, ['seed', 'new', 'fair', '--type', 'Notise'])
    expect(code).toBe(2)
    expect(err).toContain('Notice, Talk')
    expect(err).toContain('`Notice`')
    expect(existsSync(join(w.root, 'seeds/fair.yaml'))).toBe(false)
  })

  test('asks for the text first', async () => {
    const { code, err } = await commandLine(w, ['seed', 'new', 'fair', '--type', 'Notice'])
    expect([code, err]).toEqual([2, expect.stringContaining('seeds/fair.txt')])
  })

  test('gives a name without Latin letters an id to replace', async () => {
    w.file('seeds/خبر.txt', 'News.\n')
    await commandLine(w, ['seed', 'new', 'خبر', '--type', 'Notice'])
    expect(readFileSync(join(w.root, 'seeds/خبر.yaml'), 'utf8')).toContain(
      '\nid: notice-new-text\ntype: Notice\nslug: new-text\n',
    )
  })
})

describe('npm run seed -- new --part', () => {
  const letters = 'Dear Anna,\n\nCome.\n\nDear Ben,\nStay.\n'
  const annotation = (name: string) => readFileSync(join(w.root, 'seeds', `${name}.yaml`), 'utf8')

  test('writes an annotation for a part of a text, with the title at its first line of text', async () => {
    w.file('seeds/letters.txt', letters)
    await commandLine(w, ['seed', 'new', 'letters.anna', '--type', 'Notice', '--part', '1-3'])
    await commandLine(w, ['seed', 'new', 'letters.ben', '--type', 'Notice', '--part', '4-6'])
    expect(annotation('letters.anna')).toContain('\nslug: letters-anna\npart: 1-3 ')
    expect(annotation('letters.ben')).toContain('\ntitle: { stated: 5 }\n')
  })

  test('is asked for the lines where another annotation is for the text', async () => {
    w.file('seeds/letters.txt', letters)
    await commandLine(w, ['seed', 'new', 'letters.anna', '--type', 'Notice', '--part', '1-3'])
    const { code, err } = await commandLine(w, ['seed', 'new', 'letters.ben', '--type', 'Notice'])
    expect([code, err]).toEqual([2, expect.stringContaining('--part')])
    expect(existsSync(join(w.root, 'seeds/letters.ben.yaml'))).toBe(false)
  })

  test('refuses lines that the text does not have', async () => {
    w.file('seeds/letters.txt', letters)
    const { code, err } = await commandLine(w, [
      'seed',
      'new',
      'letters',
      '--type',
      'Notice',
      '--part',
      '4-9',
    ])
    expect([code, err]).toEqual([2, expect.stringContaining('lines 1 to 6')])
  })
})

describe('npm run seed -- rename', () => {
  beforeEach(() => {
    w.notice('bread', 'Bread at noon.\n')
    w.notice('well', 'The well is dry.\n')
  })

  test('moves a document, and leaves alias, old subpath and redirect', async () => {
    const { code, out } = await commandLine(w, ['seed', 'rename', 'bread', 'morning-bread'])
    expect([code, out]).toEqual([0, expect.stringMatching(/`bread`.*`morning-bread`/)])
    expect((await commandLine(w, ['build'])).code).toBe(0)
    const names = readdirSync(join(w.root, 'dist/documents'))
    expect(names).toEqual(expect.arrayContaining(['bread.js', 'bread.cjs', 'morning-bread.js']))
    const { redirects } = JSON.parse(readFileSync(join(w.root, 'dist/manifest.json'), 'utf8'))
    expect(redirects).toMatchObject({ bread: 'morning-bread' })
  })

  test.each([
    ['what is not a slug', ['bread', 'Morning Bread'], '`Morning Bread`'],
    ['a slug that another has', ['bread', 'well'], 'seeds/well.yaml'],
    ['a slug that nobody has', ['soup', 'hot-soup'], '`soup`'],
  ])('refuses %s, and writes nothing', async (_, args, message) => {
    const before = readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')
    const { code, err } = await commandLine(w, ['seed', 'rename', ...args])
    expect([code, err]).toEqual([2, expect.stringContaining(message)])
    expect(readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')).toBe(before)
  })
})

describe('npm run seed -- locate', () => {
  test('looks in the part of an annotation, and says where else the words are', async () => {
    w.file('seeds/fair.txt', 'Fair one.\nFair two.\n')
    w.file('seeds/fair.two.yaml', 'part: 2\n')
    expect((await commandLine(w, ['seed', 'locate', 'fair.two', 'Fair'])).out).toBe('2:1-4\n')
    const { code, err } = await commandLine(w, ['seed', 'locate', 'fair.two', 'one'])
    expect([code, err]).toEqual([1, 'These words are not in the part 2, but at 1:6-8.\n'])
  })

  test('prints every address of the words in UTF-16 columns', async () => {
    w.file('seeds/fair.txt', 'The 🎪 fair\nis a fair.\n')
    const { code, out } = await commandLine(w, ['seed', 'locate', 'fair', 'fair'])
    expect({ code, out }).toEqual({ code: 0, out: '1:8-11\n2:6-9\n' })
  })

  test('exits with 1 when the words are not there', async () => {
    w.file('seeds/fair.txt', 'Fair.\n')
    expect((await commandLine(w, ['seed', 'locate', 'fair', 'market'])).code).toBe(1)
  })

  test('says how it is used', async () => {
    expect((await commandLine(w, ['seed', 'find'])).err).toContain('seed locate <name>')
  })
})

describe('npm run docs', () => {
  test('writes the JSON Schema of annotations, then finds it current', async () => {
    expect((await commandLine(w, ['docs'])).out).toContain('annotation.schema.json')
    const schema = JSON.parse(readFileSync(join(w.root, 'seeds/annotation.schema.json'), 'utf8')) as {
      oneOf: unknown[]
    }
    expect(schema.oneOf).toHaveLength(2)
    expect((await commandLine(w, ['docs'])).out).not.toContain('annotation.schema.json')
    expect((await commandLine(w, ['docs', '--check'])).code).toBe(0)
  })

  test('--check exits with 1 when a file is stale, and writes nothing', async () => {
    const { code, err } = await commandLine(w, ['docs', '--check'])
    expect(code).toBe(1)
    expect(err).toContain('seeds/annotation.schema.json')
    expect(existsSync(join(w.root, 'seeds/annotation.schema.json'))).toBe(false)
  })

  test('the page of diagnostics in the repository is current', () => {
    expect(readFileSync(join(repository, 'docs/diagnostics.md'), 'utf8')).toBe(diagnosticsPage())
  })

  test('the page of CMS targets in the repository is current, and has a row for each', async () => {
    const page = targetsPage(await loadTargets())
    expect(readFileSync(join(repository, 'docs/cms/targets.md'), 'utf8')).toBe(page)
    for (const { name } of targets) expect(page).toContain(`| [\`${name}\`](${name}.md) |`)
  })

  test('the page of rules in the repository is current, and has a row for each rule', () => {
    const page = versioningPage(ruleGroups)
    expect(readFileSync(join(repository, 'docs/versioning.md'), 'utf8')).toBe(page)
    expect(ruleIds.filter((id) => !page.includes(`| ${id} |`))).toEqual([])
  })

  test('the schema does not stand in the way of a build', async () => {
    w.notice('bread', 'Bread.\n')
    await commandLine(w, ['docs'])
    expect(w.compile().diagnostics).toEqual([])
    rmSync(join(w.root, 'seeds/annotation.schema.json'))
  })
})
