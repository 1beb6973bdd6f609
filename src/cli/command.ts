/** Declares a command: its options are one table, from which arguments are parsed and its help is printed. */

import { parseArgs } from 'node:util'
import type { CommandContext } from './context.ts'

interface Option {
  readonly type: 'string' | 'boolean'
  /** One line. */
  readonly help: string
  /** What stands for the value of a string in the help: `<slug>`. */
  readonly value?: string
}

type Options = Readonly<Record<string, Option>>

interface Given<O extends Options> {
  readonly values: { readonly [Name in keyof O]?: O[Name]['type'] extends 'string' ? string : boolean }
  readonly positionals: readonly string[]
}

interface Declaration<O extends Options> {
  /** What may follow the name of the command, a line for each way to call it. */
  readonly usage: readonly string[]
  readonly options: O
  /** What may follow the name, as an example. */
  readonly example: string
  /** How many arguments it takes beside its options. */
  readonly mostArguments: number
  /** Prints what it did. @returns the exit code: 0 done, 1 the content has errors, 2 the command line is wrong. */
  readonly run: (given: Given<O>, context: CommandContext) => Promise<number>
}

export interface Command extends Omit<Declaration<Options>, 'run'> {
  /** @throws UsageError for arguments that it does not take. */
  readonly run: (args: readonly string[], context: CommandContext) => Promise<number>
}

export function defineCommand<const O extends Options>(declaration: Declaration<O>): Command {
  return {
    ...declaration,
    run: async (args, context) => declaration.run(await parse(declaration, args), context),
  }
}

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

async function parse<O extends Options>(
  { options, mostArguments }: Declaration<O>,
  args: readonly string[],
): Promise<Given<O>> {
  try {
    const types = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]))
    const { values, positionals } = parseArgs({ args: [...args], options: types, allowPositionals: true })
    const extra = positionals[mostArguments]
    if (extra !== undefined) throw new UsageError(`There is an argument too many: \`${extra}\`.`)
    return { values: values as Given<O>['values'], positionals }
  } catch (error) {
    throw isParseError(error) ? new UsageError(await sentenceOf(error, Object.keys(options))) : error
  }
}

interface ParseError extends Error {
  readonly code: string
}

const isParseError = (error: unknown): error is ParseError =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

async function sentenceOf({ code, message }: ParseError, names: readonly string[]): Promise<string> {
  const [, unknown] = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? (/'(-[^']*)'/.exec(message) ?? []) : []
  if (unknown === undefined) return `${message.split('\n')[0]}.`
  const { didYouMean } = await import('../diagnostics/suggest.ts')
  const hint = didYouMean(
    unknown,
    [...names, 'help'].map((name) => `--${name}`),
  )
  return `There is no option \`${unknown}\`. ${hint ?? '`--help` lists the options.'}`
}
