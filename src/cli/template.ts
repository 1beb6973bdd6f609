/** `template`: makes a repository like this one, with an example corpus, for texts of your own. */

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRepository } from '../template/make-repository.ts'
import type { Command } from './context.ts'

export const template: Command = async (args, { repository }) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: { type: 'string' } },
  })
  const [folder, ...rest] = positionals
  if (folder === undefined || values.name === undefined || rest.length > 0) {
    process.stderr.write('Usage: npm run template -- <folder> --name <package>\n')
    return 2
  }
  const count = makeRepository({ repository, folder: resolve(folder), name: values.name })
  process.stdout.write(
    `Made ${values.name} in ${folder}: ${count} files.\nNext: cd ${folder} && npm ci && npm run build\n`,
  )
  return 0
}
