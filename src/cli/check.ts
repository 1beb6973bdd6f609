/** `check`: compiles and reports every problem, and writes nothing. */

import { defineCommand } from './command.ts'
import { printDiagnostics } from './report-text.ts'
import { terminalBuilder } from './terminal-builder.ts'

export const check = defineCommand({
  usage: [''],
  options: {},
  example: '',
  mostArguments: 0,
  async run(_, context) {
    const { status, diagnostics, corpus } = await terminalBuilder(context).check()
    await printDiagnostics(diagnostics)
    if (status === 'failed') return 1
    const count = corpus.entries.length
    process.stdout.write(`${count} ${count === 1 ? 'document' : 'documents'}, no errors.\n`)
    return 0
  },
})
