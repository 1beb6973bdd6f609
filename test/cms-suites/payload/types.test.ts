/** Payload's own types: it does not refuse a wrong kind of field when it boots, its types do. */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { PayloadSchema } from '../../../src/cms/payload/schema.ts'
import { payload } from '../../../src/cms/payload/target.ts'
import { cms } from './support/corpus.ts'

const folder = mkdtempSync(join(tmpdir(), 'payload-types-'))
symlinkSync(resolve(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'))
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
afterAll(() => rmSync(folder, { recursive: true }))

const compiler = resolve(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')
const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023']

/** The schema as a program, without its functions. */
const programOf = ({
  collections,
  blocks: nested,
  editor: { features, link, blocks },
}: PayloadSchema): string => `
import { BlocksFeature, LinkFeature, lexicalEditor } from '@payloadcms/richtext-lexical'
import type { Block, CollectionConfig } from 'payload'
export const collections: CollectionConfig[] = ${JSON.stringify(collections)}
export const blocks: Block[] = ${JSON.stringify(nested)}
export const editor = lexicalEditor({
  features: ({ defaultFeatures }) => [
    ...defaultFeatures.filter(({ key }) => ${JSON.stringify(features)}.includes(key)),
    LinkFeature(${JSON.stringify(link)}),
    BlocksFeature(${JSON.stringify(blocks)}),
  ],
})
`

/** What the compiler says; empty when nothing is wrong. */
function complaintsOf(schema: PayloadSchema): string {
  writeFileSync(join(folder, 'schema.ts'), programOf(schema))
  try {
    return execFileSync(process.execPath, [compiler, ...options, 'schema.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
  } catch (error) {
    return (error as { readonly stdout: string }).stdout
  }
}

describe('the types of Payload', () => {
  it('take the schema', () => {
    expect(complaintsOf(payload.schema(cms))).toBe('')
  })

  it('refuse a field of a kind that is none, in a collection, a block and an inline block', () => {
    const { collections, blocks, editor } = payload.schema(cms)
    const wrong = (kind: string) => ({ slug: 'wrong', fields: [{ name: 'a', type: kind }] })
    const inLines = { inlineBlocks: [...editor.blocks.inlineBlocks, wrong('nowhere')] }
    const complaints = complaintsOf({
      collections: [...collections, wrong('nothing')],
      blocks: [...blocks, wrong('nobody')],
      editor: { ...editor, blocks: inLines },
    })
    expect(complaints).toContain('\'"nothing"\'')
    expect(complaints).toContain('\'"nobody"\'')
    expect(complaints).toContain('\'"nowhere"\'')
  })
})
