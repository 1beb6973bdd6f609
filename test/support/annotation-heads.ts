/** Heads of annotations that differ from `noticeHead` in what a test is about. */

import type { CompiledSeed } from '../../src/compile/compile-seed.ts'
import type { CorpusDocument } from '../../src/model/document.ts'
import type { Reply } from '../../src/model/reply.ts'
import { compileText, noticeHead } from './compile-text.ts'

/** A Talk may have `replies:`. */
export const talkHead = (text: string): string => noticeHead(text).replace('type: Notice', 'type: Talk')

/** The head with the line of one key replaced, so that all other places stay as they are. */
export const headWith = (text: string, key: string, line: string, head = noticeHead(text)): string =>
  head.replace(new RegExp(`^${key}:.*$`, 'm'), line)

export const compileTalk = (text: string, annotation: string): CompiledSeed =>
  compileText(text, annotation, talkHead(text))

/** The document of a seed that must compile. */
export function documentOf(compiled: CompiledSeed): CorpusDocument {
  if (compiled.document === null) throw new Error(JSON.stringify(compiled.diagnostics, null, 2))
  return compiled.document
}

export const repliesOf = (document: CorpusDocument): readonly Reply[] => document.replies as readonly Reply[]
