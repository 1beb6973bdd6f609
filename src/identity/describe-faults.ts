/** Says in words what is wrong with keys, for the report of a build and for the table of a release. */

import type { KeyFault } from './key-faults.ts'

/** As `l5 has the text of l4, l6 has the text of l5 and 9 more`. */
export const describeFaults = (faults: readonly KeyFault[]): string => fewOf(faults.map(describeFault))

function describeFault({ kind, key, textNowAt, textWasAt }: KeyFault): string {
  if (kind === 'vanished') return `\`${key}\``
  if (kind === 'renamed') return `\`${key}\` is \`${textNowAt}\``
  return textWasAt === null
    ? `the text of \`${key}\` is at \`${textNowAt}\``
    : `\`${key}\` has the text of \`${textWasAt}\``
}

/** Nobody reads a hundred, which one line that is inserted can make. */
const shown = 3

export function fewOf(things: readonly string[]): string {
  const first = things.slice(0, shown).join(', ')
  return things.length > shown ? `${first} and ${things.length - shown} more` : first
}
