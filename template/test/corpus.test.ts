/** Tests of this corpus: its texts compile, and what a CMS is given comes back as it went. Add your own. */

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { corpus as config } from '../contentlayer.config.ts'
import type { Entry } from '../src/cms/cms-model.ts'
import { cmsModelOf } from '../src/cms/cms-model-of.ts'
import { loadTargets } from '../src/cms/targets.ts'
import { compileFolder, documentOf } from '../src/compile/compile-corpus.ts'
import { modelSchemaOf } from '../src/model/model-schema.ts'

const targets = await loadTargets()
const compiled = compileFolder(config, join(import.meta.dirname, '..'))
const documents = compiled.entries.map((entry) => documentOf(compiled, entry))

test('the corpus compiles without a problem', () => {
  expect(compiled.diagnostics).toEqual([])
})

test('every document is valid for the published schema', () => {
  for (const document of documents) {
    const type = config.model.documents.find(({ name }) => name === document.type)
    expect(type?.schema.safeParse(document)).toMatchObject({ success: true })
  }
})

describe.each(targets.map((target) => [target.name, target] as const))('%s', (_, target) => {
  const cms = cmsModelOf(modelSchemaOf(config.model))

  test.each(documents.map((document) => [document.slug, document] as const))(
    'gives %s back',
    (_, document) => {
      const entry: Entry = { type: document.type, value: { ...document } }
      const stored = JSON.parse(JSON.stringify(target.encode(cms, entry))) as never
      expect(target.decode(cms, stored)).toEqual(entry)
    },
  )
})
