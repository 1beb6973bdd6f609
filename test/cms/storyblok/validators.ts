/** Storyblok's own validators, typed as far as the tests use them. */

import { createRequire } from 'node:module'
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

/** What Storyblok says against it: the code, and the names on the way to the field. */
export const complaints = ({ issues }: Verdict): readonly string[] =>
  issues.map(({ code, path }) => `${code} ${path.filter((step) => typeof step === 'string').join('.')}`)
