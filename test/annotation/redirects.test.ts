import { describe, expect, it } from 'vitest'
import { readRedirects } from '../../src/annotation/redirects.ts'

const read = (text: string | undefined) => readRedirects(text, 'seeds/redirects.yaml')

describe('redirects', () => {
  it('are none when there is no file', () => {
    expect(read(undefined)).toEqual({ redirects: [], diagnostics: [] })
  })

  it('are none when the file is empty', () => {
    expect(read('# None yet.\n')).toEqual({ redirects: [], diagnostics: [] })
  })

  it('lead from one slug to another', () => {
    expect(read('old-board: board\n').redirects).toEqual([
      { from: 'old-board', to: 'board', location: { file: 'seeds/redirects.yaml', line: 1, column: 1 } },
    ])
  })

  it('stand by the slug that is retired', () => {
    expect(read('c: x\na: x\nb: x\n').redirects.map((r) => r.from)).toEqual(['a', 'b', 'c'])
  })

  it.each<[string, string, string]>([
    ['from what is no slug', 'Old Board: board', '"Old Board"'],
    ['from a name that Windows keeps for itself', 'nul: board', '"nul"'],
    ['from outside the folder', '../board: board', '"../board"'],
    ['to what is no slug', 'old-board: Board', '"Board"'],
    ['to a number', 'old-board: 7', '7'],
    ['to nothing', 'old-board:', 'null'],
    ['to several', 'old-board: [board]', '["board"]'],
  ])('may not lead %s', (_, line, found) => {
    expect(read(`fence: board\n${line}\n`).diagnostics).toEqual([
      {
        code: 'corpus/unsafe-path',
        file: 'seeds/redirects.yaml',
        line: 2,
        column: 1,
        field: line.slice(0, line.indexOf(':')),
        found,
        expected: 'a slug',
      },
    ])
  })

  it('that are sound hold beside one that is not', () => {
    expect(read('fence: board\nNo: board\n').redirects.map((r) => r.from)).toEqual(['fence'])
  })

  it('are held to the same YAML as an annotation', () => {
    expect(read('a: x\na: y\n').diagnostics).toMatchObject([{ code: 'yaml/duplicate-key', line: 2 }])
  })
})
