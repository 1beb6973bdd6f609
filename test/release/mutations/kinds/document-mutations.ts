/** Changes of what the package holds: documents, addresses, values, order. */

import { createHash } from 'node:crypto'
import type { DocumentModel, PackageModel } from '../model/package-model.ts'
import { type Mutation, mutation, NotThere, there, withDocument, without } from './mutation.ts'

const added = (id: string, type: string): Mutation =>
  mutation('document added', id, (model) => {
    const like = there(model.documents[0], 'a document')
    return { ...model, documents: [...model.documents, { ...like, id, slug: id, type, aliases: [] }] }
  })

/** With the redirects to it: the build refuses those that lead nowhere. */
const removed = (id: string): Mutation =>
  mutation('document removed', id, (model) => {
    const { slug } = documentOf(model, id)
    return {
      ...model,
      documents: model.documents.filter((document) => document.id !== id),
      redirects: Object.fromEntries(Object.entries(model.redirects).filter(([, to]) => to !== slug)),
    }
  })

const renamed = (id: string, slug: string, keeps: boolean): Mutation =>
  mutation(`document renamed ${keeps ? 'with' : 'without'} an alias`, id, (model) => {
    const old = documentOf(model, id).slug
    const led = Object.entries(model.redirects).map(([from, to]) => [from, to === old ? slug : to])
    const moved = withDocument(model, id, ({ aliases }) => ({
      slug,
      aliases: keeps ? [...aliases, old] : aliases,
    }))
    return { ...moved, redirects: { ...Object.fromEntries(led), ...(keeps ? { [old]: slug } : {}) } }
  })

const valued = (kind: string, id: string, field: string, value: unknown): Mutation =>
  mutation(kind, `${id}.${field}`, (model) => {
    if (JSON.stringify(documentOf(model, id)[field]) === JSON.stringify(value)) throw new NotThere(field)
    return withDocument(model, id, () => ({ [field]: value }))
  })

const left = (id: string, field: string): Mutation =>
  mutation('value disappeared', `${id}.${field}`, (model) => {
    there(documentOf(model, id)[field], field)
    return withDocument(model, id, () => ({ [field]: undefined }))
  })

const reworded = (id: string, text: string, seed: string): Mutation =>
  mutation(seed === text ? 'text edited' : 'text edited, seed the same', id, (model) =>
    withDocument(model, id, (document) => ({
      body: [{ _type: 'block', _key: 'l1', style: 'normal', children: [spanOf(text)], markDefs: [] }],
      ...(seed === text
        ? { source: { seed: `${document.id}.txt`, sha256: createHash('sha256').update(text).digest('hex') } }
        : {}),
    })),
  )

/** With the same words, or with others. */
const rekeyed = (kind: string, id: string, key: string, words?: string): Mutation =>
  mutation(kind, id, (model) =>
    withDocument(model, id, ({ body }) => {
      const [block] = there(body as readonly Readonly<Record<string, unknown>>[] | undefined, 'a body')
      const children = words === undefined ? {} : { children: [spanOf(words)] }
      return { body: [{ ...there(block, 'a block'), _key: key, ...children }] }
    }),
  )

const spanOf = (text: string) => ({ _type: 'span', _key: 'l1-0', text, marks: [] })

const documentOf = ({ documents }: PackageModel, id: string): DocumentModel =>
  there(
    documents.find((document) => document.id === id),
    id,
  )

const redirected = (kind: string, from: string, to: string): Mutation =>
  mutation(kind, from, (model) => {
    there(
      model.documents.find(({ slug }) => slug === to),
      to,
    )
    return { ...model, redirects: { ...model.redirects, [from]: to } }
  })

export const documentMutations: readonly Mutation[] = [
  added('gate', 'Notice'),
  added('star', 'Poem'),
  removed('well'),
  removed('bridge'),
  renamed('bridge', 'old-bridge', true),
  renamed('well', 'spring', true),
  renamed('bridge', 'new-bridge', false),
  renamed('fair', 'summer-fair', false),
  valued('document retyped', 'well', 'type', 'Talk'),
  valued('document retyped', 'bridge', 'type', 'Notice'),
  valued('id changed', 'moon', 'id', 'moon-2'),
  valued('id changed', 'fair', 'id', 'market'),
  reworded('well', 'The well is full.', 'The well is full.'),
  reworded('moon', 'The moon is full.', 'The moon is full.'),
  reworded('fair', 'The fair is open.', 'The fair is dry.'),
  rekeyed('key changed', 'well', 'l2'),
  rekeyed('key vanished', 'moon', 'l2', 'The moon is full.'),
  valued('title edited', 'well', 'title', 'Water'),
  valued('title edited', 'bridge', 'title', 'The bridge again'),
  valued('member edited', 'well', 'mood', 'angry'),
  valued('member edited', 'moon', 'metre', 'free'),
  valued('date edited', 'well', 'called', '1901-06'),
  valued('date edited', 'moon', 'called', '1904'),
  valued('date appeared', 'bridge', 'called', '1900'),
  valued('date disappeared', 'well', 'called', null),
  valued('value appeared', 'well', 'place', 'Ford'),
  valued('value appeared', 'bridge', 'place', 'Hill'),
  valued('value disappeared', 'moon', 'place', null),
  left('bridge', 'speaker'),
  left('well', 'summary'),
  valued('rights edited', 'well', 'rights', { status: 'free', holder: null }),
  valued('rights edited', 'moon', 'rights', { status: 'reserved', holder: 'The poet' }),
  redirected('redirect added', 'moon-poem', 'moon'),
  redirected('redirect moved', 'dry-well', 'moon'),
  mutation('redirect dropped', 'dry-well', (model) => ({
    ...model,
    redirects: without(model.redirects, 'dry-well'),
  })),
  mutation('alias added', 'moon', (model) => {
    const { slug, aliases } = documentOf(model, 'moon')
    if (slug !== 'moon') throw new NotThere(slug)
    return {
      ...withDocument(model, 'moon', () => ({ aliases: [...aliases, 'luna'] })),
      redirects: { ...model.redirects, luna: slug },
    }
  }),
  mutation('alias dropped', 'fair', (model) => ({
    ...withDocument(model, 'fair', () => ({ aliases: [] })),
    redirects: without(model.redirects, 'fair'),
  })),
  mutation('sort rule changed', 'by id', (model) => ({ ...model, newestFirstBy: null })),
]
