/** Renders the catalogue as docs/diagnostics.md. */

import { catalogue } from './catalogue.ts'

export function diagnosticsPage(): string {
  const rows = Object.entries(catalogue).map(
    ([code, { title, advice, severity }]) => `## \`${code}\`\n\n**${title}** (${severity}). ${advice}\n`,
  )
  return `# Problems that a build reports

Generated from \`src/diagnostics/catalogue.ts\` by \`npm run docs\`. An error leaves \`dist/\` as it was and ends with exit
code 1; a warning does neither, unless \`--strict\` makes it an error. A warning whose text is right as it is can be
[confirmed](annotating.md#what-is-noticed).

${rows.join('\n')}`
}
