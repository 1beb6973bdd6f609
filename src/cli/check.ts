/** `check`: compiles and reports every problem, and writes nothing. */

import { defineCommand } from './command.ts'
import { printDiagnostics } from './report-text.ts'
import { terminalBuilder } from './terminal-builder.ts'

export const check = defineCommand({
  usage: ['[--strict]'],
  options: { strict: { type: 'boolean', help: 'take warnings for errors' } },
  example: '--strict',
  mostArguments: 0,
  async run({ values: { strict = false } }, context) {
    const { status, diagnostics, corpus } = await terminalBuilder(context).check({ strict })
    await printDiagnostics(diagnostics, strict)
    if (status === 'failed') return 1
    const count = corpus.entries.length
    process.stdout.write(`${count} ${count === 1 ? 'document' : 'documents'}, no errors.\n`)
    return 0
  },
})
