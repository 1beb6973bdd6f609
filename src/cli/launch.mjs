#!/usr/bin/env node
/**
 * Starts the command line: bundles contentlayer.config.ts and src/ with tsup, once for each state of the code, and runs
 * the bundle. Plain JavaScript, because Node 20 runs no TypeScript. An unchanged build costs only the hashes of the
 * sources: neither tsup nor anything of the bundle's dependencies is loaded for it.
 */

import { hash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** `--root <folder>`: the folder of another contentlayer.config.ts. */
function takeRoot(args) {
  const at = args.indexOf('--root')
  if (at === -1) return { root: repository, rest: args }
  const root = args[at + 1]
  if (root === undefined || !existsSync(resolve(root, 'contentlayer.config.ts'))) {
    process.stderr.write(
      `--root needs a folder that holds a contentlayer.config.ts; found ${root ?? 'nothing'}.\n`,
    )
    process.exit(2)
  }
  return { root: resolve(root), rest: args.toSpliced(at, 2) }
}

const sha256 = (content) => hash('sha256', content, 'hex')

/** Key of the code that a bundle was made from: its sources and the versions of the packages. */
function codeKey(inputs) {
  const files = [...inputs, 'package-lock.json'].map((path) => `${path}\n${hashOf(join(repository, path))}\n`)
  return sha256(files.join('')).slice(0, 32)
}

function hashOf(file) {
  try {
    return sha256(readFileSync(file))
  } catch (error) {
    if (error.code === 'ENOENT') return 'gone'
    throw error
  }
}

function knownBundle(folder) {
  try {
    const { inputs, key } = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'))
    return codeKey(inputs) === key && existsSync(join(folder, key, 'cli.js'))
      ? { key, path: join(folder, key), inputs }
      : null
  } catch {
    return null
  }
}

/** What tsup's last build was made from, relative to the repository. */
const sourcesOf = (folder) =>
  Object.keys(JSON.parse(readFileSync(join(folder, 'metafile-esm.json'), 'utf8')).inputs).map((path) =>
    relative(repository, resolve(path)),
  )

function currentKey(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8')).key
  } catch {
    return null
  }
}

/** A run of the bundle before may still load parts of it, so that one stays. */
function prune(folder, keep) {
  for (const name of readdirSync(folder)) {
    if (/^[0-9a-f]{32}$/.test(name) && !keep.includes(name))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** The code of each CMS target ships by itself: a site loads the one that it uses. */
function cmsTargets() {
  const folder = join(repository, 'src/cms')
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(names.map(({ name }) => [`cms-${name}`, join(folder, name, 'target.ts')]))
}

async function makeBundle(folder, root) {
  const { build } = await import('tsup')
  const from = process.cwd()
  // What tsup makes depends on the package.json of the folder that it is started in.
  process.chdir(repository)
  try {
    return await bundleWith(build, folder, root)
  } finally {
    process.chdir(from)
  }
}

async function bundleWith(build, folder, root) {
  mkdirSync(folder, { recursive: true })
  const made = mkdtempSync(join(folder, 'making-'))
  try {
    const entry = join(made, 'entry.ts')
    const thread = join(made, 'thread-entry.ts')
    const from = (path) => JSON.stringify(relative(made, path).split('\\').join('/'))
    writeFileSync(
      entry,
      `import { main } from ${from(join(repository, 'src/cli/main.ts'))}\nexport const run = (context: Parameters<typeof main>[1], args: readonly string[]) => main(args, context, () => import(${from(join(root, 'contentlayer.config.ts'))}).then((m) => m.corpus))\n`,
    )
    writeFileSync(
      thread,
      `import { parentPort, workerData } from 'node:worker_threads'\nimport { serveThread, type ThreadTask } from ${from(join(repository, 'src/compile/compile-many.ts'))}\nimport { corpus } from ${from(join(root, 'contentlayer.config.ts'))}\nserveThread(corpus, workerData as ThreadTask, (news, given) => parentPort?.postMessage(news, given))\n`,
    )
    const common = { config: false, dts: false, silent: true, clean: false, target: 'node20' }
    await build({
      ...common,
      entry: { cli: entry, thread },
      outDir: made,
      format: ['esm'],
      splitting: true,
      skipNodeModulesBundle: true,
      // As part of the bundle it is loaded in half the time: what nobody uses of it is left out.
      noExternal: ['zod'],
      metafile: true,
    })
    const bundled = sourcesOf(made)
    const shipped = { runtime: join(repository, 'src/runtime/index.ts'), ...cmsTargets() }
    await build({
      ...common,
      entry: shipped,
      outDir: made,
      format: ['esm'],
      splitting: false,
      platform: 'neutral',
      target: 'es2022',
      metafile: true,
    })
    const inputs = [...new Set([...bundled, ...sourcesOf(made), 'src/cli/launch.mjs'])]
      // The lockfile stands for the packages.
      .filter(
        (path) => ![entry, thread].includes(resolve(repository, path)) && !/(^|\/)node_modules\//.test(path),
      )
      .sort()
    const key = codeKey(inputs)
    const path = join(folder, key)
    if (!existsSync(path)) renameSync(made, path)
    const pointer = join(folder, `current-${process.pid}.json`)
    const before = currentKey(folder)
    writeFileSync(pointer, JSON.stringify({ inputs, key }))
    renameSync(pointer, join(folder, 'current.json'))
    prune(folder, [key, before])
    return { key, path, inputs }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

const { root, rest } = takeRoot(process.argv.slice(2))
const folder = join(repository, '.cache/tool', sha256(relative(repository, root)).slice(0, 16))
/** Code of a command that wants to be started again, because its own sources have changed. */
const startAgain = 75

// Whoever reads the output, `head` say, may have enough of it.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

let code = startAgain
while (code === startAgain) {
  const bundle = knownBundle(folder) ?? (await makeBundle(folder, root))
  const { run } = await import(pathToFileURL(join(bundle.path, 'cli.js')).href)
  const sources = bundle.inputs.map((path) => resolve(repository, path))
  code = await run({ root, repository, bundle: bundle.path, codeKey: bundle.key, sources }, rest)
}
process.exitCode = code
