/** Makes the bundle of a config and puts it where the next run finds it. Loaded only when there is something to bundle. */

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
import { join, relative, resolve } from 'node:path'
import { bundleShipped } from './bundle-shipped.mjs'
import { bundleTool } from './bundle-tool.mjs'
import { CompileFailure, isAsRead } from './compile-failure.mjs'
import {
  bundleOf,
  foldersUpward,
  hashOf,
  isIntact,
  keyOf,
  readPointer,
  repository,
  withLockfiles,
} from './known-bundle.mjs'

/**
 * @param {string} folder Holds the bundles of this config.
 * @param {string} root Folder of contentlayer.config.ts.
 * @returns {Promise<import('./known-bundle.mjs').Bundle>}
 * @throws {CompileFailure}
 */
export async function makeBundle(folder, root) {
  mkdirSync(folder, { recursive: true })
  for (;;) {
    const made = mkdtempSync(join(folder, `making-${process.pid}-`))
    try {
      const pointer = await bundleInto(made, root)
      if (pointer !== null) return publish(folder, made, pointer)
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  }
}

/** @returns what current.json is to hold; null when a source changed while it was bundled. */
async function bundleInto(made, root) {
  const read = new Map(settings(root).map((path) => [path, readFileSync(path)]))
  const results = await Promise.allSettled([bundleTool(root, made, read), bundleShipped(made, read)])
  const causes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
  if (causes.length > 0) throw new CompileFailure(causes, read)
  if (!isAsRead(read)) return null
  const inputs = [...read.keys()].map((path) => relative(repository, path)).sort()
  const paths = withLockfiles(inputs)
  const content = contentOf(
    paths.map((path) => read.get(resolve(repository, path)) ?? readFileSync(resolve(repository, path))),
  )
  const files = readdirSync(made)
    .filter((name) => /\.js(on)?$/.test(name))
    .sort()
  const output = contentOf(files.map((name) => readFileSync(join(made, name))))
  return {
    key: keyOf(paths, content),
    inputs,
    size: content.bytes.length,
    output: { files, size: output.bytes.length, hash: hashOf(files, output) },
  }
}

/** Files that no bundler reports, and that decide what it makes: its options, and the versions of the packages. */
function settings(root) {
  const launcher = readdirSync(join(repository, 'src/launcher')).map((name) => `src/launcher/${name}`)
  const own = ['src/cli/launch.mjs', ...launcher, 'tsconfig.json'].map((path) => join(repository, path))
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
  const folders = new Set([...foldersUpward(repository), ...foldersUpward(root)])
  const packages = Object.keys({ ...dependencies, ...devDependencies }).flatMap((name) =>
    [...folders].map((folder) => join(folder, 'node_modules', name, 'package.json')),
  )
  return [...own, ...packages.filter((path) => existsSync(path))]
}

const contentOf = (parts) => ({ bytes: Buffer.concat(parts), sizes: parts.map(({ length }) => length) })

function publish(folder, made, pointer) {
  const before = readPointer(folder)?.key
  const path = join(folder, pointer.key)
  if (!isIntact(path, pointer.output)) replaceFolder(path, made)
  const draft = join(folder, `current-${process.pid}.json`)
  writeFileSync(draft, JSON.stringify(pointer))
  renameSync(draft, join(folder, 'current.json'))
  prune(folder, [pointer.key, before])
  return bundleOf(folder, pointer)
}

function replaceFolder(path, made) {
  rmSync(path, { recursive: true, force: true })
  try {
    renameSync(made, path)
  } catch (error) {
    // Another run has made the same meanwhile.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  }
}

/** Removes old bundles, but not the last one: a run of it may still load parts. Also what killed runs left. */
function prune(folder, keep) {
  for (const name of readdirSync(folder)) {
    const [, maker] = /^making-(\d+)-/.exec(name) ?? []
    const isOld = /^[0-9a-f]{32}$/.test(name)
      ? !keep.includes(name)
      : maker !== undefined && !isRunning(+maker)
    if (isOld) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
