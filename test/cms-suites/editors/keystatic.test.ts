/** Keystatic’s own editor, in a browser, on real files. */

import { expect, test } from 'vitest'
import { specifyEdits } from './edits.ts'
import { keystaticEditor, openKeystatic } from './keystatic.ts'
import { corpus } from './samples.ts'

specifyEdits(keystaticEditor)

test('Keystatic does not open an entry with a field of the wrong kind, and says which', async () => {
  const { model, entries } = corpus
  const [author] = entries.filter(({ type, value }) => type === 'Author' && value.about !== null)
  if (author === undefined) throw new Error('There is no author about whom anything is said.')
  const wrong = `collections.author.schema.about = fields.checkbox({ label: 'About' })`
  const site = await openKeystatic(model, keystaticEditor.filesOf(model, [author]), wrong)
  try {
    await (await site.inList(author)).click()
    await site.page.getByText('about: Must be a boolean').first().waitFor()
    expect(await site.input('Name').count()).toBe(0)
  } finally {
    await site.close()
  }
})
