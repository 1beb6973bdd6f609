/** What `./digest` of a built package promises: a digest changes with what a page shows, and with nothing else. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { talkHead } from '../support/annotation-heads.ts'
import { builtIn, digestsOf } from '../support/built-package.ts'
import { packageJson } from '../support/command-line.ts'
import { workspace } from '../support/workspace.ts'

interface Village {
  readonly people?: Readonly<Record<string, string>>
  readonly bread?: string
  readonly breadTitle?: string
  readonly market?: string
  readonly called?: string
}

/** Berta’s bread, and Anna’s talk about it that Cleo speaks in and Dora answers. */
async function village(changed: Village = {}) {
  const w = workspace()
  w.file('package.json', packageJson())
  const names = { anna: 'Anna', berta: 'Berta', cleo: 'Cleo', dora: 'Dora', ...changed.people }
  w.file(
    'seeds/criers.yaml',
    Object.entries(names)
      .map(([id, name]) => `${id}: { name: ${name} }\n`)
      .join(''),
  )
  w.notice(
    'bread',
    changed.bread ?? 'Bread at noon.\n',
    `default: paragraph\ncrier: { value: berta, inferred: Heard. }\ncalled: { value: '${changed.called ?? '1901-05'}', inferred: Ours. }\n`,
  )
  const text = changed.market ?? 'On bread.\nIt is late.\nSo it is.\n'
  w.file('seeds/market.txt', text)
  w.file(
    'seeds/market.yaml',
    `${talkHead(text).replaceAll('notice-one', 'market')}default: paragraph
crier: { value: anna, inferred: Heard. }
relations: { value: [{ kind: answer-to, document: bread }], inferred: It says so. }
lines: { 2: { role: paragraph, speaker: { id: cleo } } }
replies: [{ lines: 3, author: { value: dora, inferred: Told. } }]
`,
  )
  const bread = readFileSync(join(w.root, 'seeds/bread.yaml'), 'utf8')
  w.file('seeds/bread.yaml', bread.replace('A notice', changed.breadTitle ?? 'A notice'))
  return digestsOf(await builtIn(w))
}

describe('a digest of a page', () => {
  const digestsWith = async (slug: string, shown: readonly string[] | undefined, changed: Village[]) => {
    const villages = await Promise.all([{}, ...changed].map(village))
    return Promise.all(villages.map(({ digest }) => digest(slug, shown === undefined ? {} : { with: shown })))
  }

  test('is the same in another build, whatever the order of the fields', async () => {
    const [{ digest }, other] = [await village(), await village()]
    expect(await digest('market')).toMatch(/^[0-9a-f]{24}$/)
    expect(await other.digest('market')).toBe(await digest('market'))
    expect(await other.digest('market', { with: ['body', 'title', 'body'] })).toBe(
      await digest('market', { with: ['title', 'body'] }),
    )
  })

  test('changes with a field that it shows, and with no other', async () => {
    const [before, bread] = await digestsWith('bread', ['title', 'called'], [{ bread: 'Bread at one.\n' }])
    expect(bread).toBe(before)
    for (const shown of [['body'], undefined]) {
      const [first, second] = await digestsWith('bread', shown, [{ bread: 'Bread at one.\n' }])
      expect(second).not.toBe(first)
    }
  })

  test.each([
    ['who wrote it', 'anna', ['crier']],
    ['who speaks in its text', 'cleo', ['body']],
    ['who replies', 'dora', ['replies']],
    ['anybody whom it names', 'cleo', undefined],
    ['anybody whom it names, in replies too', 'dora', undefined],
  ])('changes with the name of %s', async (_, id, shown) => {
    const [before, after] = await digestsWith('market', shown, [{ people: { [id]: 'Zoe' } }])
    expect(after).not.toBe(before)
  })

  test.each([
    ['of somebody whom only another field names', 'dora', ['crier', 'body']],
    ['of somebody whom only another document names', 'berta', undefined],
  ])('does not change with the name %s', async (_, id, shown) => {
    const [before, after] = await digestsWith('market', shown, [{ people: { [id]: 'Zoe' } }])
    expect(after).toBe(before)
  })

  test('changes with the title of a document that it is related to, in either direction, and not with its text', async () => {
    const [before, title, text] = await digestsWith('market', undefined, [
      { breadTitle: 'Bread' },
      { bread: 'None.\n' },
    ])
    expect(title).not.toBe(before)
    expect(text).toBe(before)
    const other = { market: 'On cake.\nIt is late.\nSo it is.\n' }
    const [bread, sameBread] = await digestsWith('bread', undefined, [other])
    expect(sameBread).toBe(bread)
  })

  test('refuses a slug that no document has, and a field that is none', async () => {
    const { digest, listDigest } = await village()
    await expect(digest('constructor')).rejects.toThrow('No document has the slug "constructor".')
    await expect(digest('bread', { with: ['titel'] })).rejects.toThrow('There is no field "titel" here.')
    await expect(listDigest(['body'])).rejects.toThrow(RangeError)
    const none = { with: null } as unknown as { with: string[] }
    await expect(digest('bread', none)).rejects.toThrow(new TypeError('No list of fields: null.'))
  })
})

describe('a digest of a list', () => {
  const listsWith = async (fields: readonly string[], changed: Village) => {
    const [before, after] = [await village(), await village(changed)]
    return [await before.listDigest(fields), await after.listDigest(fields)]
  }

  test('changes with a value of a field that it shows, and with no other', async () => {
    const changed = { breadTitle: 'Bread' }
    const [before, after] = await listsWith(['title', 'slug'], changed)
    expect(after).not.toBe(before)
    const [dates, sameDates] = await listsWith(['called', 'slug'], changed)
    expect(sameDates).toBe(dates)
  })

  test('changes with the order of its documents', async () => {
    const { listDigest } = await village()
    const two = await listDigest(['slug'], { slugs: ['bread', 'market'] })
    expect(await listDigest(['slug'], { slugs: ['market', 'bread'] })).not.toBe(two)
    expect(await listDigest(['slug'], { slugs: ['bread'] })).not.toBe(two)
  })

  test('changes with the name of somebody whom a shown field names, and with that of nobody else', async () => {
    const [before, after] = await listsWith(['voices'], { people: { anna: 'Zoe' } })
    expect(after).not.toBe(before)
    const [titles, sameTitles] = await listsWith(['title'], { people: { anna: 'Zoe' } })
    expect(sameTitles).toBe(titles)
  })
})
