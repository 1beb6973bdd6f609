/** Specifies that a title typed in an editor is all that changes, and that mistakes are not published. */

import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '../../../src/cms/cms-model.ts'
import { labelOf } from '../../../src/cms/field.ts'
import { differencesOf } from '../../support/differences.ts'
import { rightEntry } from '../../support/wrong-entries.ts'
import type { Editor, Files, Opened } from './editor.ts'
import { corpus, everyField, type Sample, titleField } from './samples.ts'

const called = ({ type, value }: Entry): string => `${type} ${String(value.id)}`

export function specifyEdits(editor: Editor): void {
  describe.each([
    ['the corpus', corpus],
    ['every kind of field', everyField],
  ])(`in ${editor.name}, with entries of %s`, (_, sample: Sample) => {
    let site: Opened

    beforeAll(async () => {
      site = await editor.open(sample.model, editor.filesOf(sample.model, sample.entries))
    })

    afterAll(() => site?.close())

    test.each(sample.entries.map((entry) => [called(entry), entry] as const))(
      'a title typed changes nothing else: %s',
      async (_, entry) => {
        const before = await site.files()
        const title = titleField(sample.model, entry)
        await (await site.inList(entry)).click()
        const input = site.input(labelOf(title))
        await input.click()
        await input.press('End')
        await input.pressSequentially('!')
        await site.save()
        const after = await filesWhen(site, (files) => isWritten(before, files))

        expect(changed(before, after)).toStrictEqual(Object.keys(editor.filesOf(sample.model, [entry])))
        const [was, is] = [editor.entriesOf(sample.model, before), editor.entriesOf(sample.model, after)]
        expect(differencesOf(was, is)).toStrictEqual([
          {
            ...{ type: entry.type, id: entry.value.id, path: title },
            ...{ before: entry.value[title], after: `${entry.value[title]}!` },
          },
        ])
        const edited = is.find((one) => called(one) === called(entry))
        expect(edited?.value).toStrictEqual({ ...entry.value, [title]: `${entry.value[title]}!` })
      },
    )
  })

  test(`${editor.name} shows a folded block by its text`, async () => {
    const site = await editor.open(corpus.model, editor.filesOf(corpus.model, [rightEntry]))
    const [, block] = rightEntry.value.body as readonly { children: readonly { text: string }[] }[]
    try {
      await (await site.inList(rightEntry)).click()
      await site.input('Title').hover()
      await site.unfold('Body')
      const line = site.page.getByText(block?.children[0]?.text.slice(0, 50) ?? '').locator('visible=true')
      const shown = async (): Promise<number> => {
        await site.page.mouse.wheel(0, 500)
        return line.count()
      }
      await expect.poll(shown, { timeout: 60_000 }).toBe(1)
    } finally {
      await site.close()
    }
  })

  test.each([
    ['without a title', 'Title', '', /is required|must not be empty/i],
    ['whose slug is none', 'Slug', 'Not A Slug', /must match/i],
  ])(`${editor.name} does not publish an entry %s, and says why`, async (_, label, text, complaint) => {
    const files = editor.filesOf(corpus.model, [rightEntry])
    const site = await editor.open(corpus.model, files)
    try {
      await (await site.inList(rightEntry)).click()
      await replace(site.input(label), text)
      await site.save()
      await site.page.getByText(complaint).first().waitFor()
      expect(await site.files()).toStrictEqual(files)
      // What is right again is published: it was the mistake that stood in the way.
      await replace(site.input(label), 'right-again')
      await site.save()
      const after = await filesWhen(site, (now) => isWritten(files, now))
      expect(differencesOf([rightEntry], editor.entriesOf(corpus.model, after))).toHaveLength(1)
    } finally {
      await site.close()
    }
  })
}

/** As a person does it: Decap’s inputs do not take a value that is set at once. */
async function replace(input: Locator, text: string): Promise<void> {
  await input.click()
  await input.press('Control+A')
  await input.press('Delete')
  await input.pressSequentially(text)
}

const changed = (before: Files, after: Files): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path])

/** Something is, and as a whole: a file is empty for a moment while it is written. */
const isWritten = (before: Files, after: Files): boolean =>
  changed(before, after).length > 0 && Object.values(after).every((text) => text.trimEnd().endsWith('}'))

/** @throws Error when they never become so. */
async function filesWhen(site: Opened, hold: (files: Files) => boolean): Promise<Files> {
  let files: Files = {}
  await expect
    .poll(
      async () => {
        files = await site.files()
        return hold(files)
      },
      { timeout: 60_000, message: 'nothing was written' },
    )
    .toBe(true)
  return files
}
