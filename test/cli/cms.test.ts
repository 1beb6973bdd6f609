import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { talkHead } from '../support/annotation-heads.ts'
import { commandLine, packageJson } from '../support/command-line.ts'
import { byAnna, type Workspace, workspace } from '../support/workspace.ts'

let w: Workspace
beforeEach(() => {
  w = workspace()
  w.anna()
  w.file('package.json', packageJson())
  w.notice('well', 'The well is dry.\n', byAnna)
})

/** Place, old and new value of the edit that most tests make. */
const difference = 'Notice well title\n  - "A notice"\n  + "Another"\n'

/** Numbers of entries and differences: the last figures of a pull. */
const pulled = (out: string): number[] | undefined =>
  /^(\d+) entr\w+, (\d+) diff/m.exec(out)?.slice(1).map(Number)

const cms = (...args: readonly string[]) => commandLine(w, ['cms', ...args])

/** Exports to Sanity, changes the text on the way, and pulls it again. */
async function pullChanged(change: (text: string) => string) {
  w.file('back.ndjson', change((await cms('export', 'sanity')).out))
  return cms('pull', 'sanity', 'back.ndjson')
}

describe('npm run cms', () => {
  test('prints the schema of a CMS', async () => {
    const { code, out } = await cms('schema', 'sanity')
    const types = JSON.parse(out) as { name: string; type: string }[]
    expect([code, types.filter(({ type }) => type === 'document').map(({ name }) => name)]).toEqual([
      0,
      ['notice', 'poem', 'talk', 'crier'].filter((name) => types.some((type) => type.name === name)),
    ])
  })

  test('exports records first, then documents, a line each', async () => {
    const { out } = await cms('export', 'sanity')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { _id: string })._id),
    ).toEqual(['crier-anna', 'notice-well'])
  })

  test('takes them back without a difference', async () => {
    const { code, out } = await pullChanged((text) => text)
    expect([code, pulled(out)]).toEqual([0, [2, 0]])
  })

  test('says what was edited there, and touches no seed', async () => {
    const before = readFileSync(join(w.root, 'seeds/well.yaml'), 'utf8')
    const { code, out } = await pullChanged((text) => text.replace('"title":"A notice"', '"title":"Another"'))
    expect([code, out, pulled(out)]).toEqual([0, expect.stringContaining(difference), [2, 1]])
    expect(readFileSync(join(w.root, 'seeds/well.yaml'), 'utf8')).toBe(before)
  })

  describe('of a thread that an editor rearranges', () => {
    const text = 'Come.\nI will.\nMe too.\n'
    type Reply = { readonly answers: readonly Reply[] }

    async function pullThread(rearrange: (replies: readonly Reply[]) => readonly Reply[]) {
      w.file('seeds/talk.txt', text)
      w.file(
        'seeds/talk.yaml',
        `${talkHead(text).replaceAll('notice-one', 'talk')}default: paragraph\nreplies:\n  - { lines: 2 }\n  - { lines: 3 }\n`,
      )
      return pullChanged((records) =>
        records
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as { readonly _id: string; readonly replies: readonly Reply[] })
          .map((record) =>
            JSON.stringify(
              record._id === 'talk-talk' ? { ...record, replies: rearrange(record.replies) } : record,
            ),
          )
          .join('\n'),
      )
    }

    test('the order is that of the text', async () => {
      const { code, out } = await pullThread((replies) => replies.toReversed())
      expect([code, pulled(out)]).toEqual([0, [3, 0]])
    })

    test('a reply that is put below a later one comes behind it', async () => {
      const { code, out } = await pullThread(([early, late]) =>
        early === undefined || late === undefined ? [] : [{ ...late, answers: [early] }],
      )
      expect([code, out, pulled(out)]).toEqual([
        0,
        expect.stringMatching(/^Talk talk replies\.l2 \(after l3\)[\s\S]*"replyTo":"l3"/),
        [3, 1],
      ])
    })
  })

  test('refuses what the model refuses, whatever the CMS took', async () => {
    const { code, err } = await pullChanged((text) =>
      text.replace('"language":"en"', '"language":"english!"'),
    )
    expect([code, err]).toEqual([1, expect.stringContaining('Notice well language: ')])
  })

  test.each([
    [['export', 'sanit'], '`sanity`'],
    [['export'], 'contentful, decap'],
    [['send', 'sanity'], 'pull'],
    [['pull', 'sanity'], 'pull'],
  ])('refuses %j', async (args, message) => {
    expect(await cms(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) })
  })

  test('exports nothing of content with errors', async () => {
    w.notice('well', 'Dry.\n', 'lines: { 9: caption }\n')
    expect(await cms('export', 'sanity')).toMatchObject({ code: 1, out: '' })
  })
})

describe('npm run cms -- pull --write', () => {
  const overlay = () => join(w.root, 'seeds/well.overlay.yaml')
  const read = (path: string) => readFileSync(join(w.root, path), 'utf8')

  async function pullWritten(change: (text: string) => string) {
    w.file('back.ndjson', change((await cms('export', 'sanity')).out))
    return cms('pull', 'sanity', 'back.ndjson', '--write')
  }

  const retitled = (text: string) => text.replace('"title":"A notice"', '"title":"Another"')

  test('keeps an edit beside the seed, which stays as it is; the next export has it', async () => {
    const before = read('seeds/well.txt')
    const { code, out } = await pullWritten(retitled)
    expect([code, out, pulled(out)]).toEqual([0, expect.stringContaining(difference), [2, 1]])
    expect(out).toContain('seeds/well.overlay.yaml')
    expect(read('seeds/well.txt')).toBe(before)
    expect((await cms('export', 'sanity')).out).toContain('"title":"Another"')
  })

  test('adds later edits to the earlier ones, each from the seed', async () => {
    await pullWritten(retitled)
    await pullWritten((text) => text.replace('Says something.', 'Says more.'))
    expect(read('seeds/well.overlay.yaml')).toMatch(
      /at: \[ title \]\n[\s\S]*Another[\s\S]*at: \[ summary \]\n[\s\S]*Says more\./,
    )
  })

  test('removes the overlay when nothing is edited any more', async () => {
    await pullWritten(retitled)
    const { out } = await pullWritten((text) => text.replace('"title":"Another"', '"title":"A notice"'))
    expect(out).toContain('seeds/well.overlay.yaml')
    expect(existsSync(overlay())).toBe(false)
  })

  test('keeps an edited body, whose words are counted again', async () => {
    await pullWritten((text) => text.replace('The well is dry.', 'The well is dry again.'))
    const [, notice = ''] = (await cms('export', 'sanity')).out.split('\n')
    expect(JSON.parse(notice)).toMatchObject({ words: 5 })
    expect(pulled((await cms('pull', 'sanity', 'back.ndjson')).out)).toEqual([2, 0])
  })

  test('is explained, and reported when the seed is another', async () => {
    await pullWritten(retitled)
    expect((await commandLine(w, ['build', '--explain', 'well'])).out).toContain(
      'title\n  - "A notice"\n  + "Another"\n',
    )
    w.notice('well', 'The well is full.\n')
    const { code, err } = await commandLine(w, ['check'])
    expect([code, err]).toEqual([1, expect.stringContaining('overlay/seed-changed')])
  })

  test('keeps an edit of a record in its file, with comments and other records as they were', async () => {
    w.file('seeds/criers.yaml', '# Who calls.\nanna: { name: Anna } # loud\nben:\n  name: Ben\n')
    const { out } = await pullWritten((text) => text.replace('"name":"Anna"', '"name":"Anna B."'))
    expect(out).toContain('Crier anna name\n  - "Anna"\n  + "Anna B."\n')
    expect(read('seeds/criers.yaml')).toBe(
      '# Who calls.\nanna: { name: Anna B. } # loud\nben:\n  name: Ben\n',
    )
  })

  test('takes a new record, and a document that refers to it', async () => {
    const { code } = await pullWritten(
      (text) =>
        `${text.replace('"_type":"notice"', '"_type":"notice","crier":{"_type":"reference","_ref":"crier-cora"}')}{"_id":"crier-cora","_type":"crier","id":"cora","name":"Cora"}\n`,
    )
    expect([code, read('seeds/criers.yaml')]).toEqual([0, 'anna: { name: Anna }\ncora:\n  name: Cora\n'])
    expect((await commandLine(w, ['check'])).code).toBe(0)
  })

  test.each<[string, (text: string) => string, string]>([
    [
      'what the model refuses',
      (text) => text.replace('"language":"en"', '"language":"english!"'),
      'Notice well language: ',
    ],
    [
      'a reference to nobody',
      (text) => text.replace('"_ref":"crier-anna"', '"_ref":"crier-zoe"'),
      'Notice well crier: found `zoe`',
    ],
    ['another slug', (text) => text.replace('"slug":"well"', '"slug":"wells"'), 'Notice well slug: '],
    ['a document without a seed', (text) => text.replace('"id":"well"', '"id":"wall"'), 'Notice wall'],
    [
      'a record that the model refuses',
      (text) => text.replace('"name":"Anna"', '"name":""'),
      'Crier anna name: ',
    ],
  ])('writes nothing of %s, and says why', async (_, change, words) => {
    const before = readdirSync(join(w.root, 'seeds')).map((name) => [name, read(`seeds/${name}`)])
    const { code, err } = await pullWritten(change)
    expect([code, err]).toEqual([1, expect.stringContaining(words)])
    expect(readdirSync(join(w.root, 'seeds')).map((name) => [name, read(`seeds/${name}`)])).toEqual(before)
  })

  test('keeps the others when one is no record of the model', async () => {
    const { code, out, err } = await pullWritten((text) => `{"_type":"picture"}\n${retitled(text)}`)
    expect([code, out, err]).toEqual([
      1,
      expect.stringContaining('seeds/well.overlay.yaml'),
      expect.stringMatching(/^back\.ndjson:1: .*picture/),
    ])
  })

  test('keeps the others when one cannot be kept', async () => {
    w.notice('pump', 'The pump works.\n')
    const { code, out } = await pullWritten((text) =>
      retitled(text.replace('"slug":"pump"', '"slug":"pumps"')).replace(
        '"title":"A notice"',
        '"title":"Another"',
      ),
    )
    expect([code, out]).toEqual([1, expect.stringContaining('seeds/well.overlay.yaml')])
    expect(existsSync(join(w.root, 'seeds/pump.overlay.yaml'))).toBe(false)
  })
})

describe('npm run cms -- pull', () => {
  test('reads the files that export wrote, as a site has them', async () => {
    expect(await cms('export', 'decap', '--out', 'site')).toMatchObject({ code: 0, out: '' })
    const path = join(w.root, 'site/content/notice/well.json')
    w.file('site/content/notice/well.json', readFileSync(path, 'utf8').replace('"A notice"', '"Another"'))
    w.file('site/media/well.jpg', 'no entry')
    const { code, out } = await cms('pull', 'decap', 'site')
    expect([code, out, pulled(out)]).toEqual([0, expect.stringContaining(difference), [2, 1]])
  })

  test('gives a key to a block that an editor added without one', async () => {
    await cms('export', 'decap', '--out', 'site')
    const path = 'site/content/notice/well.json'
    const entry = JSON.parse(readFileSync(join(w.root, path), 'utf8')) as { body: object[] }
    const children = [{ _type: 'span', text: 'Bring water.' }]
    w.file(path, JSON.stringify({ ...entry, body: [...entry.body, { style: 'normal', children }] }))
    const { code, out } = await cms('pull', 'decap', 'site', '--write')
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('Notice well body.after-l1 (after l1)\n  + normal: "Bring water."\n'),
    ])
    expect(pulled((await cms('pull', 'decap', 'site')).out)).toEqual([2, 0])
  })

  test('asks the API of a CMS for all records, with the token that it is given', async () => {
    const exported = (await cms('export', 'payload')).out.trimEnd().split('\n')
    const records = exported.map((line) => JSON.parse(line) as { collection: string; data: object })
    const asked: unknown[] = []
    const server = createServer(({ url = '', headers }, response) => {
      asked.push(headers.authorization)
      const [, , collection] = url.split(/[/?]/)
      response.end(
        JSON.stringify({ docs: records.flatMap((r) => (r.collection === collection ? [r.data] : [])) }),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    vi.stubEnv('CMS_AUTHORIZATION', 'users API-Key secret')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { port } = server.address() as AddressInfo
    const { code, out } = await cms('pull', 'payload', `http://127.0.0.1:${port}/api`)
    expect([code, pulled(out)]).toEqual([0, [2, 0]])
    expect(new Set(asked)).toEqual(new Set(['users API-Key secret']))
  })

  test.each([
    ['nowhere.ndjson', 'nowhere.ndjson'],
    ['torn.ndjson', 'torn.ndjson:2: '],
    ['strange.ndjson', 'strange.ndjson:1: '],
    ['seeds', 'sanity'],
    ['http://127.0.0.1:9/api', 'http://127.0.0.1:9'],
  ])('says what is wrong with %s', async (source, words) => {
    w.file('torn.ndjson', '{"_id":"crier-anna","_type":"crier","id":"anna","name":"Anna"}\n{"_id":\n')
    w.file('strange.ndjson', '{"_type":"poem-book"}\n')
    expect(await cms('pull', 'sanity', source)).toMatchObject({
      code: 1,
      err: expect.stringContaining(words),
    })
  })
})
