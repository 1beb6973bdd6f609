/** A temporary folder with a seeds folder, for tests that need the disk; gone after the test. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  type CompiledCorpus,
  compileCorpus,
  compileFolder,
  documentOf,
} from '../../src/compile/compile-corpus.ts'
import type { SeedStore } from '../../src/compile/seed-store.ts'
import { readSources } from '../../src/compile/sources.ts'
import { scanFolder } from '../../src/files/scan-folder.ts'
import type { Model } from '../../src/model/define.ts'
import type { CorpusDocument } from '../../src/model/document.ts'
import { noticeHead } from './compile-text.ts'
import { sampleModel } from './sample-model.ts'

export interface Workspace {
  readonly root: string
  /** Writes a file below the root. */
  readonly file: (path: string, content: string | Uint8Array) => void
  /** Writes a seed and an annotation: a Notice whose id and slug are `name`, plus the given YAML lines. */
  readonly notice: (name: string, text: string, annotation?: string) => void
  /** Writes the record `anna`, for tests with documents that name her (`byAnna`). */
  readonly anna: () => void
  readonly compile: (model?: Model) => CompiledCorpus
  /** Compiles what the store does not have. */
  readonly compileWith: (store: SeedStore, codeKey?: string) => CompiledCorpus
}

export function workspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'workspace-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const file = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  file('seeds/criers.yaml', '{}\n')
  return {
    root,
    file,
    notice(name, text, annotation = 'default: paragraph\n') {
      file(`seeds/${name}.txt`, text)
      file(`seeds/${name}.yaml`, noticeHead(text).replaceAll('notice-one', name) + annotation)
    },
    anna: () => file('seeds/criers.yaml', 'anna: { name: Anna }\n'),
    compile: (model = sampleModel) => compileFolder({ model, seeds: 'seeds' }, root),
    compileWith(store, codeKey = 'code') {
      const config = { model: sampleModel, seeds: 'seeds' }
      const sources = readSources(config, root, scanFolder(join(root, 'seeds')), codeKey)
      return compileCorpus(config, root, { store, codeKey, sources })
    },
  }
}

/** The annotation of a notice that Anna called out. */
export const byAnna = 'default: paragraph\ncrier: { value: anna, inferred: Heard. }\n'

export const documentsOf = (corpus: CompiledCorpus): CorpusDocument[] =>
  corpus.entries.map((entry) => documentOf(corpus, entry))
