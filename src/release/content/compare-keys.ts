/**
 * Compares the addresses inside a document. A key belongs to its block or reply as long as the text is there, wherever that
 * stands; one that is gone says where its text went. Of a release that was recorded without sums of its blocks nothing is known.
 */

import { describeFaults, fewOf } from '../../identity/describe-faults.ts'
import { documentKeyFaults } from '../../identity/document-keys.ts'
import { editedKeyFaults } from '../../identity/edited-key-faults.ts'
import type { KeyFault } from '../../identity/key-faults.ts'
import type { Change } from '../change.ts'
import type { ReleasedDocument } from '../release.ts'
import { editsOf } from './key-edits.ts'

type Kind = KeyFault['kind']

const rules = {
  vanished: 'key-vanished',
  'other-text': 'key-moved',
  renamed: 'key-changed',
} as const satisfies Readonly<Record<Kind, Change['rule']>>

/** What is wrong, before the command that mends it. */
const ends: Readonly<Record<Kind, string>> = {
  vanished: ' leads nowhere, and nothing says where the text went',
  'other-text': '',
  renamed: ' now',
}

/** One change for all keys of the document that fall under a rule. */
export function compareKeys(before: ReleasedDocument, after: ReleasedDocument, at: string): Change[] {
  if (before.keys === null || after.keys === null) return []
  const { former } = after.keys
  const faults = [...documentKeyFaults(before.keys, after.keys, former)]
  const known = new Set(faults.map(({ key }) => key))
  faults.push(...editFaults(before, after).filter(({ key }) => !known.has(key)))
  const changes: Change[] = Object.entries(rules).flatMap(([kind, rule]) => {
    const found = faults.filter((fault) => fault.kind === kind)
    if (found.length === 0) return []
    const what = `${describeFaults(found)}${ends[kind as Kind]}: \`npm run seed -- keys ${after.slug}\` mends it`
    return [{ rule, at, what }]
  })
  const { blocks } = before.keys
  const removed = Object.entries(former).filter(([key]) => Object.hasOwn(blocks, key))
  if (removed.length === 0) return changes
  const what = fewOf(
    removed.map(([key, to]) => `\`${key}\` leads ${to === null ? 'nowhere' : `to \`${to}\``} now`),
  )
  return [...changes, { rule: 'paragraph-removed', at, what }]
}

/** What only the texts can tell, where they are at hand and sums leave it open. */
function editFaults(before: ReleasedDocument, after: ReleasedDocument): readonly KeyFault[] {
  if (before.blocks === null || after.blocks === null || !editsOf(before, after).mayMove) return []
  return editedKeyFaults(before.blocks(), after.blocks())
}
