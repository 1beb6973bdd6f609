/** The compiler knows no corpus: neither the guest house, nor the first one. The words come from the models. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { model as firstModel } from '../../src/corpus/model.ts'
import { model } from './corpus/model.ts'
import { repository } from './fresh-corpus.ts'
import { humps, mentions, sourcesOf, type Token, tokensOf, wordsOf } from './words.ts'

const sources = sourcesOf(join(repository, 'src'))
const compiler = sources.filter(({ path }) => !path.startsWith('corpus/'))

/** Words of the first corpus that the engine has for reasons of its own, which hold for any corpus. */
const exceptions: Readonly<Record<string, { readonly because: string; readonly in?: readonly string[] }>> = {
  Author: {
    because:
      'A reply of any thread has an author, whatever record type the corpus chose: `replyAuthor`. So has a work.',
    in: ['annotation/reply-schema.ts', 'model/contributors.ts'],
  },
  Authors: {
    because: '`replyAuthors` names the record type of those who reply, whatever a corpus calls it.',
    in: [
      'model/define.ts',
      'model/check-definition.ts',
      'annotation/annotation.ts',
      'package/emit-cite.ts',
      'package/emit-digest.ts',
      'package/emit-search.ts',
      'text/speech.ts',
    ],
  },
  authors: {
    because:
      '`replyAuthors` names the record type of those who reply; the renderers take their names as `authors`.',
    in: [
      'model/define.ts',
      'model/check-definition.ts',
      'annotation/annotation.ts',
      'package/emit-cite.ts',
      'package/emit-digest.ts',
      'package/emit-search.ts',
      'text/speech.ts',
      'runtime/content.ts',
      'runtime/speakers.ts',
      'runtime/with-speakers.ts',
    ],
  },
  about: { because: 'English.' },
  contributors: { because: 'Kind of a field that any corpus may have.' },
  hashtags: {
    because: 'Role of a line and style of a block, in any captured text.',
    in: ['model/roles.ts', 'model/text-vocabulary.ts', 'text/speech.ts'],
  },
  holder: { because: 'The process that holds the lock of a build.' },
  language: { because: 'Field of every document.' },
  media: { because: 'What a capture can lose.' },
  name: { because: 'Files, types and fields have names; so has whom a quotation quotes.' },
  names: { because: 'Files, types and fields have names.' },
  place: { because: 'File, line and column of a problem.' },
  platform: { because: 'Option of the bundler.' },
  published: {
    because: 'So is a package, and a work of schema.org (`datePublished`).',
    in: [
      'runtime/cite/json-ld.ts',
      'cli/release/publish.ts',
      'cli/release/verify.ts',
      'cms/contentful/import-file.ts',
      'release/registry.ts',
    ],
  },
  relations: { because: 'Kind of a field that any corpus may have.' },
  reserved: { because: 'Names that operating systems keep for themselves.' },
  rights: {
    because:
      'Rule rights-changed: a field of this name holds what the law says of a text, in whatever corpus has one.',
    in: ['release/content/compare-metadata.ts', 'release/rules/document-rules.ts'],
  },
  status: { because: 'What a process ends with.' },
  summary: { because: 'The summary object of a list; the field `summary` is none of its own.' },
  text: { because: 'What a seed is.' },
  unknown: { because: 'Basis of a value that the text does not tell.' },
}

interface Mention extends Token {
  readonly path: string
  readonly word: string
}

const mentioned: readonly Mention[] = (() => {
  const words = wordsOf(firstModel)
  return compiler.flatMap((source) =>
    tokensOf(source).flatMap((token) =>
      words
        .filter((word) => mentions(token.text, word))
        .map((word) => ({ ...token, path: source.path, word })),
    ),
  )
})()

const isExcepted = ({ word, path }: Mention): boolean => {
  const exception = exceptions[word]
  return exception !== undefined && (exception.in === undefined || exception.in.includes(path))
}

describe('the words of a corpus', () => {
  test('are its types, plurals, files, fields, parts of fields and codes', () => {
    const words = wordsOf(model)
    for (const word of ['GuestDiary', 'Knives', 'landladies', 'Hearth', 'ovenShelf', 'fierce', 'nightcap'])
      expect(words).toContain(word)
    // What threads and blocks are built of belongs to the engine.
    for (const word of ['replyTo', 'body', 'Block']) expect(words).not.toContain(word)
  })

  test('are found however they are joined, in code and in strings, but not in comments', () => {
    const text = `// nightcaps
const nightcapOf = (x) => \`a \${x.GUEST_nightcap} or\` + 'Nightcap.'
const r = /nightcap/`
    const found = tokensOf({ path: 'a.ts', text }).filter((token) => mentions(token.text, 'nightcap'))
    expect(found.map(({ kind, line }) => [kind, line])).toEqual([
      ['identifier', 2],
      ['identifier', 2],
      ['string', 2],
      ['string', 3],
    ])
    expect(mentions('allGuestDiaries', 'GuestDiaries')).toBe(true)
    expect(mentions('a simmer-hours field', 'simmerHours')).toBe(true)
    expect(mentions('the starter', 'tart')).toBe(false)
  })
})

describe('the compiler', () => {
  test.each(wordsOf(model))('never says `%s`, a word of this corpus, not even in a comment', (word) => {
    const where = sources.filter(({ path, text }) => humps(`${path} ${text}`).includes(humps(word)))
    expect(where.map(({ path }) => path)).toEqual([])
  })

  test('says no word of the first corpus outside src/corpus/, but for those that any corpus needs', () => {
    const named = mentioned.filter((mention) => !isExcepted(mention))
    expect(named.map(({ path, line, word, text }) => `${path}:${line} ${word} in ${text}`)).toEqual([])
  })

  test('still needs every exception that is made for it', () => {
    const needed = new Set(mentioned.filter(isExcepted).map(({ word, path }) => `${word} ${path}`))
    const idle = Object.entries(exceptions).flatMap(([word, { in: paths }]) =>
      paths === undefined
        ? [...needed].some((key) => key.startsWith(`${word} `))
          ? []
          : [word]
        : paths.filter((path) => !needed.has(`${word} ${path}`)).map((path) => `${word} in ${path}`),
    )
    expect(idle).toEqual([])
  })
})
