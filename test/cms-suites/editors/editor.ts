/** What the three editors have in common for a test: a site with entries in files, opened in a browser. */

import type { Locator, Page } from 'playwright-core'
import type { CmsModel, Entry } from '../../../src/cms/cms-model.ts'

/** By path from the root of the site. */
export type Files = Readonly<Record<string, string>>

export interface Editor {
  readonly name: string
  readonly filesOf: (model: CmsModel, entries: readonly Entry[]) => Files
  readonly entriesOf: (model: CmsModel, files: Files) => Entry[]
  readonly open: (model: CmsModel, files: Files) => Promise<Opened>
}

export interface Opened {
  readonly page: Page
  /** Goes to the list of a collection and waits until an entry of it shows. */
  readonly inList: (entry: Entry) => Promise<Locator>
  /** The input of a field of the entry that is open. */
  readonly input: (label: string) => Locator
  /** Shows the items of a list, which stay folded. */
  readonly unfold: (label: string) => Promise<void>
  /** Presses what saves or publishes; the files say whether it did. */
  readonly save: () => Promise<void>
  /** Those that are there now. */
  readonly files: () => Promise<Files>
  readonly close: () => Promise<void>
}

/** What follows whatever comes when a site is closed, in its order. */
export const closing =
  (...steps: readonly (() => Promise<unknown>)[]) =>
  async (): Promise<void> => {
    for (const step of steps) await step()
  }
