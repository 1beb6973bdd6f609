/** Takes the targets; gives docs/cms/targets.md: what each CMS does with what it is given. */

import { type AnyTarget, allChecks, type Check } from './target.ts'

const mistakes: Readonly<Record<Check, string>> = {
  required: 'a required field is empty',
  pattern: 'a text does not match its pattern (a slug with blanks)',
  choice: 'a choice is none of the vocabulary',
  choices: 'a list holds a choice that is none of the vocabulary',
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

${[header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

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
`
}
