/** Renders docs/cms/targets.md: how editors meet the content in each CMS, what it refuses, and what its schema leaves out. */

import { type AnyTarget, allChecks, allLimits, type Check } from './target.ts'

const mistakes: Readonly<Record<Check, string>> = {
  required: 'a required field is empty',
  pattern: 'a text does not match its pattern (a slug with blanks)',
  choice: 'a choice is not in the vocabulary',
  choices: 'a list holds a choice that is not in the vocabulary',
  range: 'a number is out of its range',
  reference: 'an author does not exist',
  unique: 'a slug is another entry’s',
}

export function targetsPage(targets: readonly AnyTarget[]): string {
  const rows = targets.map(
    ({ name, capabilities: { text, groups, replies, readOnly, checks }, files, entryFiles }) => [
      `[\`${name}\`](${name}.md)`,
      text,
      groups,
      replies,
      readOnly ? 'shown' : 'hidden or in a tab of their own',
      [files === undefined ? 'objects' : 'files', entryFiles === undefined ? 'records' : 'a file each'].join(
        ', ',
      ),
      ...allChecks.map((check) => (checks.includes(check) ? 'refused' : '–')),
    ],
  )
  const header = [
    'target',
    'body',
    'groups',
    'replies',
    'values of the compiler',
    'schema, entries',
    ...allChecks,
  ]
  return `# CMS targets

Generated from the \`capabilities\` of each target by \`npm run docs\`; the tests of each CMS (\`npm run test:cms\`) hold it to
them, both ways.

${table(header, rows)}

- **body**: how editors meet Portable Text: in the CMS’s own editor of rich text, as a list of blocks with fields, or as
  JSON. Whichever it is, every key, mark and note reference comes back as it was.
- **groups**: how they meet fields inside fields.
- **replies**: how they meet a thread: nested, each reply with a list of its own answers to any depth; as a list in which a
  reply names the one that it answers; or as JSON.
- **values of the compiler**: word counts, line numbers, bases and other values that no editor changes.
- The last columns: what the CMS, or its own validator, was seen to refuse when such a record came in. What it lets pass,
  \`npm run cms -- pull\` refuses.

| mistake | means |
| --- | --- |
${allChecks.map((check) => `| ${check} | ${mistakes[check]} |`).join('\n')}

## Limits of fields

Whether the schema of a CMS has what the model limits; a URL is a \`pattern\`. What it leaves out,
\`npm run cms -- pull\` checks when the record comes back.

${table(['limit', ...targets.map(({ name }) => name)], limitRows(targets))}

- Contentful keeps groups as JSON, so that it knows no limits of the fields in them; Directus knows none in lists.
- Decap itself ignores the lengths of texts; Sveltia, which reads the same configuration, checks them.
- A tuple is a group whose fields are its items.
- Where a bound is exclusive and the CMS has inclusive ones only, it has the inclusive one.
`
}

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const limitRows = (targets: readonly AnyTarget[]): readonly (readonly string[])[] =>
  allLimits.map((limit) => [
    `\`${limit}\``,
    ...targets.map(({ capabilities: { cannotSay } }) => (cannotSay.includes(limit) ? '–' : 'said')),
  ])
