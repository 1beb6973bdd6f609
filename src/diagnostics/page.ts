/** Renders the catalogue as docs/diagnostics.md. */

import { catalogue } from './catalogue.ts'

export function diagnosticsPage(): string {
  const rows = Object.entries(catalogue).map(
    ([code, { title, advice, severity }]) => `## \`${code}\`\n\n**${title}** (${severity}). ${advice}\n`,
  )
  return `# Problems that a build reports

Generated from \`src/diagnostics/catalogue.ts\` by \`npm run docs\`. An error leaves \`dist/\` as it was and ends with exit
code 1; a warning does neither.

${rows.join('\n')}`
}
