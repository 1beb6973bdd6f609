/** Specifies what Decap or Sveltia says of wrong files: `capabilities.checks` lists what it refuses. */

import { expect, test } from 'vitest'
import { decap } from '../../../src/cms/decap/target.ts'
import { allChecks } from '../../../src/cms/target.ts'
import { rightEntry, wrongEntries } from '../../support/wrong-entries.ts'
import { goTo } from './configured.ts'
import type { Editor } from './editor.ts'
import { corpus } from './samples.ts'

export function specifyFiles(editor: Editor): void {
  const { model } = corpus
  const taken = allChecks.filter((check) => !decap.capabilities.checks.includes(check))

  /** Each under an id of its own: they are in one folder. */
  const entries = [
    rightEntry,
    ...taken.map((check) => {
      const { type, value } = wrongEntries[check]
      const title = value.title === null ? null : `A mistake: ${check}`
      return { type, value: { ...value, id: `wrong-${check}`, title } }
    }),
  ]

  test(`${editor.name} refuses no file: it opens wrong ones with what is in them`, async () => {
    expect(taken).toStrictEqual([...allChecks])
    const files = editor.filesOf(model, entries)
    expect(Object.keys(files)).toHaveLength(entries.length)
    const site = await editor.open(model, files)
    try {
      for (const entry of entries) {
        await site.inList(rightEntry)
        await goTo(site.page, entry, `/entries/${entry.value.id}`)
        await expect.poll(() => site.input('Id').inputValue(), { timeout: 60_000 }).toBe(entry.value.id)
      }
      expect(await site.files()).toStrictEqual(files)
    } finally {
      await site.close()
    }
  })
}
