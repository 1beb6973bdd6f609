import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { headWith, talkHead } from '../support/annotation-heads.ts'
import { noticeHead } from '../support/compile-text.ts'
import { byAnna, documentsOf, type Workspace, workspace } from '../support/workspace.ts'

/** Code, place and what was found of each problem. */
const said = (w: Workspace): string[] =>
  w.compile().diagnostics.map((p: Diagnostic) => `${p.code} ${p.file}:${p.line}:${p.column} ${p.found}`)

function twoBoards(second: { readonly annotation: string; readonly head?: string }): Workspace {
  const w = workspace()
  w.notice('board', 'Hello.\n')
  w.file('seeds/fence.txt', 'Bye.\n')
  const head = second.head ?? noticeHead('Bye.\n').replaceAll('notice-one', 'fence')
  w.file('seeds/fence.yaml', head + second.annotation)
  return w
}

describe('ids and slugs', () => {
  it('may be the same words, since an id is no address', () => {
    const w = workspace()
    w.notice('board', 'Hello.\n')
    expect(said(w)).toEqual([])
  })

  it('may be the id of one document and the slug of another', () => {
    const w = twoBoards({
      head: headWith('Bye.\n', 'slug', 'slug: fence', headWith('Bye.\n', 'id', 'id: post')),
      annotation: 'default: paragraph\n',
    })
    w.file('seeds/wall.txt', 'Wall.\n')
    w.file(
      'seeds/wall.yaml',
      `${headWith('Wall.\n', 'slug', 'slug: post', headWith('Wall.\n', 'id', 'id: wall'))}default: paragraph\n`,
    )
    expect(said(w)).toEqual([])
  })

  it('are held against those of a document that does not compile', () => {
    const w = twoBoards({
      head: headWith('Bye.\n', 'id', 'id: board'),
      annotation: 'lines: { 7: caption }\n',
    })
    expect(said(w)).toContain(
      'corpus/duplicate-id seeds/fence.yaml:2:5 `board`, which seeds/board.yaml:2 has',
    )
  })

  it('are held against those of a document that its schema refuses', () => {
    const w = twoBoards({
      head: headWith('Bye.\n', 'slug', 'slug: board'),
      annotation: 'default: paragraf\n',
    })
    expect(said(w)).toContain(
      'corpus/duplicate-slug seeds/fence.yaml:4:7 `board`, which seeds/board.yaml:4 has',
    )
  })

  it('are reported again for the third document that has them', () => {
    const w = workspace()
    for (const name of ['a', 'b', 'c']) {
      w.file(`seeds/${name}.txt`, name)
      const head = noticeHead(name)
        .replace('id: notice-one', 'id: same')
        .replace('slug: notice-one', `slug: ${name}`)
      w.file(`seeds/${name}.yaml`, `${head}default: paragraph\n`)
    }
    expect(said(w)).toEqual([
      'corpus/duplicate-id seeds/b.yaml:2:5 `same`, which seeds/a.yaml:2 has',
      'corpus/duplicate-id seeds/c.yaml:2:5 `same`, which seeds/a.yaml:2 has',
    ])
  })
})

describe('aliases', () => {
  it('may be any address that nothing else has', () => {
    expect(said(twoBoards({ annotation: 'default: paragraph\naliases: [plank, post]\n' }))).toEqual([])
  })

  it('may not be the slug of their own document', () => {
    expect(said(twoBoards({ annotation: 'default: paragraph\naliases: [fence]\n' }))).toEqual([
      'corpus/alias-shadows seeds/fence.yaml:9:11 `fence`, which is the slug of seeds/fence.yaml',
    ])
  })

  it('may not be the slug of a document that does not compile', () => {
    const w = twoBoards({ annotation: 'default: paragraph\naliases: [board]\n' })
    w.notice('board', 'Hello.\n', 'lines: { 7: caption }\n')
    expect(said(w)).toContain(
      'corpus/alias-shadows seeds/fence.yaml:9:11 `board`, which is the slug of seeds/board.yaml',
    )
  })

  it('may not be the alias of another document', () => {
    const w = twoBoards({ annotation: 'default: paragraph\naliases: [plank]\n' })
    w.notice('board', 'Hello.\n', 'default: paragraph\naliases: [post, plank]\n')
    expect(said(w)).toEqual([
      'corpus/alias-shadows seeds/fence.yaml:9:11 `plank`, which is an alias of seeds/board.yaml',
    ])
  })

  it('may not be given twice', () => {
    expect(said(twoBoards({ annotation: 'default: paragraph\naliases: [plank, plank]\n' }))).toEqual([
      'corpus/alias-shadows seeds/fence.yaml:9:18 `plank`, which is an alias of seeds/fence.yaml',
    ])
  })

  it('may not be redirects as well', () => {
    const w = twoBoards({ annotation: 'default: paragraph\naliases: [plank]\n' })
    w.file('seeds/redirects.yaml', 'plank: board\n')
    expect(said(w)).toEqual([
      'corpus/alias-shadows seeds/redirects.yaml:1:1 `plank`, which is an alias of seeds/fence.yaml',
    ])
  })

  it('must be names that every system can unpack', () => {
    expect(said(twoBoards({ annotation: 'default: paragraph\naliases: [nul]\n' }))).toEqual([
      'corpus/unsafe-path seeds/fence.yaml:9:11 `nul`',
    ])
  })
})

describe('a slug', () => {
  it.each(['con', 'nul', 'com1', 'lpt9'])('may not be %s, which Windows keeps for itself', (slug) => {
    const head = headWith('Bye.\n', 'slug', `slug: ${slug}`)
    expect(said(twoBoards({ head, annotation: 'default: paragraph\n' }))).toEqual([
      `corpus/unsafe-path seeds/fence.yaml:4:7 \`${slug}\``,
    ])
  })

  it.each(['console', 'com', 'nul-and-void'])('may be %s', (slug) => {
    const head = headWith('Bye.\n', 'slug', `slug: ${slug}`)
    expect(said(twoBoards({ head, annotation: 'default: paragraph\n' }))).toEqual([])
  })

  it.each(['Fence', '../fence', 'fence-', 'zaun-ü'])('of another form is refused once: %s', (slug) => {
    const head = headWith('Bye.\n', 'slug', `slug: ${slug}`)
    expect(said(twoBoards({ head, annotation: 'default: paragraph\n' }))).toEqual([
      `value/invalid seeds/fence.yaml:4:7 "${slug}"`,
    ])
  })
})

describe('redirects', () => {
  const redirected = (redirects: string): string[] => {
    const w = twoBoards({ annotation: 'default: paragraph\naliases: [plank]\n' })
    w.file('seeds/redirects.yaml', redirects)
    return said(w)
  }

  it('may lead from a retired slug to a document', () => {
    expect(redirected('old-fence: fence\n')).toEqual([])
  })

  it('may not begin where a document is', () => {
    expect(redirected('board: fence\n')).toEqual([
      'corpus/alias-shadows seeds/redirects.yaml:1:1 `board`, which is the slug of seeds/board.yaml',
    ])
  })

  it('may not lead to another redirect', () => {
    expect(redirected('older-fence: old-fence\nold-fence: fence\n')).toEqual([
      'corpus/redirect seeds/redirects.yaml:1:1 `old-fence`, which leads on to another slug',
    ])
  })

  it('may not lead to an alias', () => {
    expect(redirected('old-fence: plank\n')).toEqual([
      'corpus/redirect seeds/redirects.yaml:1:1 `plank`, which leads on to another slug',
    ])
  })

  it('may not lead nowhere', () => {
    expect(redirected('old-fence: roof\n')).toEqual([
      'corpus/redirect seeds/redirects.yaml:1:1 `roof`, which no document has',
    ])
  })

  it('must be slugs', () => {
    expect(redirected('Old Fence: fence\n')).toEqual([
      'corpus/unsafe-path seeds/redirects.yaml:1:1 "Old Fence"',
    ])
  })

  it('may lead to a document that does not compile', () => {
    const w = twoBoards({ annotation: 'lines: { 7: caption }\n' })
    w.file('seeds/redirects.yaml', 'old-fence: fence\n')
    expect(said(w).filter((line) => line.startsWith('corpus/'))).toEqual([])
  })
})

describe('references', () => {
  it('may name a record of the right type', () => {
    const w = twoBoards({ annotation: byAnna })
    w.anna()
    expect(said(w)).toEqual([])
  })

  it('that name nothing like a record get a hint where to add it', () => {
    const w = twoBoards({ annotation: 'default: paragraph\ncrier: { value: zebedee, inferred: Heard. }\n' })
    expect(w.compile().diagnostics).toMatchObject([
      { hint: 'Add `zebedee:` with its fields to seeds/criers.yaml, or correct the id.' },
    ])
  })

  it('are not judged while the file of the records cannot be read', () => {
    const w = twoBoards({ annotation: 'default: paragraph\ncrier: { value: ana, inferred: Heard. }\n' })
    w.file('seeds/criers.yaml', 'anna: [\n')
    expect(w.compile().diagnostics.map((p) => p.code)).toEqual(['yaml/syntax'])
  })

  it('of a document that does not compile are reported in the same run', () => {
    const w = twoBoards({
      annotation: 'crier: { value: ana, inferred: Heard. }\ndefault: paragraph\nlines: { 9: caption }\n',
    })
    expect(w.compile().diagnostics.map((p) => p.code)).toEqual(['corpus/dangling-reference', 'line/outside'])
  })

  it('must name a record even where the text states the name', () => {
    const w = workspace()
    w.notice('board', 'bert\nHello.\n', 'lines: { 1: byline, 2: paragraph }\ncrier: { stated: 1 }\n')
    expect(said(w)).toEqual(['corpus/dangling-reference seeds/board.yaml:9:8 `bert`'])
  })

  it('must name a record for the author of a reply', () => {
    const w = workspace()
    w.anna()
    const text = 'Come.\nI will.\n'
    w.file('seeds/talk.txt', text)
    w.file(
      'seeds/talk.yaml',
      `${talkHead(text)}default: paragraph\nreplies:\n  - lines: 2\n    author: { value: bert, inferred: Heard. }\n`,
    )
    expect(said(w)).toEqual(['corpus/dangling-reference seeds/talk.yaml:11:22 `bert`'])
  })

  it('name the field of the reply whose author nobody knows', () => {
    const w = workspace()
    w.anna()
    const text = 'Come.\nI will.\n'
    w.file('seeds/talk.txt', text)
    w.file(
      'seeds/talk.yaml',
      `${talkHead(text)}default: paragraph\nreplies:\n  - lines: 2\n    author: { value: ana, inferred: Heard. }\n`,
    )
    expect(w.compile().diagnostics).toMatchObject([
      { field: 'replies.0.author', hint: 'Did you mean `anna`?' },
    ])
  })

  it('are pointed at in the annotation when replies are written in another order than the text has', () => {
    const w = workspace()
    w.anna()
    const text = 'Come.\nI will.\nMe too.\n'
    w.file('seeds/talk.txt', text)
    w.file(
      'seeds/talk.yaml',
      `${talkHead(text)}default: paragraph
replies:
  - { lines: 3, author: { value: anna, inferred: Heard. } }
  - { lines: 2, author: { value: bert, inferred: Heard. } }
`,
    )
    expect(said(w)).toEqual(['corpus/dangling-reference seeds/talk.yaml:11:34 `bert`'])
  })
})

describe('relations to other documents', () => {
  const related = (relation: string, head = talkHead('Come.\n')): Workspace => {
    const w = workspace()
    w.notice('bell', 'Hello.\n', 'default: paragraph\naliases: [old-bell]\n')
    w.file('seeds/talk.txt', 'Come.\n')
    w.file(
      'seeds/talk.yaml',
      `${head}default: paragraph\nrelations: { value: [${relation}], inferred: Heard. }\n`,
    )
    return w
  }

  it('may name any other document, of whatever type', () => {
    expect(said(related('{ kind: answer-to, document: bell }'))).toEqual([])
  })

  it('must name one that exists', () => {
    const w = related('{ kind: answer-to, document: bel }')
    expect(said(w)).toEqual(['corpus/dangling-reference seeds/talk.yaml:9:51 `bel`'])
    expect(w.compile().diagnostics).toMatchObject([
      { field: 'relations.0.document', expected: 'the id of a document', hint: 'Did you mean `bell`?' },
    ])
  })

  it('name an id, and no address', () => {
    expect(related('{ kind: answer-to, document: old-bell }').compile().diagnostics).toMatchObject([
      { hint: '`old-bell` is an address; the document has the id `bell`.' },
    ])
  })

  it('of a document to itself are refused, and reported at their place', () => {
    const w = related(
      '{ kind: answer-to, document: bell }, { kind: part-of, document: notice-one, number: 2 }',
    )
    expect(said(w)).toEqual(['corpus/self-reference seeds/talk.yaml:9:86 `notice-one`'])
  })

  it('are not held against a document whose id cannot be read', () => {
    const w = related('{ kind: answer-to, document: fence }')
    w.file('seeds/fence.txt', 'Bye.\n')
    w.file('seeds/fence.yaml', 'id: [\n')
    expect(said(w).filter((line) => line.includes('talk.yaml'))).toEqual([])
  })

  it('are kept with the kind, the document and the number of the part', () => {
    const w = related('{ kind: part-of, document: bell, number: 2 }, { kind: answer-to, document: bell }')
    expect(documentsOf(w.compile()).map(({ relations }) => relations)).toContainEqual([
      { kind: 'part-of', document: 'bell', number: 2 },
      { kind: 'answer-to', document: 'bell', number: null },
    ])
  })
})

describe('contributors', () => {
  const contributed = (value: string): Workspace => {
    const w = workspace()
    w.anna()
    w.file('seeds/talk.txt', 'Come.\n')
    w.file(
      'seeds/talk.yaml',
      `${talkHead('Come.\n')}default: paragraph\ncontributors: { value: [${value}], inferred: Heard. }\n`,
    )
    return w
  }

  it('are records, each with a role', () => {
    const w = contributed('{ id: anna, role: translator }, { id: anna, role: interviewer }')
    expect(said(w)).toEqual([])
    expect(documentsOf(w.compile())[0]?.contributors).toEqual([
      { id: 'anna', role: 'translator' },
      { id: 'anna', role: 'interviewer' },
    ])
  })

  it('must be records that exist', () => {
    expect(said(contributed('{ id: bert, role: translator }'))).toEqual([
      'corpus/dangling-reference seeds/talk.yaml:9:31 `bert`',
    ])
  })

  it('have a role of the vocabulary', () => {
    expect(contributed('{ id: anna, role: translater }').compile().diagnostics).toMatchObject([
      { code: 'value/invalid', hint: 'Did you mean `translator`?' },
    ])
  })
})
