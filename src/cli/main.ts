/** Runs the command that the arguments name, and prints its errors. */

import { commands } from './commands.ts'
import type { Context, LoadCorpus } from './context.ts'

/** @returns the exit code: 0 done, 1 the content has errors, 2 the command line is wrong. */
export async function main(
  args: readonly string[],
  context: Context,
  loadCorpus: LoadCorpus,
): Promise<number> {
  const [name = '', ...rest] = args[0] === 'help' ? [args[1] ?? '--help', '--help'] : args
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (entry === undefined) return refuseCommand(name)
  const command = await entry.load()
  if (rest.includes('--help')) {
    process.stdout.write((await import('./help.ts')).commandHelp(name, command))
    return 0
  }
  try {
    return await command.run(rest, { ...context, loadCorpus })
  } catch (error) {
    const { failureOf } = await import('./failure.ts')
    const { code, message } = failureOf(error)
    process.stderr.write(`${message}\n`)
    return code
  }
}

async function refuseCommand(name: string): Promise<number> {
  const { overview } = await import('./help.ts')
  if (name === '--help') {
    process.stdout.write(overview())
    return 0
  }
  if (name === '') process.stderr.write(overview())
  else {
    const { didYouMean } = await import('../diagnostics/suggest.ts')
    const hint = didYouMean(name, Object.keys(commands)) ?? '`--help` lists the commands.'
    process.stderr.write(`There is no command \`${name}\`. ${hint}\n`)
  }
  return 2
}
