/** Sites to edit: all that the package has with invented entries among it, and one of every kind of field. */

import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'
import { collectionOf } from '../../../src/cms/cms-model.ts'
import { titleOf } from '../../../src/cms/field.ts'
import { authorIds, corpusModel } from '../../support/built-entries.ts'
import { sampleOf } from '../../support/cms-entries.ts'
import { everyKind } from '../../support/every-kind.ts'
import { richEntries } from '../../support/rich-entry.ts'
import { rightEntry } from '../../support/wrong-entries.ts'

export interface Sample {
  readonly model: CmsModel
  readonly entries: readonly Entry[]
}

export const titleField = (model: CmsModel, { type }: Entry): string =>
  titleOf(collectionOf(model, type).fields)

/** As lists show it: of one line, and no two the same. */
const titled = (model: CmsModel, entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry, i) => ({
    ...entry,
    value: { ...entry.value, [titleField(model, entry)]: `می‌آید ${i + 1}` },
  }))

const span = (_key: string, text: string, marks: readonly string[]) => ({ _type: 'span', _key, text, marks })

const paragraph = (_key: string) => ({
  ...{ _type: 'block', _key, style: 'normal' },
  children: [
    span(`${_key}-0`, 'آب نمی‌آید\n<b>{{x}}</b> *a* \\ 👋🏽 ', ['strong', `${_key}-m0`]),
    { _type: 'noteReference', _key: `${_key}-1`, label: '۱' },
    span(`${_key}-2`, ' "q"', []),
  ],
  markDefs: [{ _type: 'link', _key: `${_key}-m0`, href: 'https://example.org/' }],
})

const reply = (_key: string, author: string | null, replyTo: string | null) => ({
  ...{ _key, author, authorBasis: { kind: 'unknown', note: null, lines: [], evidence: [] } },
  ...{ language: 'fa', direction: 'rtl', replyTo, body: [paragraph(_key)] },
})

/** Replies to replies, by nobody known among them; a month for a date. */
const nested: Entry = {
  type: 'Post',
  value: {
    ...{ ...rightEntry.value, authors: [], published: '2024-02', title: 'می‌خشکد 🌵', language: 'fa' },
    replies: [
      reply('l5', authorIds[0] ?? null, null),
      reply('l7', null, 'l5'),
      reply('l9', null, 'l7'),
      reply('l11', null, null),
    ],
    body: [paragraph('l1'), paragraph('l3')],
  },
}

export const corpus: Sample = {
  model: corpusModel,
  entries: [...richEntries, nested, ...titled(corpusModel, sampleOf(corpusModel, authorIds, 1))],
}

export const everyField: Sample = {
  model: everyKind,
  entries: titled(everyKind, sampleOf(everyKind, ['invented-author-0'], 3)),
}
