/**
 * Compares the addresses inside a document. A key belongs to its block or reply as long as the text is there, wherever that
 * stands; one that is gone says where its text went. Of a release that was recorded without sums of its blocks nothing is known.
 */

import { describeFaults, fewOf } from '../../identity/describe-faults.ts'
import { dissolvedReplies, documentKeyFaults } from '../../identity/document-keys.ts'
import { editedKeyFaults } from '../../identity/edited-key-faults.ts'
import type { KeyFault } from '../../identity/key-faults.ts'
import { leadsTo } from '../../model/former-keys.ts'
import type { Change } from '../change.ts'
import type { ReleasedDocument, ReleasedDocumentKeys } from '../release.ts'
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
  const dissolved = dissolvedReplies(before.keys, after.keys).filter(
    (key) => !faults.some((fault) => fault.key === key),
  )
  if (dissolved.length > 0) {
    const what = `${fewOf(dissolved.map((key) => `\`${key}\` is no reply any more`))}; blocks have these keys still`
    changes.push({ rule: 'reply-removed', at, what })
  }
  return [...changes, ...compareFormerKeys(before.keys, after.keys, at)]
}

/** Where keys led that no block has or had, and where they lead now. */
function compareFormerKeys(before: ReleasedDocumentKeys, after: ReleasedDocumentKeys, at: string): Change[] {
  const told: string[] = []
  const changed: string[] = []
  for (const key of new Set([...Object.keys(before.former), ...Object.keys(after.former)])) {
    if (Object.hasOwn(after.blocks, key)) continue
    const [led, leads] = [leadsTo(before.former, key), leadsTo(after.former, key)]
    if (Object.hasOwn(before.blocks, key) || (led === null && leads !== null))
      told.push(`\`${key}\` leads ${whereTo(leads)} now`)
    else if (led !== null && leads !== followed(led, after))
      changed.push(`\`${key}\` led ${whereTo(led)}, and leads ${whereTo(leads)} now`)
  }
  const ofRule = (rule: Change['rule'], words: readonly string[], advice: string): Change[] =>
    words.length === 0 ? [] : [{ rule, at, what: `${fewOf(words)}${advice}` }]
  return [
    ...ofRule('paragraph-removed', told, ''),
    ...ofRule('former-key-changed', changed, ': write it in `formerKeys` as it was'),
  ]
}

const whereTo = (key: string | null): string => (key === null ? 'nowhere' : `to \`${key}\``)

/** A key, or where that leads when it is a former one itself now. */
const followed = (key: string, { blocks, former }: ReleasedDocumentKeys): string | null =>
  Object.hasOwn(blocks, key) ? key : leadsTo(former, key)

/** What only the texts can tell, where they are at hand and sums leave it open. */
function editFaults(before: ReleasedDocument, after: ReleasedDocument): readonly KeyFault[] {
  if (before.blocks === null || after.blocks === null || !editsOf(before, after).mayMove) return []
  return editedKeyFaults(before.blocks(), after.blocks())
}
