/** Compares the literals of a union on both sides: which were added and removed, and whether it is `@open`. */

import type { Change } from '../change.ts'

export interface Members {
  /** As they are printed. */
  readonly members: readonly string[]
  readonly open: boolean
}

export function compareMembers(before: Members, after: Members, at: string): Change[] {
  const [old, now] = [new Set(before.members), new Set(after.members)]
  const added = after.members.filter((member) => !old.has(member))
  const removed = before.members.filter((member) => !now.has(member))
  const changes: Change[] = []
  if (before.open && !after.open)
    changes.push({ rule: 'union-closed', at, what: 'no longer declared `@open`' })
  if (!before.open && after.open) changes.push({ rule: 'union-opened', at, what: 'now declared `@open`' })
  if (added.length > 0)
    changes.push({
      rule: before.open ? 'open-union-member-added' : 'closed-union-member-added',
      at,
      what: `${listed(added)} added`,
    })
  if (removed.length > 0)
    changes.push({ rule: 'union-member-removed', at, what: `${listed(removed)} removed` })
  return changes
}

const most = 5

export function listed(members: readonly string[]): string {
  const shown = members.slice(0, most).map((member) => `\`${member}\``)
  return members.length > most ? `${shown.join(', ')} and ${members.length - most} more` : shown.join(', ')
}
