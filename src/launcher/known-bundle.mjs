/**
 * Finds the bundle of the last run and decides by content hashes whether it can run again. Every command starts here, so
 * this file reads each file with one call into one buffer and loads nothing but Node.
 */

import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the compiler. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const lockfiles = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']

/**
 * @typedef {object} Bundle
 * @property {string} key Stands for compiler, model and packages in every cache key; the same on every machine.
 * @property {string} path Folder of the bundle.
 * @property {readonly string[]} sources Absolute paths of the files that it was bundled from.
 */

/**
 * What current.json holds.
 * @typedef {object} Pointer
 * @property {string} key
 * @property {readonly string[]} inputs Paths relative to the repository: what was bundled, and what decides how.
 * @property {number} size Bytes of all inputs and lockfiles together.
 * @property {{ readonly files: readonly string[], readonly size: number, readonly hash: string }} output
 */

/** @returns {Bundle | null} null when there is none, its sources have changed, or its own files have. */
export function knownBundle(folder) {
  const pointer = readPointer(folder)
  if (pointer === null) return null
  const inputs = withLockfiles(pointer.inputs)
  const isCurrent =
    keyOf(inputs, readFiles(inputs, repository, pointer.size)) === pointer.key &&
    isIntact(join(folder, pointer.key), pointer.output)
  return isCurrent ? bundleOf(folder, pointer) : null
}

/** Whether the files of a bundle are as the bundler wrote them. */
export const isIntact = (path, { files, size, hash }) => hashOf(files, readFiles(files, path, size)) === hash

/** @returns {Pointer | null} null when there is none, or what is there is damaged or of another version of the launcher. */
export function readPointer(folder) {
  try {
    const pointer = JSON.parse(readFileSync(join(folder, 'current.json'), 'utf8'))
    const { key, inputs, size, output } = pointer
    const isPointer =
      typeof key === 'string' &&
      isListOfSize(inputs, size) &&
      isListOfSize(output.files, output.size) &&
      typeof output.hash === 'string'
    return isPointer ? pointer : null
  } catch {
    return null
  }
}

const isListOfSize = (paths, size) =>
  Array.isArray(paths) && paths.every((path) => typeof path === 'string') && Number.isSafeInteger(size)

/** @returns {Bundle} */
export const bundleOf = (folder, { key, inputs }) => ({
  key,
  path: join(folder, key),
  sources: inputs.filter((path) => !isInPackage(path)).map((path) => resolve(repository, path)),
})

/** Whether a path is that of an installed package. */
export const isInPackage = (path) => /(^|\/)node_modules\//.test(path)

/**
 * The inputs, and the lockfiles beside the compiler and in all folders above. In a workspace the one at its root decides
 * what is installed, and the compiler's own, which a clone brings along, is ignored; so none is left out.
 */
export const withLockfiles = (inputs) => [
  ...inputs,
  ...foldersUpward(repository)
    .flatMap((folder) => lockfiles.map((name) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((path) => relative(repository, path)),
]

/** The folder itself, then the one that holds it, up to the root of the file system. */
export function foldersUpward(folder) {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)]
}

/**
 * Contents of files, one after the other.
 * @param {number} size Bytes that they are expected to have together.
 * @returns {{ readonly bytes: Uint8Array, readonly sizes: readonly number[] } | null} null when a file is missing or
 * cannot be read, or they do not have that size: then they are not what they were.
 */
function readFiles(paths, base, size) {
  // One byte more shows that something has grown.
  const bytes = Buffer.allocUnsafe(size + 1)
  const sizes = []
  let end = 0
  for (const path of paths) {
    const read = readInto(bytes, end, join(base, path))
    if (read === null) return null
    sizes.push(read)
    end += read
  }
  return end === size ? { bytes: bytes.subarray(0, size), sizes } : null
}

function readInto(bytes, start, path) {
  try {
    const file = openSync(path, 'r')
    try {
      return readSync(file, bytes, start, bytes.length - start, null)
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** @returns {string | null} null when the files could not be read, which is never the key of anything. */
export const keyOf = (paths, content) => hashOf(paths, content)?.slice(0, 32) ?? null

export function hashOf(paths, content) {
  if (content === null) return null
  const list = paths.map((path, i) => `${path}\n${content.sizes[i]}\n`).join('')
  return createHash('sha256').update(`${list}\n`).update(content.bytes).digest('hex')
}
