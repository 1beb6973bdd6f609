/** `build`: compiles the seeds into dist/. With nothing changed it prints the last table and loads no compiler. */

import { defineCommand } from './command.ts'
import { runBuild } from './run-build.ts'
import { buildTable } from './table.ts'
import { terminalBuilder } from './terminal-builder.ts'

export const build = defineCommand({
  usage: ['[options]'],
  options: {
    explain: {
      type: 'string',
      value: '<slug>',
      help: 'print each line of a seed with its role, and write nothing',
    },
    'write-exports': {
      type: 'boolean',
      help: 'put the exports that the build needs into package.json first',
    },
    strict: { type: 'boolean', help: 'take warnings for errors' },
    tidy: { type: 'boolean', help: 'leave no files for readers of the package before' },
    shard: { type: 'string', value: '<i>/<n>', help: 'compile only part i of n, into the cache' },
    cache: {
      type: 'string',
      value: '<folder>',
      help: 'folder of compiled seeds that machines share (default: .cache/seeds)',
    },
  },
  example: '--explain my-slug',
  mostArguments: 0,
  async run({ values: { explain, shard, cache, tidy = false, strict = false, ...values } }, context) {
    const builder = terminalBuilder(context, cache)
    if (explain !== undefined) return (await import('./explain.ts')).printExplanation(builder, explain)
    if (values['write-exports'] === true) await builder.writeExports()
    if (shard !== undefined) return (await import('./shard.ts')).buildShard(builder, shard, strict)
    const result = await runBuild(builder, { tidy, strict })
    if (result.status === 'failed') return 1
    // `prepack` asks for it: a build for any other purpose changes nothing outside dist/.
    if (tidy) await builder.normaliseFileModes()
    const outcome =
      result.status === 'unchanged'
        ? 'Nothing changed since the last build.'
        : `${result.written} files written, ${result.removed} removed.`
    process.stdout.write(`${await buildTable(result.summary)}${outcome}\n`)
    return 0
  },
})
