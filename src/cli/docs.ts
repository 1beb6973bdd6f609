/** `docs`: writes the pages that are generated from code, and the JSON Schema of annotations. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { annotationJsonSchema } from '../annotation/annotation-json-schema.ts'
import { targetsPage } from '../cms/page.ts'
import { loadTargets } from '../cms/targets.ts'
import { diagnosticsPage } from '../diagnostics/page.ts'
import { versioningPage } from '../release/rules/page.ts'
import { ruleGroups } from '../release/rules.ts'
import type { Command } from './context.ts'

export const docs: Command = async (args, context, loadCorpus) => {
  const { values } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } })
  const { model, seeds } = await loadCorpus()
  const pages = [
    [join(seeds, 'annotation.schema.json'), annotationJsonSchema(model)],
    ...(context.root === context.repository
      ? [
          [join('docs', 'diagnostics.md'), diagnosticsPage()] as const,
          [join('docs', 'versioning.md'), versioningPage(ruleGroups)] as const,
          [join('docs', 'cms', 'targets.md'), targetsPage(await loadTargets())] as const,
        ]
      : []),
  ] as const
  const stale = pages.filter(([path, content]) => read(join(context.root, path)) !== content)
  if (values.check === true) {
    for (const [path] of stale) process.stderr.write(`${path} is stale: run \`npm run docs\`.\n`)
    return stale.length === 0 ? 0 : 1
  }
  for (const [path, content] of stale) writeFileSync(join(context.root, path), content)
  process.stdout.write(
    stale.length === 0
      ? 'All generated files are current.\n'
      : `Wrote ${stale.map(([path]) => path).join(', ')}.\n`,
  )
  return 0
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
