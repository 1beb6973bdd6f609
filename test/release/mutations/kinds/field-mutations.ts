/** Changes of one field of a type: whether it is there, may be missing, and what it may hold. */

import {
  either,
  isNullable,
  list,
  literal,
  nothing,
  nullable,
  number,
  string,
  type TypeNode,
} from '../model/package-model.ts'
import {
  type Mutation,
  mutation,
  NotThere,
  notThere,
  objectOf,
  withField,
  withFieldType,
  without,
  withType,
} from './mutation.ts'

const added = (at: string, type: TypeNode, optional: boolean): Mutation =>
  mutation(`field added, ${optional ? 'optional' : 'required'}`, at, (model) => {
    const [name = '', field = ''] = at.split('.')
    const declaration = objectOf(model, name)
    notThere(Object.hasOwn(declaration.fields, field), at)
    const fields = { ...declaration.fields, [field]: { type, ...(optional ? { optional } : {}) } }
    return withType(model, name, { ...declaration, fields })
  })

const removed = (at: string): Mutation =>
  mutation('field removed', at, (model) => {
    const [name = '', field = ''] = at.split('.')
    const declaration = objectOf(model, name)
    return withType(model, name, { ...declaration, fields: without(declaration.fields, field) })
  })

const optional = (at: string): Mutation =>
  mutation('field made optional', at, (model) =>
    withField(model, at, (field) => ({ ...field, optional: true })),
  )

const required = (at: string): Mutation =>
  mutation('field made required', at, (model) =>
    withField(model, at, ({ type, optional: was }) => {
      if (!was) throw new NotThere(at)
      return { type }
    }),
  )

const mayBeNull = (at: string): Mutation =>
  mutation('field made nullable', at, (model) =>
    withFieldType(model, at, (type) => {
      notThere(isNullable(type), `${at} | null`)
      return nullable(type)
    }),
  )

const notNull = (at: string): Mutation =>
  mutation('field made not null', at, (model) =>
    withFieldType(model, at, (type) => {
      if (type.kind !== 'either' || !isNullable(type)) throw new NotThere(at)
      const [only, ...others] = type.of.filter((part) => part !== nothing)
      return only !== undefined && others.length === 0
        ? only
        : either(...type.of.filter((part) => part !== nothing))
    }),
  )

const changed = (kind: string, at: string, change: (type: TypeNode) => TypeNode): Mutation =>
  mutation(kind, at, (model) => withFieldType(model, at, change))

const ofList = (type: TypeNode): TypeNode => {
  if (type.kind !== 'list') throw new NotThere('a list')
  return type.of
}

const limited = (at: string, how: string, limits: Readonly<Record<string, unknown>>): Mutation =>
  changed(`limit ${how}`, at, (type) => {
    if (type.kind !== 'string') throw new NotThere('a string')
    return { ...type, ...limits }
  })

const writable = (at: string): Mutation =>
  mutation('readonly dropped', at, (model) => withField(model, at, (field) => ({ ...field, writable: true })))

export const fieldMutations: readonly Mutation[] = [
  added('Notice.subtitle', string, true),
  added('Block.anchor', string, true),
  added('TextOptions.indent', number, true),
  added('Notice.lines', number, false),
  added('Rights.year', number, false),
  added('Count.total', number, false),
  added('TextOptions.margin', number, false),
  removed('Talk.seats'),
  removed('Count.colour'),
  removed('TextOptions.width'),
  optional('Notice.title'),
  optional('Count.colour'),
  required('Notice.summary'),
  required('Talk.speaker'),
  required('TextOptions.notes'),
  mayBeNull('Notice.title'),
  mayBeNull('Count.notices'),
  mayBeNull('TextOptions.notes'),
  notNull('Notice.place'),
  notNull('Rights.holder'),
  notNull('TextOptions.width'),
  changed('type changed', 'Notice.words', () => string),
  changed('type changed', 'Count.notices', () => string),
  changed('type widened', 'Notice.title', (type) => either(type, number)),
  changed('type widened', 'Talk.speaker', (type) => either(type, number)),
  changed('type narrowed', 'Block.style', () => either(literal('normal'), literal('h1'))),
  changed('type narrowed', 'Source.seed', () => literal('well.txt')),
  changed('one made a list', 'Notice.title', list),
  changed('list made one', 'Span.marks', ofList),
  limited('Notice.title', 'loosened', { maxLength: 80 }),
  limited('Notice.title', 'tightened', { maxLength: 20 }),
  limited('Poem.summary', 'tightened', { minLength: 20 }),
  limited('Poem.id', 'tightened', { pattern: '^[a-z]+$' }),
  changed('limit loosened', 'Notice.id', () => string),
  writable('Notice.title'),
  writable('Rights.holder'),
  changed('readonly dropped', 'Span.marks', (type) => ({ kind: 'list', of: ofList(type), writable: true })),
  mutation('readonly added', 'Count.notices', (model) =>
    withField(model, 'Count.notices', ({ type }) => ({ type })),
  ),
]
