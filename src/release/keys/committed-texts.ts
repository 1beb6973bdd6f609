/** Finds the texts of a release in git, where its package is not at hand, as far as a comparison of keys needs them. */

import { editsOf } from '../content/key-edits.ts'
import type { Release, ReleasedContent, ReleasedDocument } from '../release.ts'
import type { FileCompiler } from './compile-files.ts'
import { releasedTexts } from './released-texts.ts'

/** The release with the blocks of those documents whose keys of edited texts may have moved: of all others sums are enough. */
export async function withCommittedTexts(
  last: Release,
  build: ReleasedContent,
  loadCompiler: () => Promise<FileCompiler>,
): Promise<Release> {
  const now = new Map(build.documents.map((document) => [document.id, document]))
  const needs = (document: ReleasedDocument): boolean =>
    document.blocks === null && editsOf(document, now.get(document.id)).mayMove
  if (!last.content.documents.some(needs)) return last
  const where = { version: last.packageJson.version, compiler: await loadCompiler() }
  const documents = last.content.documents.map((document): ReleasedDocument => {
    const texts = needs(document) ? releasedTexts(document, { ...where, name: document.slug }) : null
    return texts?.source === 'git' ? { ...document, blocks: () => texts.blocks } : document
  })
  return { ...last, content: { ...last.content, documents } }
}
