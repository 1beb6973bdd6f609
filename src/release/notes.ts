/** Renders the release notes of the changes between two releases, in Markdown. */

import type { Bump } from './bump.ts'
import { changedWords, describeEdit, editOf } from './content/word-diff.ts'
import type { Release, ReleasedDocument } from './release.ts'
import { bumpItem, sentence } from './render-bump.ts'

/** Changed places of one text that are shown; nobody reads more. */
const shownPlaces = 20

export function renderNotes(before: Release | null, after: Release, bump: Bump): string {
  const { name, version } = after.packageJson
  if (before === null) return `# ${name} ${version}\n\nFirst release.\n\n${numbers(null, after)}`
  const old = new Map(before.content.documents.map((document) => [document.id, document]))
  const now = new Map(after.content.documents.map((document) => [document.id, document]))
  const both = [...now.values()].flatMap((document) => {
    const known = old.get(document.id)
    return known === undefined ? [] : [[known, document] as const]
  })
  const sections = [
    section(
      'Added',
      [...now.values()].filter(({ id }) => !old.has(id)).map((d) => `- ${titleOf(d)}`),
    ),
    section(
      'Removed',
      [...old.values()].filter(({ id }) => !now.has(id)).map((d) => `- ${titleOf(d)}`),
    ),
    section(
      'Renamed',
      both.filter(([a, b]) => a.slug !== b.slug).map(([a, b]) => `- \`${a.slug}\` is \`${b.slug}\` now`),
    ),
    section(
      'Edited',
      both.filter(([a, b]) => a.textHash !== b.textHash).map(([a, b]) => edited(a, b)),
    ),
    section('All changes', bump.rows.map(bumpItem)),
  ]
  return `# ${name} ${version}\n\n${sentence(bump)}\n\n${sections.join('')}${numbers(before, after)}`
}

const section = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}\n\n`

const titleOf = ({ metadata, slug, type }: ReleasedDocument): string =>
  `${String(metadata.title ?? slug)} (${type}, \`${slug}\`)`

function edited(before: ReleasedDocument, after: ReleasedDocument): string {
  if (before.text === null || after.text === null) return `- ${titleOf(after)}`
  const edit = editOf(before.text(), after.text())
  const places = changedWords(edit)
  const more = places.length > shownPlaces ? [`  - … and ${places.length - shownPlaces} more places`] : []
  return [
    `- ${titleOf(after)}: ${describeEdit(edit)}`,
    ...places.slice(0, shownPlaces).map((place) => `  - ${place}`),
    ...more,
  ].join('\n')
}

function numbers(before: Release | null, after: Release): string {
  const row = (what: string, old: number | null | undefined, now: number | null): string =>
    `| ${what} | ${old ?? '–'} | ${now ?? '–'} | ${old == null || now === null ? '–' : signed(now - old)} |`
  return [
    '| | before | now | difference |',
    '| --- | --- | --- | --- |',
    row('documents', before?.content.documents.length, after.content.documents.length),
    row('addresses', before === null ? null : addresses(before), addresses(after)),
    row('bytes', before?.size, after.size),
    '',
  ].join('\n')
}

const addresses = ({ content }: Release): number =>
  content.documents.length + Object.keys(content.redirects).length

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference))
