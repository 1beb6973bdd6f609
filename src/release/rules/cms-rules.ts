/** Rules over what editors fill in, which every CMS schema is made from: C1 to C6. */

import type { Rule } from './rule.ts'

const contentMigration = 'https://www.sanity.io/docs/content-lake/schema-and-content-migrations'

export const cmsRules = {
  C1: {
    watches: 'The words or the order of the fields that editors see changed.',
    readers: 'none',
    writers: 'patch',
    reason: 'The editor looks different; what it saves is the same.',
    reference: contentMigration,
  },
  C2: {
    watches: 'Editors may fill in a new field, or save what they could not.',
    readers: 'minor',
    writers: 'minor',
    reason: 'Saved entries stay valid as they are.',
    reference: contentMigration,
  },
  C3: {
    watches: 'Editors must fill in a new field, or may no longer save what they could.',
    readers: 'minor',
    writers: 'major',
    reason: 'Saved entries are refused until somebody changes them.',
    reference: contentMigration,
    question: 'How do saved entries become valid? Say it, or ship a migration.',
  },
  C4: {
    watches: 'A field is gone, and one of the same shape is there under another name.',
    readers: 'none',
    writers: 'major',
    reason:
      'Renamed means: add the new field, copy, deprecate the old one, remove it in the next major version.',
    reference: contentMigration,
    question: 'Is it the same field under another name? Then ship a migration that copies it.',
  },
  C5: {
    watches: 'A field has another type, or an option, a field or a collection was removed.',
    readers: 'none',
    writers: 'major',
    reason: 'Saved entries and references are stranded.',
    reference: contentMigration,
    question: 'What becomes of saved entries that use it? Say it, or ship a migration.',
  },
  C6: {
    watches: 'An option or a collection was added.',
    readers: 'none',
    writers: 'minor',
    reason: 'Editors can choose it; what they have saved stays. (What readers meet, T5 and T6 tell.)',
    reference: contentMigration,
  },
} as const satisfies Readonly<Record<string, Rule>>
