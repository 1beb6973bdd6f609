/** `docs`: writes the pages that are generated from code, and the JSON Schema of annotations. */

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { annotationJsonSchema } from '../annotation/annotation-json-schema.ts'
import { targetsPage } from '../cms/page.ts'
import { loadTargets } from '../cms/targets.ts'
import { diagnosticsPage } from '../diagnostics/page.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { versioningPage } from '../release/rules/page.ts'
import { ruleGroups } from '../release/rules.ts'
import { defineCommand } from './command.ts'
import type { CommandContext } from './context.ts'

export const docs = defineCommand({
  usage: ['[--check]'],
  options: { check: { type: 'boolean', help: 'write nothing; exit with 1 when a file is not current' } },
  example: '--check',
  mostArguments: 0,
  async run({ values: { check: isCheck = false } }, context) {
    const pages = await pagesOf(context)
    const stale = pages.filter(([path, content]) => read(join(context.root, path)) !== content)
    if (isCheck) {
      for (const [path] of stale) process.stderr.write(`${path} is stale: run \`npm run docs\`.\n`)
      return stale.length === 0 ? 0 : 1
    }
    for (const [path, content] of stale) writeFileAtomic(join(context.root, path), content)
    process.stdout.write(
      stale.length === 0
        ? 'All generated files are current.\n'
        : `Wrote ${stale.map(([path]) => path).join(', ')}.\n`,
    )
    return 0
  },
})

type Page = readonly [path: string, content: string]

/** The pages of the compiler belong to its own repository only. */
async function pagesOf({ root, repository, loadCorpus }: CommandContext): Promise<readonly Page[]> {
  const { model, seeds } = await loadCorpus()
  const schema: Page = [join(seeds, 'annotation.schema.json'), annotationJsonSchema(model)]
  if (root !== repository) return [schema]
  const pages: readonly Page[] = [
    schema,
    [join('docs', 'diagnostics.md'), diagnosticsPage()],
    [join('docs', 'versioning.md'), versioningPage(ruleGroups)],
    [join('docs', 'cms', 'targets.md'), targetsPage(await loadTargets())],
  ]
  // A repository made by `template` has no folder for the pages on CMSs.
  return pages.filter(([path]) => existsSync(join(root, dirname(path))))
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
