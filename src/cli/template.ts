/** `template`: makes a repository like this one, with an example corpus, for texts of your own. */

import { resolve } from 'node:path'
import { makeRepository } from '../template/make-repository.ts'
import { defineCommand, UsageError } from './command.ts'

export const template = defineCommand({
  usage: ['<folder> --name <package>'],
  options: { name: { type: 'string', value: '<package>', help: 'name of the new package on npm' } },
  example: '../my-texts --name my-texts',
  mostArguments: 1,
  async run({ values: { name }, positionals: [folder] }, { repository }) {
    if (folder === undefined || name === undefined)
      throw new UsageError('Say `template <folder> --name <package>`.')
    const count = makeRepository({ repository, folder: resolve(folder), name })
    process.stdout.write(
      `Made ${name} in ${folder}: ${count} files.\nNext: cd ${folder} && npm ci && npm run build\n`,
    )
    return 0
  },
})
