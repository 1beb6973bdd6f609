/** Pages as sites build them of what `toHtml` makes: each document alone, inside a page, and several in one. */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { everyShape } from '../runtime/every-shape.ts'

interface Document {
  readonly slug: string
  readonly title: string
  readonly language: string
  readonly direction: string
  readonly body: readonly { readonly children: readonly { readonly label?: string }[] }[]
  readonly replies?: readonly unknown[]
  readonly lost?: readonly unknown[]
}

interface Package {
  readonly toHtml: (content: unknown, options?: Readonly<Record<string, unknown>>) => string
}

const dist = join(import.meta.dirname, '../../dist')
const load = (file: string): Promise<unknown> => import(pathToFileURL(join(dist, file)).href)

/** Pages by name. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const { toHtml } = (await load('index.js')) as Package
  const { allDocuments } = (await load('all.js')) as { readonly allDocuments: readonly Document[] }
  const made = [...allDocuments, invented].flatMap((document): [string, string][] => [
    [`${document.slug} alone`, page(document, toHtml(document))],
    [`${document.slug} under the heading of a page`, page(document, apart(document, toHtml))],
    [`${document.slug} with texts of its notes`, page(document, withNotes(document, toHtml))],
    [`${document.slug} inside a page in another language`, page(other, insideOther(document, toHtml))],
  ])
  const all = allDocuments.map((document) =>
    toHtml(document, { headingShift: 1, idPrefix: `${document.slug}-` }),
  )
  return new Map([...made, ['all documents in one page', page(other, `<h1>Bells</h1>${all.join('')}`)]])
}

/** As docs/reading.md has it: heading of the page, body, thread. */
function apart({ title, body, replies, lost, language }: Document, toHtml: Package['toHtml']): string {
  return `<h1>${escapeHtml(title)}</h1>${toHtml(body, { lost })}${toHtml(replies ?? [], { language })}`
}

function withNotes(document: Document, toHtml: Package['toHtml']): string {
  const labels = document.body.flatMap(({ children }) => children.flatMap(({ label }) => label ?? []))
  return toHtml(document, { noteTexts: Object.fromEntries(labels.map((label) => [label, 'A bell.'])) })
}

const insideOther = (document: Document, toHtml: Package['toHtml']): string =>
  `<h1>Bells</h1>${toHtml(document, { headingShift: 1, idPrefix: 'bells-' })}`

const other = { title: 'Bells', language: 'de', direction: 'ltr' }

const page = ({ title, language, direction }: typeof other, content: string): string =>
  `<!DOCTYPE html>\n<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><main>${content}</main></body></html>\n`

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: `s-${text}`, text, marks })
const block = (_key: string, children: readonly unknown[], over: object = {}) => ({
  _type: 'block',
  _key,
  style: 'normal',
  children,
  markDefs: [],
  ...over,
})
const reply = (_key: string, replyTo: string | null, rtl: boolean) => ({
  ...{ _key, replyTo, author: null, language: rtl ? 'he' : 'en', direction: rtl ? 'rtl' : 'ltr' },
  body: [block(_key, [span('Ding')]), block(`${_key}-h`, [span('Dong')], { style: 'h2' })],
})

/** Everything that the documents of the package may have. Its language has no words of ours. */
const invented = {
  ...{ slug: 'invented', title: 'Bells & <towers>', language: 'he', direction: 'rtl' },
  body: [
    block('a', [span('Ding "dong"'), { _type: 'noteReference', _key: 'n1', label: '*' }]),
    block('b', [span('Towers')], { style: 'h2' }),
    block('c', [span('Old', 'm0', 'em'), span(' ones', 'm0')], {
      markDefs: [{ _type: 'link', _key: 'm0', href: 'https://tower.example/?a=1&b=2' }],
    }),
    block('d', [span('Whole', 'm1')], { markDefs: [{ _type: 'language', _key: 'm1', language: 'fa' }] }),
    block('e', [span('one')], { listItem: 'bullet', level: 1 }),
    block('f', [span('deep')], { listItem: 'number', level: 3 }),
    block('g', [span('Quoted')], {
      style: 'blockquote',
      attribution: { name: 'Anna', work: 'On bells', line: 1 },
    }),
    block('h', [span('Motto')], { style: 'epigraph' }),
    block('i', [span('Ben'), { _type: 'noteReference', _key: 'n2', label: '*' }], { style: 'attribution' }),
    ...everyShape,
    block('j', [span('Dry'), { _type: 'noteReference', _key: 'n3', label: '3', note: 'k' }]),
    block('k', [span('Since 1901.')], { style: 'note', label: '3', marker: '[3]' }),
    block('l', [span('So.')]),
    block('m', [span('Unread.')], { style: 'note', label: '4', marker: '4.' }),
  ],
  replies: [
    reply('r1', null, false),
    reply('r2', 'r1', true),
    reply('r3', 'r1', false),
    reply('r4', 'r2', true),
  ],
  lost: [
    { kind: 'picture', after: 'g', note: 'A bell.' },
    { kind: 'picture', after: 's12', note: null, caption: 's13' },
  ],
}
