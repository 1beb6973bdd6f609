/** Changes of unions: members, openness, and the types of documents. */

import { literal, name, number } from '../model/package-model.ts'
import {
  type Mutation,
  mutation,
  NotThere,
  notThere,
  objectOf,
  there,
  unionOf,
  withType,
} from './mutation.ts'

const isOpen = (union: string): boolean => ['Colour', 'Metre'].includes(union)

const kindOf = (union: string): string => (isOpen(union) ? 'open union' : 'closed union')

const added = (union: string, member: string): Mutation =>
  mutation(`member added to ${kindOf(union)}`, `${union}.${member}`, (model) => {
    const declaration = unionOf(model, union)
    return withType(model, union, { ...declaration, members: [...declaration.members, member] })
  })

const removed = (union: string, member: string): Mutation =>
  mutation(`member removed from ${kindOf(union)}`, `${union}.${member}`, (model) => {
    const declaration = unionOf(model, union)
    if (!declaration.members.includes(member)) throw new NotThere(member)
    return withType(model, union, {
      ...declaration,
      members: declaration.members.filter((one) => one !== member),
    })
  })

const toggled = (union: string): Mutation =>
  mutation(isOpen(union) ? 'union closed' : 'union opened', union, (model) => {
    const declaration = unionOf(model, union)
    return withType(model, union, { ...declaration, open: !declaration.open })
  })

const typeAdded = (type: string): Mutation =>
  mutation('document type added', type, (model) => {
    const { fields } = objectOf(model, 'Notice')
    const documents = there(model.types.Document, 'Document')
    if (documents.kind !== 'oneOf') throw new NotThere('Document')
    notThere(documents.of.includes(type), type)
    const own = { ...fields, type: { type: literal(type) }, verses: { type: number } }
    return withType(withType(model, type, { kind: 'object', fields: own }), 'Document', {
      ...documents,
      of: [...documents.of, type],
    })
  })

/** Its documents go with it. */
const typeRemoved = (type: string): Mutation =>
  mutation('document type removed', type, (model) => {
    const documents = there(model.types.Document, 'Document')
    if (documents.kind !== 'oneOf' || !documents.of.includes(type)) throw new NotThere(type)
    const kept = model.documents.filter((document) => document.type !== type)
    const types = Object.entries(model.types).filter(([one]) => one !== type)
    const slugs = kept.map(({ slug }) => slug)
    return {
      ...model,
      types: {
        ...Object.fromEntries(types),
        Document: { kind: 'oneOf', of: documents.of.filter((one) => one !== type) },
      },
      documents: kept,
      redirects: Object.fromEntries(Object.entries(model.redirects).filter(([, to]) => slugs.includes(to))),
    }
  })

export const unionMutations: readonly Mutation[] = [
  added('Colour', 'white'),
  added('Metre', 'trochee'),
  added('Mood', 'glad'),
  added('Size', 'none'),
  added('Notes', 'foot'),
  removed('Colour', 'green'),
  removed('Metre', 'dactyl'),
  removed('Mood', 'angry'),
  removed('Size', 'many'),
  removed('Notes', 'brackets'),
  toggled('Colour'),
  toggled('Metre'),
  toggled('Mood'),
  toggled('Notes'),
  typeAdded('Song'),
  typeAdded('Prayer'),
  typeRemoved('Poem'),
  typeRemoved('Talk'),
  mutation('union taken for a string', 'Notice.mood', (model) => {
    const notice = objectOf(model, 'Notice')
    return withType(model, 'Notice', {
      ...notice,
      fields: { ...notice.fields, mood: { type: name('Motto') } },
    })
  }),
]
