/** Before all tests: builds the sites that they look at; tests get them by `inject('sites')`. */

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildSite, site } from './build-site.ts'
import {
  ownPackage,
  packageWithHistory,
  renamedPackage,
  repository,
  shapesPackage,
  templatePackage,
} from './packages.ts'
import { run } from './run.ts'

export interface BuiltSite {
  readonly name: string
  /** Folder of the built files. */
  readonly files: string
  /** Folder of the package that it shows. */
  readonly corpus: string
  /** Where it says that it stands, with its base path; ends with a slash. */
  readonly address: string
}

interface Sites {
  /** By `npm run site`. */
  readonly own: BuiltSite
  /** The same under a base path. */
  readonly below: BuiltSite
  readonly recipes: BuiltSite
  /** Of texts that have every shape. */
  readonly shapes: BuiltSite
  /** A text of it has moved: its address was `former`, and is `present`. */
  readonly renamed: BuiltSite & { readonly former: string; readonly present: string }
  /** Of a text that was edited; `before` is the package of the release before. */
  readonly history: BuiltSite & { readonly before: string }
  /** Path of the packed package. */
  readonly tarball: string
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: Sites
  }
}

export default async function setup(project: TestProject) {
  const kept = process.env.SITES
  const folder = kept ?? realpathSync(mkdtempSync(join(tmpdir(), 'sites-')))
  const known = join(folder, 'sites.json')
  if (!existsSync(known)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(known, JSON.stringify(await buildSites(folder)))
  }
  project.provide('sites', JSON.parse(readFileSync(known, 'utf8')) as Sites)
  return () => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

async function buildSites(folder: string): Promise<Sites> {
  const begun = performance.now()
  await run('npm', ['run', 'site', '--', '--build-only'], { cwd: repository })
  console.log(`npm run site builds in ${((performance.now() - begun) / 1000).toFixed(1)} s.`)
  const tarball = await ownPackage(folder)
  const built = async (
    name: string,
    from: string,
    address = 'https://texts.example/',
  ): Promise<BuiltSite> => {
    const files = await buildSite(join(folder, name), from, address)
    return { name, files, corpus: join(folder, name, 'node_modules/corpus'), address }
  }
  const recipes = templatePackage(folder).then((from) => built('recipes', from))
  const shapes = shapesPackage(join(folder, 'shapes-package')).then((from) => built('shapes', from))
  const below = built('below', tarball, 'https://texts.example/reading/')
  const history = packageWithHistory(join(folder, 'history-packages')).then(async ({ tarball, before }) => ({
    ...(await built('history', tarball)),
    before,
  }))
  await Promise.all([recipes, shapes, below, history])
  const { tarball: moved, ...addresses } = await renamedPackage(join(folder, 'renamed-package'))
  return {
    own: {
      name: 'own',
      files: join(site, 'dist'),
      corpus: join(site, 'node_modules/corpus'),
      address: 'http://localhost:4321/',
    },
    below: await below,
    recipes: await recipes,
    shapes: await shapes,
    history: await history,
    renamed: { ...(await built('renamed', moved)), ...addresses },
    tarball,
  }
}
