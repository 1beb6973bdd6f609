/** The package that every mutation starts from: announcements and talks on the board of a village. */

import { createHash } from 'node:crypto'
import {
  allConditions,
  type DocumentModel,
  type Fields,
  list,
  literal,
  name,
  nullable,
  number,
  type PackageModel,
  string,
  type TypeNode,
} from './package-model.ts'

const slug: TypeNode = { kind: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 }
const words: TypeNode = { kind: 'string', minLength: 1, maxLength: 60 }

const common = (type: string): Fields => ({
  type: { type: literal(type) },
  id: { type: slug },
  slug: { type: name('Slug') },
  aliases: { type: list(string) },
  title: { type: words },
  summary: { type: words, optional: true },
  called: { type: nullable({ kind: 'string', pattern: '^[0-9]{4}(-[0-9]{2})*$' }) },
  colours: { type: list(name('Colour')) },
  mood: { type: name('Mood') },
  place: { type: nullable(string) },
  rights: { type: name('Rights') },
  body: { type: list(name('Block')) },
  words: { type: number },
  source: { type: name('Source') },
})

function document(id: string, fields: Readonly<Record<string, unknown>>): DocumentModel {
  const text = `The ${id} is dry.`
  const span = { _type: 'span', _key: 'l1-0', text, marks: [] }
  return {
    id,
    type: 'Notice',
    slug: id,
    aliases: [],
    title: `About the ${id}`,
    summary: 'One sentence.',
    called: '1901-05',
    colours: ['red'],
    mood: 'calm',
    place: null,
    rights: { status: 'reserved', holder: null },
    body: [{ _type: 'block', _key: 'l1', style: 'normal', children: [span], markDefs: [] }],
    words: 4,
    source: { seed: `${id}.txt`, sha256: createHash('sha256').update(text).digest('hex') },
    ...fields,
  }
}

export const village: PackageModel = {
  types: {
    Notice: { kind: 'object', fields: common('Notice') },
    Talk: {
      kind: 'object',
      fields: {
        ...common('Talk'),
        seats: { type: nullable(number) },
        speaker: { type: string, optional: true },
      },
    },
    Poem: { kind: 'object', fields: { ...common('Poem'), metre: { type: name('Metre') } } },
    Document: { kind: 'oneOf', of: ['Notice', 'Talk', 'Poem'] },
    Colour: { kind: 'union', members: ['red', 'green', 'blue'], open: true },
    Mood: { kind: 'union', members: ['calm', 'angry'], open: false },
    Metre: { kind: 'union', members: ['iamb', 'dactyl', 'free'], open: true },
    Status: { kind: 'union', members: ['unknown', 'reserved', 'free'], open: false },
    Rights: {
      kind: 'object',
      fields: { status: { type: name('Status') }, holder: { type: nullable(string) } },
    },
    Block: {
      kind: 'object',
      fields: {
        _type: { type: literal('block') },
        _key: { type: string },
        style: { type: string },
        level: { type: number, optional: true },
        children: { type: list(name('Span')) },
        markDefs: { type: list(string) },
      },
    },
    Span: {
      kind: 'object',
      fields: {
        _type: { type: literal('span') },
        _key: { type: string },
        text: { type: string },
        marks: { type: list(string) },
      },
    },
    Source: { kind: 'object', fields: { seed: { type: string }, sha256: { type: string } } },
    TextOptions: {
      kind: 'object',
      fields: {
        notes: { type: name('Notes'), optional: true },
        width: { type: nullable(number), optional: true },
      },
    },
    Notes: { kind: 'union', members: ['omit', 'brackets'], open: false },
    Count: {
      kind: 'object',
      fields: {
        colour: { type: name('Colour') },
        notices: { type: number, writable: true },
        size: { type: name('Size') },
      },
    },
    Size: { kind: 'union', members: ['few', 'many'], open: false },
    Motto: { kind: 'alias', type: string },
  },
  documents: [
    document('well', { called: '1901-05' }),
    document('fair', { called: '1903', slug: 'spring-fair', aliases: ['fair'], mood: 'angry' }),
    document('bridge', {
      called: null,
      type: 'Talk',
      seats: 40,
      speaker: 'The mayor',
      colours: ['blue', 'red'],
    }),
    document('moon', { called: '1902-11', type: 'Poem', metre: 'iamb', place: 'Ford' }),
  ],
  redirects: { fair: 'spring-fair', 'dry-well': 'well' },
  newestFirstBy: 'called',
  functions: {
    toText: {
      parameters: [
        { name: 'document', type: name('Document') },
        { name: 'options', type: name('TextOptions'), optional: true },
      ],
      returns: string,
    },
    colourName: { parameters: [{ name: 'colour', type: name('Colour') }], returns: string },
    countOf: { parameters: [{ name: 'colour', type: name('Colour') }], returns: nullable(name('Count')) },
    moodOf: { parameters: [{ name: 'words', type: nullable(string) }], returns: name('Mood') },
  },
  values: { board: string, seats: number },
  entries: {
    './list': { conditions: allConditions, values: { slugs: list(string), motto: string } },
    './motto': { conditions: ['import.types', 'import.default'], values: { motto: string } },
  },
  conditions: allConditions,
  packageJson: {
    type: 'module',
    engines: { node: '^20.19.0 || >=22.12.0' },
    peerDependencies: { zod: '^4.0.0' },
    peerDependenciesMeta: { zod: { optional: true } },
    dependencies: {},
  },
}
