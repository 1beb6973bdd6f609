/** A valid entry, and for each check of a CMS one entry that fails it. */

import type { Entry } from '../../src/cms/cms-model.ts'
import type { Check } from '../../src/cms/target.ts'
import { builtEntries } from './built-entries.ts'

const [post] = builtEntries.filter(({ type }) => type === 'Post')
if (post === undefined) throw new Error('The package has no post.')

const withValues = (values: Entry['value']): Entry => ({
  type: 'Post',
  value: { ...post.value, id: 'another', slug: 'another', ...values },
})

export const rightEntry: Entry = withValues({})

export const wrongEntries: { readonly [check in Check]: Entry } = {
  required: withValues({ title: null }),
  pattern: withValues({ slug: 'Not A Slug' }),
  choice: withValues({ rights: { ...(post.value.rights as object), status: 'none-of-them' } }),
  choices: withValues({ topics: ['none-of-them'] }),
  range: withValues({ readingMinutes: 0 }),
  reference: withValues({ authors: ['nobody'] }),
  /** Once the post of the package is there. */
  unique: withValues({ slug: post.value.slug }),
}
