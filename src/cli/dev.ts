/** `dev`: builds again whenever a seed changes, and prints problems when they come and when they go. */

import type { WatchEvent } from '../build/events.ts'
import { defineCommand } from './command.ts'
import { interruptible } from './interrupt.ts'
import { reportText } from './report-text.ts'
import { terminalBuilder } from './terminal-builder.ts'

/** Exit code that asks the launcher to start again, with the code as it is now. */
const startAgain = 75

export const dev = defineCommand({
  usage: [''],
  options: {},
  example: '',
  mostArguments: 0,
  async run(_, context) {
    const builder = terminalBuilder(context)
    let reported = ''
    return interruptible(async (signal) => {
      for await (const event of builder.watch(signal)) {
        builder.endProgress()
        if (event.type === 'code-changed') {
          process.stdout.write('The code changed: starting again.\n')
          return startAgain
        }
        const report = await reportText(event.result.diagnostics)
        if (report !== reported) process.stderr.write(report === '' ? 'All problems are fixed.\n' : report)
        reported = report
        process.stdout.write(`${outcomeOf(event)}\n`)
      }
      return 0
    })
  },
})

function outcomeOf({ result, milliseconds }: Extract<WatchEvent, { type: 'built' }>): string {
  const outcome =
    result.status === 'built'
      ? `${result.written} files written, ${result.removed} removed`
      : 'dist/ is as it was'
  return `${outcome}; waiting for changes. (${Math.round(milliseconds)} ms)`
}
