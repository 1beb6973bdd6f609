/**
 * Bundles the command line and the module of a thread with esbuild. The two entries exist in memory only, so that no path
 * of a file is taken for a pattern, whatever characters it has.
 */

import { isAbsolute, join } from 'node:path'
import { build } from 'esbuild'
import { entryNamespace as namespace } from './compile-failure.mjs'
import { joinStart } from './join-start.mjs'
import { repository } from './known-bundle.mjs'
import { recorder } from './recorder.mjs'

/** Bundled instead of loaded from its package, zod loads in half the time: what nobody uses of it is left out. */
const bundledPackage = /^zod($|\/)/

const entriesOf = (root) => {
  const from = (path) => JSON.stringify(path)
  const config = from(join(root, 'contentlayer.config.ts'))
  return {
    cli: `import { main } from ${from(join(repository, 'src/cli/main.ts'))}
const loadCorpus = () => import(${config}).then(
  ({ corpus }) => corpus ?? Promise.reject('The config exports no \`corpus\`.'),
).catch((cause) => {
  throw Object.assign(new Error('The model cannot be loaded.', { cause }), { name: 'ModelFailure' })
})
export const run = (context, args) => main(args, context, loadCorpus)
`,
    thread: `import { parentPort, workerData } from 'node:worker_threads'
import { serveThread } from ${from(join(repository, 'src/compile/compile-many.ts'))}
import { corpus } from ${config}
serveThread(corpus, workerData, (news, given) => parentPort?.postMessage(news, given))
`,
  }
}

/** @param {Map<string, Buffer>} read Gets what the bundler read. @throws what esbuild throws when code does not compile */
export async function bundleTool(root, folder, read) {
  const entries = entriesOf(root)
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: Object.keys(entries).map((name) => ({ in: `${namespace}:${name}`, out: name })),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: 'tsconfig.json',
    // A report reads them, and what joins files.
    sourcemap: 'linked',
    metafile: true,
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [entriesInMemory(entries), packagesStayOutside, recorder(read)],
  })
  await joinStart(folder, metafile)
}

const entriesInMemory = (entries) => ({
  name: 'entries in memory',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
      path: path.slice(namespace.length + 1),
      namespace,
    }))
    // By themselves esbuild would refuse paths that hold a `*`.
    build.onResolve({ filter: /^\//, namespace }, ({ path }) => ({ path }))
    build.onLoad({ filter: /.*/, namespace }, ({ path }) => ({
      contents: entries[path],
      loader: 'js',
      resolveDir: repository,
    }))
  },
})

const packagesStayOutside = {
  name: 'packages stay outside',
  setup(build) {
    build.onResolve({ filter: /^[^.]/ }, ({ path, kind }) =>
      kind === 'entry-point' || isAbsolute(path) || bundledPackage.test(path)
        ? undefined
        : { path, external: true },
    )
  },
}
