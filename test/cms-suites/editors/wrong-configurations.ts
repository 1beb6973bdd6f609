/** Specifies that Decap or Sveltia accepts our configuration and refuses wrong ones. */

import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { DecapField } from '../../../src/cms/decap/schema.ts'
import { decap } from '../../../src/cms/decap/target.ts'
import { labelOf } from '../../../src/cms/field.ts'
import { configurationOf } from './configured.ts'
import { corpus } from './samples.ts'

interface Shown {
  readonly page: Page
  readonly close: () => Promise<void>
}

export interface ConfigurationEditor {
  readonly name: string
  readonly show: (configuration: object | string) => Promise<Shown>
  /** Its button to begin. */
  readonly begin: string
  /** Heads its page of errors. */
  readonly complaint: RegExp
}

const wrongs: readonly [string, DecapField, RegExp][] = [
  ['a select without options', { name: 'a', label: 'A', widget: 'select' }, /options/],
  [
    'a relation without a collection',
    { name: 'a', label: 'A', widget: 'relation', value_field: 'id' },
    /collection\W+(option )?(is required|$)/m,
  ],
  ['a field twice', { name: 'title', label: 'A', widget: 'string' }, /must be unique/],
]

export function specifyConfigurations({ name, show, begin, complaint }: ConfigurationEditor): void {
  test.each(wrongs)(`${name} refuses a configuration with %s, and says why`, async (_, field, why) => {
    const [first, ...others] = decap.schema(corpus.model).collections
    const collections = [{ ...first, fields: [...(first?.fields ?? []), field] }, ...others]
    const { page, close } = await show({ ...configurationOf(corpus.model), collections })
    try {
      await page.getByText(complaint).first().waitFor()
      expect(await page.locator('body').innerText()).toMatch(why)
      expect(await page.getByRole('button', { name: begin }).count()).toBe(0)
    } finally {
      await close()
    }
  })

  test(`${name} takes config.yml as it is, and shows every collection`, async () => {
    const [file] = decap.files?.(corpus.model) ?? []
    const { page, close } = await show(file?.text ?? '')
    try {
      await page.getByRole('button', { name: begin }).click()
      for (const { type } of corpus.model.collections)
        await page.getByText(labelOf(type), { exact: true }).first().waitFor()
      expect(await page.getByText(complaint).count()).toBe(0)
    } finally {
      await close()
    }
  })
}
