import { createHash } from 'node:crypto'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Consumer, installedConsumer, temporaryFolder } from './support/consumer.ts'
import { type EveryEntry, everyEntry, filesBelow } from './support/package-content.ts'

const consumer = installedConsumer()
const entries = everyEntry(consumer)

/** The consumer once more, with the package's files reduced to those that `keep` names. */
function consumerWithOnly(keep: (path: string) => boolean): Consumer {
  const root = temporaryFolder('reduced-', onTestFinished)
  cpSync(consumer.root, root, { recursive: true })
  const dist = join(root, 'node_modules/iran-discourse/dist')
  for (const path of filesBelow(dist)) if (!keep(path)) rmSync(join(dist, path))
  return {
    ...consumer,
    root,
    node: (program = '', ...args) => consumer.node(join(root, program), ...args),
  }
}

const shortHash = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)

describe('a program of Node', () => {
  test('installs the tarball and gets no other package with it', () => {
    const installed = readdirSync(join(consumer.root, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(installed).toEqual(['iran-discourse'])
  })

  test.each(['every-entry.mjs', 'every-entry.cjs'])(
    'loads every entry in %s without a warning',
    (program) => {
      const { code, err } = consumer.node(`node/${program}`)
      expect(err).toBe('')
      expect(code).toBe(0)
    },
  )

  test('gets the same from ES modules as from CommonJS', () => {
    const required = JSON.parse(consumer.node('node/every-entry.cjs').out) as EveryEntry
    expect(required).toEqual(entries)
  })

  test('finds the documented names, and no more', () => {
    expect(entries.exports).toEqual({
      '.': [
        'authors',
        'documents',
        'getDocument',
        'hasDocument',
        'isArticle',
        'isEssay',
        'isLetter',
        'isPost',
        'isSlug',
        'redirects',
        'toHtml',
        'toMarkdown',
        'toText',
      ],
      './list': [
        'added',
        'advisories',
        'authors',
        'changed',
        'contributors',
        'direction',
        'groupBy',
        'id',
        'language',
        'languages',
        'published',
        'publishedEarliest',
        'publishedLatest',
        'readingMinutes',
        'relations',
        'rows',
        'slug',
        'summary',
        'title',
        'titleLanguage',
        'topics',
        'type',
        'voices',
        'words',
      ],
      './cite': ['cite', 'formatCitation', 'formerKeys', 'resolve', 'resolveIn'],
      './dates': ['formatDate'],
      './digest': ['digest', 'listDigest'],
      './fields': ['fields', 'records', 'sortedBy', 'writtenBy'],
      './labels': [
        'Advisory',
        'BasisKind',
        'BlockStyle',
        'ContributorRole',
        'DocumentType',
        'GapKind',
        'LineRole',
        'OmissionReason',
        'RecordType',
        'RelationKind',
        'RightsStatus',
        'TextMark',
        'Topic',
      ],
      './lines': ['getLines'],
      './search': ['excerpt', 'fold', 'recordsOf', 'searchRecords'],
      './verify': ['verify', 'verifyPackage'],
      './all': ['allArticles', 'allAuthors', 'allDocuments', 'allEssays', 'allLetters', 'allPosts'],
      './documents/*': ['document'],
      './portable-text': [
        'directionOf',
        'elementOf',
        'groupBlocks',
        'headingLevel',
        'notesOf',
        'toBlocks',
        'toTree',
      ],
    })
  })

  test('reads the JSON entries, which name the package', () => {
    expect(entries.manifest.name).toBe('iran-discourse')
    expect(entries.packageName).toBe('iran-discourse')
    expect(entries.schemaId).toBe('urn:npm:iran-discourse:schema.json')
    expect(entries.strictSchemaId).toBe('urn:npm:iran-discourse:schema.strict.json')
  })

  test('gets from getDocument what the document module and the list of all give', () => {
    expect(entries.byGetDocument).toEqual(entries.byModule)
    expect(entries.byGetDocument).toEqual(entries.all.allDocuments)
  })

  test('gets the documents that the manifest names, in the same order, with the same hashes', () => {
    expect(entries.byModule.length).toBeGreaterThan(0)
    expect(
      entries.byModule.map((document) => ({
        id: document.id,
        type: document.type,
        slug: document.slug,
        hash: shortHash(document),
      })),
    ).toEqual(entries.manifest.documents.map(({ id, type, slug, hash }) => ({ id, type, slug, hash })))
  })

  test('gets the authors that the manifest names, with the same hashes', () => {
    const authors = entries.all.allAuthors
    expect(authors).toEqual(Object.values(entries.authors))
    expect({ Author: authors.map((author) => ({ id: author.id, hash: shortHash(author) })) }).toEqual(
      entries.manifest.records,
    )
  })

  test('sees in a list what the documents say, without their texts', () => {
    for (const [i, summary] of entries.documents.entries()) {
      // Of releases only lists tell.
      const { added: _, changed: __, ...said } = summary as Readonly<Record<string, unknown>>
      expect(entries.byModule[i]).toMatchObject(said)
      for (const key of ['body', 'replies', 'basis', 'source', 'omissions'])
        expect(summary).not.toHaveProperty(key)
    }
  })

  test('sees in the columns of the list what its objects say, in the same order', () => {
    for (const [field, column] of Object.entries(entries.columns))
      expect(column, field).toEqual(entries.documents.map((summary) => Object(summary)[field]))
    expect(Object.keys(entries.documents[0] ?? {}).sort()).toEqual(Object.keys(entries.columns).sort())
    expect(entries.rows).toEqual(entries.documents.map(({ title, slug }) => ({ title, path: slug })))
  })

  test.each([
    ['allArticles', 'Article'],
    ['allEssays', 'Essay'],
    ['allLetters', 'Letter'],
    ['allPosts', 'Post'],
  ])('finds in %s each document of that type', (list, type) => {
    const expected = entries.byModule.filter((document) => document.type === type)
    expect(expected.length).toBeGreaterThan(0)
    expect(entries.all[list]).toEqual(expected)
  })

  test('tells types and slugs apart with the guards', () => {
    const types = ['Article', 'Essay', 'Letter', 'Post']
    expect(entries.guards).toEqual(
      entries.documents.map((document) => types.map((type) => type === document.type)),
    )
    expect(entries.slugs).toEqual([...entries.documents.map(() => true), false, false, false])
  })

  test('renders each document with its title', () => {
    for (const [i, { html, markdown, text }] of entries.rendered.entries()) {
      const { title = '', language = '' } = entries.byModule[i] ?? {}
      expect(html).toMatch(new RegExp(`^<article lang="${language}" dir="ltr"><h1>`))
      expect(markdown).toMatch(/^# /)
      expect(text.startsWith(title)).toBe(true)
    }
  })

  test('runs the main entry in a worker', () => {
    const { out, err } = consumer.node('node/in-worker.mjs')
    expect(err).toBe('')
    expect(JSON.parse(out)).toEqual(entries.documents.map(({ slug }, i) => [slug, entries.rendered[i]?.text]))
  })
})

describe('a slug that no document has', () => {
  test.each(['no-such-slug', '', 'toString', '__proto__', 'constructor', '../index', './load'])(
    'makes getDocument(%j) reject with a message that names it',
    (slug) => {
      const { out } = consumer.node('node/unknown-slug.mjs', slug)
      const refusal = { error: 'Error', message: `No document has the slug "${slug}".` }
      expect(JSON.parse(out)).toEqual([{ slug, esm: refusal, cjs: refusal }])
    },
  )

  test.each(['constructor', 'toString', '__proto__'])(
    'finds nothing in redirects, even when it is %j',
    (slug) => {
      const program = `import { redirects } from 'iran-discourse'; process.stdout.write(typeof redirects['${slug}'])`
      consumer.write('redirect.mjs', program)
      expect(consumer.node('redirect.mjs').out).toBe('undefined')
    },
  )
})

describe('what is not an entry', () => {
  const attempt = (specifier: string) => {
    const { out } = consumer.node('node/try.mjs', specifier)
    const [outcome] = JSON.parse(out) as [{ imported: string; required: string }]
    return outcome
  }

  test.each([
    'iran-discourse/load',
    'iran-discourse/parts/load',
    'iran-discourse/columns/title',
    'iran-discourse/texts/time-for-deplatforming',
    'iran-discourse/list.js',
    'iran-discourse/dist/index.js',
    'iran-discourse/dist/index.cjs',
    'iran-discourse/runtime',
    'iran-discourse/types',
    'iran-discourse/documents',
    'iran-discourse/schema.strict',
    'iran-discourse/README.md',
    'iran-discourse/nothing',
  ])('is refused by exports: %s', (specifier) => {
    const { imported, required } = attempt(specifier)
    expect(imported).toMatch(/^ERR_PACKAGE_PATH_NOT_EXPORTED: /)
    expect(required).toMatch(/^ERR_PACKAGE_PATH_NOT_EXPORTED: /)
  })

  test.each(['iran-discourse/documents/no-such-slug', 'iran-discourse/documents/no-such-slug.js'])(
    'is not found: %s',
    (specifier) => {
      const { imported, required } = attempt(specifier)
      expect(imported).toMatch(/^ERR_MODULE_NOT_FOUND: /)
      expect(required).toMatch(/^MODULE_NOT_FOUND: /)
    },
  )

  test('cannot be reached through the folder of documents', () => {
    const { imported, required } = attempt('iran-discourse/documents/../load')
    expect(imported).toMatch(/^ERR_INVALID_MODULE_SPECIFIER: /)
    expect(required).toMatch(/^ERR_INVALID_MODULE_SPECIFIER: /)
  })

  test('is ./schema for who has no zod, and the message names zod', () => {
    const { imported, required } = attempt('iran-discourse/schema')
    expect(imported).toMatch(/^ERR_MODULE_NOT_FOUND: .*'zod'/)
    expect(required).toMatch(/^MODULE_NOT_FOUND: .*'zod\/v4'/)
  })
})

describe('who pays for what', () => {
  const slugs = entries.documents.map(({ slug }) => slug)

  test('a list loads no document', () => {
    const reduced = consumerWithOnly((path) => !/^(documents|texts)\//.test(path))
    expect(reduced.node('node/list-only.mjs').out.split('\n')).toEqual(slugs)
  })

  test('a list of columns loads no document', () => {
    const needed = /^(list\.c?js|parts\/rows-.*|columns\/.*)$/
    const reduced = consumerWithOnly((path) => needed.test(path))
    const expected = slugs.map((slug, i) => ({ words: entries.columns.words?.[i], slug }))
    expect(JSON.parse(reduced.node('node/columns.cjs', 'words', 'slug').out)).toEqual(expected)
  })

  test('getDocument loads one document and no other', () => {
    const [first = '', ...others] = slugs
    const reduced = consumerWithOnly((path) => !others.some((slug) => path.includes(slug)))
    expect(reduced.node('node/list-only.mjs', first).out).toBe(first)
  })

  test.each(slugs)('the module of %s loads its text and no other file', (slug) => {
    const needed = new RegExp(`^(documents/${slug}\\.js|texts/${slug}-[0-9a-f]{10}\\.js)$`)
    const reduced = consumerWithOnly((path) => needed.test(path))
    expect(reduced.node('node/one-document.mjs', slug).out).toBe(slug)
  })
})
