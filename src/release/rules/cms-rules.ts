/** The rules about what editors fill in, from which every CMS schema is generated. */

import type { Rule } from './rule.ts'

const contentMigration = 'https://www.sanity.io/docs/content-lake/schema-and-content-migrations'

export const cmsRules = {
  'editor-presentation-changed': {
    number: 'C1',
    description: 'The words or the order of the fields that editors see changed.',
    readers: 'none',
    writers: 'patch',
    reason: 'The form looks different; what it saves is the same.',
    reference: contentMigration,
  },
  'editor-input-loosened': {
    number: 'C2',
    description: 'Editors may fill in a new field, or save what they could not.',
    readers: 'minor',
    writers: 'minor',
    reason: 'Saved entries stay valid as they are.',
    reference: contentMigration,
  },
  'editor-input-tightened': {
    number: 'C3',
    description: 'Editors must fill in a new field, or may no longer save what they could.',
    readers: 'minor',
    writers: 'major',
    reason: 'Saved entries are refused until somebody changes them.',
    reference: contentMigration,
    question: 'How do saved entries become valid? Describe it, or ship a migration.',
  },
  'editor-field-renamed': {
    number: 'C4',
    description: 'A field is gone, and one of the same shape is there under another name.',
    readers: 'none',
    writers: 'major',
    reason:
      'To rename a field is to add the new one, copy the values, deprecate the old one, and remove it in the next major version.',
    reference: contentMigration,
    question: 'Is it the same field under another name? Then ship a migration that copies it.',
  },
  'editor-input-removed': {
    number: 'C5',
    description: 'A field has another type, or an option, a field or a collection was removed.',
    readers: 'none',
    writers: 'major',
    reason: 'Saved entries and references are stranded.',
    reference: contentMigration,
    question: 'What becomes of saved entries that use it? Describe it, or ship a migration.',
  },
  'editor-choice-added': {
    number: 'C6',
    description: 'An option or a collection was added.',
    readers: 'none',
    writers: 'minor',
    reason:
      'Editors can choose it; what they have saved stays. What it means for readers is the matter of `closed-union-member-added` and `open-union-member-added`.',
    reference: contentMigration,
  },
} as const satisfies Readonly<Record<string, Rule>>
