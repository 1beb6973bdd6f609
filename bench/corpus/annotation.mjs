/**
 * Writes the annotation of an invented document as YAML, with the keys, the order and the wording of the real ones:
 * a value and its basis for everything, evidence by line for the advisories, roles by line and by column.
 */

/** Lines as an address: `5, 7-9`; quoted, because YAML reads `5-7` and `5, 7` as texts anyway and `5` as a number. */
const address = (lines) => (lines.length === 1 ? lines[0] : `"${lines.join(', ')}"`)

const list = (values) => `[${values.join(', ')}]`

const chosen = 'editorial: Chosen from our vocabulary.'

export function annotation(document) {
  const { draft, facts } = document
  return `${[
    '# yaml-language-server: $schema=./annotation.schema.json',
    `seed: ${document.sha256}`,
    `id: ${document.id}`,
    `type: ${document.type}`,
    `slug: ${document.slug}`,
    ...(document.aliases.length === 0 ? [] : [`aliases: ${list(document.aliases)}`]),
    '',
    ...title(document),
    `language: { value: ${draft.language}, inferred: "The text is in ${draft.language === 'en' ? 'English' : 'Persian'}; names are as they were captured." }`,
    `summary:\n  value: ${document.summary}\n  editorial: Our wording.`,
    ...authors(facts),
    ...(facts.addressees === undefined
      ? []
      : [
          `addressees:\n  value: ${list(facts.addressees.value)}\n  inferred: The salutation names them.\n  lines: "${facts.addressees.lines}"`,
        ]),
    ...published(document),
    ...(facts.platform === undefined
      ? []
      : [`platform: { value: ${facts.platform.value}, stated: ${facts.platform.line} }`]),
    ...(facts.hashtags.length === 0
      ? []
      : [
          `hashtags: { value: ${list(facts.hashtags.map(({ tag }) => `"${tag}"`))}, stated: ${address(facts.hashtags.map(({ line }) => line))} }`,
        ]),
    `topics:\n  value: ${list(document.topics)}\n  ${chosen}`,
    ...advisories(document),
    'rights:\n  value: { status: unknown, licence: null, holder: null }\n  editorial: The seed states no rights; they stay with the author.',
    '',
    ...(facts.notes === 'none' || draft.notes === 0 ? [] : [`notes: ${facts.notes}`]),
    ...map('markers', draft.markers),
    'default: paragraph',
    ...map('lines', draft.roles),
    ...gaps(draft),
    ...map('spans', draft.spans),
    ...replies(facts),
  ].join('\n')}\n`
}

const map = (key, pairs) =>
  pairs.length === 0 ? [] : [`${key}:`, ...pairs.map(([at, value]) => `  ${at}: ${value}`)]

const title = ({ title, facts }) =>
  facts.titleLine === null
    ? [
        `title:\n  value: ${title}\n  editorial: The text has no title; this takes up its subject, in our words.`,
      ]
    : [`title: { stated: ${facts.titleLine} }`]

const authors = ({ author }) => {
  if (author === null) return []
  if ('stated' in author) return [`authors: { value: [${author.id}], stated: ${address(author.stated)} }`]
  return [
    `authors:\n  value: [${author.id}]\n  inferred: A reply thanks the author by this name.\n  lines: ${author.inferred}`,
  ]
}

const published = ({ published, facts }) => {
  if (published === null) return []
  if (facts.dateline !== undefined) return [`published: { value: ${published}, stated: ${facts.dateline} }`]
  return [
    `published:\n  value: ${published}\n  inferred: The text calls recent what became known in the month before, and names the season.\n  lines: ${facts.evidence}`,
  ]
}

const advisories = ({ advisories }) =>
  advisories.length === 0
    ? []
    : [
        `advisories:\n  value: ${list(advisories.map(({ code }) => code))}\n  ${chosen}`,
        advisories.length < 4
          ? `  lines: { ${advisories.map(({ code, lines }) => `${code}: ${address(lines)}`).join(', ')} }`
          : `  lines:\n${advisories.map(({ code, lines }) => `    ${code}: ${address(lines)}`).join('\n')}`,
      ]

const gaps = ({ gaps }) =>
  gaps.length === 0
    ? []
    : [
        'gaps:',
        ...gaps.map(({ after, lost, note }) => `  - { after: ${after}, lost: ${lost}, note: ${note} }`),
      ]

const replies = ({ replies }) =>
  replies.length === 0
    ? []
    : [
        '',
        'replies:',
        ...replies.flatMap((reply) => [
          `  - lines: ${reply.first === reply.last ? reply.first : `${reply.first}-${reply.last}`}`,
          ...(reply.language === null ? [] : [`    language: ${reply.language}`]),
          ...(reply.to === null ? [] : [`    replyTo: ${reply.to}`]),
          ...(reply.author === null
            ? []
            : [
                `    author: { value: ${reply.author}, inferred: The answer to this reply thanks its author by this name. }`,
              ]),
        ]),
      ]
