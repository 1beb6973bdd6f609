/**
 * Writes the entry file for Storyblok's command line, `storyblok schema validate schema.mjs`
 * and `storyblok schema push schema.mjs`. It needs nothing beside it.
 */

import type { Component } from './component.ts'

export const schemaFileText = (components: readonly Component[]): string => {
  const blocks = Object.fromEntries(components.map((component) => [component.name, component]))
  return `export const schema = ${JSON.stringify({ blocks }, null, 2)}\n`
}
