/** Storyblok's own validators, typed as far as the tests use them. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Story } from '../../../src/cms/storyblok/blok.ts'
import type { Component } from '../../../src/cms/storyblok/schema.ts'

export interface Verdict {
  readonly ok: boolean
  readonly issues: readonly {
    readonly severity: string
    readonly code: string
    readonly path: readonly (string | number)[]
    readonly message: string
  }[]
}

interface Schema {
  readonly blocks: readonly unknown[]
}

interface Storyblok {
  readonly defineBlock: (component: Component) => unknown
  readonly validateSchema: (schema: Schema) => Verdict
  readonly validateStory: (story: Story, schema: Schema) => Verdict
}

const { defineBlock, validateSchema, validateStory } = createRequire(import.meta.url)(
  '@storyblok/schema',
) as Storyblok

export const judgeSchema = (components: readonly Component[]): Verdict =>
  validateSchema({ blocks: components.map(defineBlock) })

export const judgeStory = (story: Story, components: readonly Component[]): Verdict =>
  validateStory(story, { blocks: components })

/** An entry file of its command line, from a folder of its own, with nothing beside it; judged as that judges it. */
export async function judgeFile(
  text: string,
): Promise<{ readonly verdict: Verdict; readonly blocks: readonly unknown[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'storyblok-schema-'))
  try {
    const file = join(folder, 'schema.mjs')
    writeFileSync(file, text)
    const { schema } = (await import(pathToFileURL(file).href)) as {
      readonly schema: { readonly blocks: object }
    }
    const blocks = Object.values(schema.blocks)
    return { verdict: validateSchema({ blocks }), blocks }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What Storyblok says against it: the code, and the names on the way to the field. */
export const complaints = ({ issues }: Verdict): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.filter((step) => typeof step === 'string').join('.')}`)
