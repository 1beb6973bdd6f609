/**
 * Bundles the code that ships in the package: the renderers, and each entry and each CMS target by itself, since a site
 * loads what it uses. This is what tsup is for: it makes of each entry what a library publishes.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { repository } from './known-bundle.mjs'
import { recorder } from './recorder.mjs'

/** @param {Map<string, Buffer>} read Gets what the bundler read. @throws what esbuild throws when code does not compile */
export async function bundleShipped(folder, read) {
  const from = process.cwd()
  // tsup reads tsconfig.json and package.json of the folder that it runs in, and takes entries for patterns unless they
  // are relative to it and hold no `*`, which the path of the repository may.
  process.chdir(repository)
  // Even when it is silent it prints that the build failed; the report of the failure says so itself.
  const { error } = console
  console.error = () => undefined
  try {
    const { build } = await import('tsup')
    await build({
      entry: {
        runtime: 'src/runtime/index.ts',
        rows: 'src/runtime/rows.ts',
        lines: 'src/runtime/lines.ts',
        digest: 'src/runtime/digest.ts',
        verify: 'src/runtime/verify/verify.ts',
        ...runtimeEntries(),
        ...cmsTargets(),
      },
      outDir: relative(repository, folder),
      format: ['esm'],
      splitting: false,
      platform: 'neutral',
      target: 'es2022',
      config: false,
      dts: false,
      clean: false,
      silent: true,
      esbuildPlugins: [recorder(read)],
      esbuildOptions: (options) => {
        // esbuild takes the folder in which it was first loaded, which may have been another.
        options.absWorkingDir = repository
        options.logLevel = 'silent'
      },
    })
  } finally {
    console.error = error
    process.chdir(from)
  }
  writeFileSync(join(folder, 'runtime.json'), JSON.stringify(runtimeSources(read)))
}

/**
 * Texts of the runtime's modules by path, of which the declarations are emitted. Those that hold types only no bundler
 * reads.
 */
function runtimeSources(read) {
  const folder = join(repository, 'src/runtime')
  const paths = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.ts'))
  const texts = paths.sort().map((path) => {
    const file = join(folder, path)
    const bytes = read.get(file) ?? readFileSync(file)
    read.set(file, bytes)
    return [path.split(sep).join('/'), bytes.toString()]
  })
  return Object.fromEntries(texts)
}

function runtimeEntries() {
  const names = readdirSync(join(repository, 'src/runtime/entries')).map((file) => basename(file, '.ts'))
  return Object.fromEntries(names.map((name) => [`entry-${name}`, `src/runtime/entries/${name}.ts`]))
}

function cmsTargets() {
  const names = readdirSync(join(repository, 'src/cms'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  return Object.fromEntries(names.map(({ name }) => [`cms-${name}`, `src/cms/${name}/target.ts`]))
}
