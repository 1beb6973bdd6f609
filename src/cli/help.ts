/** Prints the help of one command, or the overview of all. */

import type { Command } from './command.ts'
import { commands } from './commands.ts'

const rootOption = ['--root <folder>', 'folder of another contentlayer.config.ts (default: this repository)']

export function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary])
  return `Usage: npm run <command> -- [options]

Commands:
${aligned(rows)}
Options of every command:
${aligned([['--help', 'print its usage, options and an example'], rootOption])}`
}

export function commandHelp(name: string, { usage, options, example }: Command): string {
  const rows = Object.entries(options).map(([option, { value, help }]) => [
    value === undefined ? `--${option}` : `--${option} ${value}`,
    help,
  ])
  return `${name}: ${commands[name]?.summary ?? ''}

Usage:
${usage.map((line) => `  ${call(name, line)}\n`).join('')}
Options:
${aligned([...rows, ['--help', 'print this'], rootOption])}
Example:
  ${call(name, example)}
`
}

const call = (name: string, rest: string): string =>
  rest === '' ? `npm run ${name}` : `npm run ${name} -- ${rest}`

function aligned(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}\n`).join('')
}
