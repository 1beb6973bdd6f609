/** Texts of the files that a build of this repository writes, without building: by path below dist/. */

import { targets } from '../../src/cms/targets.ts'
import { packageFiles } from '../../src/package/package-files.ts'
import { rendererTypes } from '../../src/package/renderer-types.ts'
import { runtimeEntries } from '../../src/package/runtime-entries.ts'
import { corpus } from './built-entries.ts'
import { contentText } from './content-text.ts'
import { runtimeSources } from './runtime-sources.ts'

/** The bundles of the launcher: no declaration and no schema depends on them. */
const code = {
  runtime: '',
  rows: '',
  lines: '',
  digest: '',
  verify: '',
  rendererTypes: rendererTypes(runtimeSources),
  entries: runtimeEntries(runtimeSources, () => ''),
  cms: new Map(targets.map(({ name }) => [name, ''])),
}

const contents = new Map(
  [...packageFiles(corpus, 'iran-discourse', { code, releases: [] })].flatMap((group) => group.make()),
)

/** @throws Error when the package has no such file. */
export function packageText(path: string): string {
  const content = contents.get(path)
  if (content === undefined) throw new Error(`The package has no ${path}.`)
  return contentText(content)
}
