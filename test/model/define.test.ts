import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import * as mini from 'zod/mini'
import { defineModel, documentTypeOf, type ModelDefinition } from '../../src/model/define.ts'
import { derivedFields, leadingFields, trailingFieldNames } from '../../src/model/document.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { sampleModel } from '../support/sample-model.ts'
import { notice } from './sample-notice.ts'

const chime = { description: 'What a bell says.', plural: 'Chimes', fields: {} }
const ringer = { description: 'Who rings.', plural: 'Ringers', file: 'ringers.yaml', fields: {} }

/** A model of the one type Chime, without records, unless told otherwise. */
const define = (over: Partial<ModelDefinition> = {}) =>
  defineModel({ documents: { Chime: chime }, records: {}, list: [], sortBy: null, ...over })

const modelWith = (fields: z.ZodRawShape, over: Partial<ModelDefinition> = {}) =>
  define({ documents: { Chime: { ...chime, fields } }, ...over })

const text = z.string().describe('Text.')

describe('The name of a type', () => {
  it.each(['Chime', 'BellChime', 'Chime2'])('may be a word such as %s', (name) => {
    expect(define({ documents: { [name]: chime } }).documents).toMatchObject([{ name }])
  })

  it.each(['chime', 'bellChime', 'Bell Chime', 'Bell-Chime', 'Bell_Chime', '2Chimes', 'Glöckchen', ''])(
    'cannot be %j, which is no word for a type',
    (name) => {
      expect(() => define({ documents: { [name]: chime } })).toThrow(`\`${name}\` must be a word`)
    },
  )

  it.each([
    'Document',
    'DocumentType',
    'DocumentBySlug',
    'Summary',
    'Slug',
    'Alias',
    'Content',
    'Renderable',
  ])('cannot be %s, which the package uses itself', (name) => {
    expect(() => define({ documents: { [name]: chime } })).toThrow(`\`${name}\` is taken`)
  })

  const own = [
    'Notice',
    'Talk',
    'Crier',
    'Colour',
    'Contributor',
    'ContributorRole',
    'Relation',
    'RelationKind',
  ]
  const parts = Object.keys(modelSchemaOf(sampleModel).types).filter((name) => !own.includes(name))
  it.each(parts)('cannot be %s, of which documents are made', (name) => {
    expect(() => define({ documents: { [name]: chime } })).toThrow(`\`${name}\` is taken`)
  })

  it('cannot be that of a record and of a document', () => {
    expect(() => define({ records: { Chime: ringer } })).toThrow('`Chime` is taken')
  })
})

describe('The name of a list', () => {
  it.each(['chimes', 'All chimes', 'bells/chimes'])('cannot be %j, which is no word for one', (plural) => {
    expect(() => define({ documents: { Chime: { ...chime, plural } } })).toThrow(
      `\`${plural}\` must be a word`,
    )
  })

  it('cannot be that of the type', () => {
    expect(() => define({ documents: { Chime: { ...chime, plural: 'Chime' } } })).toThrow('`Chime` is taken')
  })

  it('cannot be that of another list', () => {
    expect(() => define({ records: { Ringer: { ...ringer, plural: 'Chimes' } } })).toThrow(
      '`Chimes` is taken',
    )
  })

  it('of records must be a word too', () => {
    expect(() => define({ records: { Ringer: { ...ringer, plural: 'ringers' } } })).toThrow('`ringers`')
  })
})

describe('The name of a field', () => {
  it.each(['Tone', 'the tone', 'the-tone', 'the_tone', '_tone', '2tones', 'höhe'])(
    'cannot be %j, which is no word for one',
    (field) => {
      expect(() => modelWith({ [field]: text })).toThrow(`Chime: \`${field}\` must be a word`)
    },
  )

  it('of a record must be a word too', () => {
    expect(() => define({ records: { Ringer: { ...ringer, fields: { 'first name': text } } } })).toThrow(
      'Ringer: `first name`',
    )
  })
})

describe('A model cannot be defined', () => {
  const baseFields = [...Object.keys({ ...leadingFields, ...derivedFields }), ...trailingFieldNames]

  it.each([...baseFields, 'type', 'replies', 'basis'])(
    'with an own field `%s`, which the base has already',
    (field) => {
      expect(() => modelWith({ [field]: text })).toThrow(`Chime: \`${field}\` is a field of every document`)
    },
  )

  it('with replies by nobody', () => {
    expect(() => define({ documents: { Chime: { ...chime, replies: true } } })).toThrow('Chime has replies')
  })

  it('with replies by records that it lacks', () => {
    expect(() => define({ replyAuthors: 'Ringer' })).toThrow('`Ringer`')
  })

  it('with a list that shows a field that no type has', () => {
    expect(() => modelWith({ tone: text }, { list: ['tone', 'colour'] })).toThrow('`colour`')
  })

  it('in the order of a field that no type has', () => {
    expect(() => modelWith({ tone: text }, { sortBy: { field: 'rung', order: 'descending' } })).toThrow(
      '`rung`',
    )
  })
})

describe('The words that a model adds for texts', () => {
  const roleOf = (name: string, over: Partial<Parameters<typeof defineModel>[0]>) =>
    define(over).roles.get(name)

  it('make roles: each style and each reason has one of its name', () => {
    expect(roleOf('chorus', { styles: { chorus: 'Sung by all.' } })).toEqual({
      kind: 'block',
      style: 'chorus',
    })
    expect(roleOf('soot', { omissions: { soot: 'Soot.' } })).toEqual({ kind: 'omission', reason: 'soot' })
  })

  it('withhold a text where they say so', () => {
    const en = { label: 'Soot', definition: 'Soot.' }
    const omissions = { soot: { en, withheld: true }, ash: { en, withheld: false }, dust: 'Dust.' }
    const model = define({ omissions })
    expect([...model.withheld]).toEqual(['soot'])
    expect(model.roleLabels.soot).toEqual({ en, fa: en })
    expect([...define({}).withheld]).toEqual([])
  })

  it('may be roles that lay out a base style in another way', () => {
    const refrain = { kind: 'block', style: 'normal', listItem: 'number', level: 2 } as const
    expect(roleOf('refrain', { roles: { refrain } })).toEqual(refrain)
    expect(roleOf('printer', { roles: { printer: { kind: 'metadata' } } })).toEqual({ kind: 'metadata' })
  })

  it('may be marks, which follow those of every corpus', () => {
    expect(define({ marks: { underlined: 'U.' } }).decorators).toEqual(['strong', 'em', 'underlined'])
  })

  it.each([
    ['a style of every corpus', { styles: { caption: 'C.' } }, 'styles: `caption` is taken.'],
    ['a reason of every corpus', { omissions: { interface: 'I.' } }, 'omissions: `interface` is taken.'],
    ['a mark of every corpus', { marks: { em: 'E.' } }, 'marks: `em` is taken.'],
    ['a role of every corpus', { roles: { title: { kind: 'metadata' } } }, 'roles: `title` is taken.'],
    [
      'a role that a style has already',
      { styles: { chorus: 'C.' }, roles: { chorus: { kind: 'metadata' } } },
      'roles: `chorus` is taken.',
    ],
    ['a mark with a digit', { marks: { m0: 'M.' } }, 'marks: `m0`'],
    ['no word', { styles: { 'Two words': 'T.' } }, 'styles: `Two words`'],
    ['a role of no style', { roles: { refrain: { kind: 'block', style: 'sung' } } }, 'the style `sung`'],
    ['a role of no reason', { roles: { soot: { kind: 'omission', reason: 'fire' } } }, 'the reason `fire`'],
  ] as const)('cannot be %s', (_, over, message) => {
    expect(() => define(over)).toThrow(message)
  })
})

describe('A list', () => {
  it('may show a field that only one of the types has', () => {
    const documents = { Chime: { ...chime, fields: { tone: text } }, Pause: { ...chime, plural: 'Pauses' } }
    expect(define({ documents, list: ['tone'] }).summaryFields).toContain('tone')
  })

  it('shows identity, address, title, language and length, then the fields of the corpus in its order', () => {
    const model = modelWith({ tone: text, rung: text }, { list: ['rung', 'tone'] })
    expect(model.summaryFields).toEqual([
      'id',
      'type',
      'slug',
      'title',
      'titleLanguage',
      'language',
      'languages',
      'direction',
      'words',
      'readingMinutes',
      'rung',
      'tone',
    ])
  })

  it.each([null, { field: 'rung', order: 'ascending' } as const])(
    'has the order that the corpus asks for: %j',
    (sortBy) => {
      expect(modelWith({ rung: text }, { sortBy }).sortBy).toEqual(sortBy)
    },
  )
})

describe('A document type', () => {
  it('keeps what its definition says of it', () => {
    expect(documentTypeOf(sampleModel, 'Talk')).toMatchObject({
      name: 'Talk',
      description: 'Announcement with what people said.',
      plural: 'Talks',
    })
  })

  it('prints its fields in one order: identity, text fields, own fields, body, provenance', () => {
    expect(Object.keys(documentTypeOf(sampleModel, 'Notice').schema.shape)).toEqual(Object.keys(notice()))
  })

  it('has documents of its own name only', () => {
    expect(documentTypeOf(sampleModel, 'Notice').schema.safeParse(notice({ type: 'Talk' })).success).toBe(
      false,
    )
  })

  it('refuses a field that it does not define', () => {
    expect(documentTypeOf(sampleModel, 'Notice').schema.safeParse(notice({ likes: 3 })).success).toBe(false)
  })

  it('is described in its schema', () => {
    expect(documentTypeOf(sampleModel, 'Notice').schema.meta()).toMatchObject({
      id: 'Notice',
      description: 'Announcement on the board.',
    })
  })

  it('asks for a basis of every value that an editor gave, and not of the replies', () => {
    expect(documentTypeOf(sampleModel, 'Talk').editorial).toEqual([
      'title',
      'language',
      'summary',
      'crier',
      'called',
      'colours',
      'contributors',
      'relations',
      'seats',
    ])
  })

  it.each([
    ['lacks one', { title: undefined }],
    ['has one too many', { body: { kind: 'unknown', note: null, lines: [], evidence: [] } }],
  ])('refuses a document whose set of bases %s', (_, wrong) => {
    const basis = { ...(notice().basis as object), ...wrong }
    expect(documentTypeOf(sampleModel, 'Notice').schema.safeParse(notice({ basis })).success).toBe(false)
  })

  it('may have a field of zod/mini', () => {
    expect(
      documentTypeOf(
        modelWith({ tone: mini.string().register(z.globalRegistry, { description: 'Tone.' }) }),
        'Chime',
      ).editorial,
    ).toContain('tone')
  })

  it('that the model has not is not found', () => {
    expect(() => documentTypeOf(sampleModel, 'Essay')).toThrow('`Essay`')
  })
})

describe('Replies', () => {
  const withReplies = define({
    documents: { Chime: { ...chime, fields: { tone: text }, replies: true } },
    records: { Ringer: ringer },
    replyAuthors: 'Ringer',
  })

  it('stand after the own fields of a type that has them, before the body', () => {
    const fields = Object.keys(documentTypeOf(withReplies, 'Chime').schema.shape)
    expect(fields.slice(fields.indexOf('tone'), fields.indexOf('body') + 1)).toEqual([
      'tone',
      'replies',
      'body',
    ])
  })

  it('are by the records that the model says', () => {
    expect(modelSchemaOf(withReplies).types.Reply?.properties?.author?.anyOf).toMatchObject([
      { kind: 'reference', to: 'Ringer' },
      { type: 'null' },
    ])
  })

  it('are reported for a type that has them', () => {
    expect(documentTypeOf(sampleModel, 'Talk').replies).toBe(true)
  })

  it('are reported for a type that has none', () => {
    expect(documentTypeOf(sampleModel, 'Notice').replies).toBe(false)
  })

  it('are no field of a type that has none', () => {
    expect(documentTypeOf(sampleModel, 'Notice').schema.shape).not.toHaveProperty('replies')
  })

  it.each([
    ['the records of those who reply', sampleModel, 'Crier'],
    ['nothing when there are no replies', define(), null],
  ])('leave the model with %s', (_, model, replyAuthors) => {
    expect(model.replyAuthors).toBe(replyAuthors)
  })
})

describe('A record type', () => {
  const crier = sampleModel.records[0]?.schema

  it('has an id before its own fields', () => {
    expect(Object.keys(crier?.shape ?? {})).toEqual(['id', 'name', 'nickname'])
  })

  it('keeps the file that its records stand in', () => {
    expect(sampleModel.records).toMatchObject([{ name: 'Crier', plural: 'Criers', file: 'criers.yaml' }])
  })

  it('takes a record', () => {
    expect(crier?.safeParse({ id: 'anna', name: 'Anna', nickname: null }).success).toBe(true)
  })

  it('refuses a record with a field that it does not define', () => {
    expect(crier?.safeParse({ id: 'anna', name: 'Anna', nickname: null, age: 9 }).success).toBe(false)
  })

  it('is described in its schema', () => {
    expect(crier?.meta()).toMatchObject({ id: 'Crier', description: 'Person who calls out news.' })
  })
})
