/**
 * Compares the keys of a document with those that the last release gave its texts. A key that names another text now would
 * lead readers astray, and one that is gone would lead them nowhere: both are reported before there is a release of it.
 */

import { basename } from 'node:path/posix'
import { keyPattern } from '../annotation/key-place.ts'
import { catalogue, type DiagnosticCode } from '../diagnostics/catalogue.ts'
import { type Diagnostic, diagnostic, type Location } from '../diagnostics/diagnostic.ts'
import { describeFaults, fewOf } from '../identity/describe-faults.ts'
import { documentKeyFaults, documentKeys, keysIn } from '../identity/document-keys.ts'
import type { CorpusDocument } from '../model/document.ts'
import type { CompiledDocument } from '../text/compile-document.ts'
import type { ReleasedKeys } from './released-keys.ts'

export interface CheckedKeys extends Pick<CompiledDocument, 'account' | 'declarations' | 'formerKeys'> {
  readonly document: CorpusDocument
  readonly released: ReleasedKeys
  /** Paths as problems print them. */
  readonly seedFile: string
  readonly annotationFile: string
}

/** One problem of each kind, at the first block that has it: one line that is inserted can move all keys of a text. */
export function checkKeys(checked: CheckedKeys): Diagnostic[] {
  const { document, released, formerKeys } = checked
  const keys = documentKeys(document)
  const faults = documentKeyFaults(released, keys, formerKeys)
  const reused = keysIn(keys).filter((key) => Object.hasOwn(released.removed, key))
  const report = (
    code: DiagnosticCode,
    at: readonly string[],
    found: string,
    expected: string,
  ): Diagnostic[] => {
    const hint = catalogue[code].advice.replace('<name>', basename(checked.annotationFile, '.yaml'))
    return found === '' ? [] : [diagnostic(code, placeOf(checked, at), { found, expected, hint })]
  }
  const [moved, vanished] = [
    faults.filter(({ kind }) => kind !== 'vanished'),
    faults.filter(({ kind }) => kind === 'vanished'),
  ]
  const unknown = Object.keys(formerKeys).filter((key) => !isKey(key, released))
  return [
    ...report('key/unknown', [], fewOf(unknown.map((key) => `\`${key}\``)), 'a key that a release had'),
    ...report(
      'key/reused',
      reused,
      fewOf(reused.map((key) => `\`${key}\`, which ${released.removed[key]} took away`)),
      'a key that no release had',
    ),
    ...report(
      'key/moved',
      moved.map(({ kind, key, textNowAt }) => (kind === 'renamed' ? textNowAt : null) ?? key),
      describeFaults(moved),
      'the key of the last release for each text',
    ),
    ...report('key/vanished', [], describeFaults(vanished), '`formerKeys` that say where the text went'),
  ]
}

/** Editors' blocks have the keys that a CMS gives, which can be any: those have to be known. */
const isKey = (key: string, { blocks, removed }: ReleasedKeys): boolean =>
  keyPattern.test(key) || Object.hasOwn(blocks, key) || Object.hasOwn(removed, key)

/** The line where the first block of these keys begins; without one the annotation, where it says which document it is. */
function placeOf(
  { account, declarations, seedFile, annotationFile }: CheckedKeys,
  keys: readonly string[],
): Location {
  const named = new Set(keys)
  const line = account().find(({ roles }) => roles.some(({ key }) => key !== null && named.has(key)))?.line
  if (line !== undefined) return { file: seedFile, line, column: 1 }
  return declarations.id?.locate() ?? { file: annotationFile, line: 1, column: 1 }
}
