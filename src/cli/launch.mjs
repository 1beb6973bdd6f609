#!/usr/bin/env node
/**
 * Starts the command line: runs the bundle of contentlayer.config.ts and src/, made once for each state of the code. Plain
 * JavaScript, because Node 20 runs no TypeScript. With unchanged code this only hashes files: no bundler is loaded.
 */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { knownBundle, repository } from '../launcher/known-bundle.mjs'

/** Exit code of a command that wants to be started again, because its own sources have changed. */
const startAgain = 75

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

// Whoever reads the output, `head` say, may have enough of it.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

const { root, rest } = takeRoot(process.argv.slice(2))
const folder = join(
  repository,
  '.cache/tool',
  createHash('sha256').update(relative(repository, root)).digest('hex').slice(0, 16),
)

const exitCodes = { again: startAgain, failed: 1, interrupted: 0 }

let code = startAgain
let reported = ''
while (code === startAgain) {
  let bundle = null
  try {
    bundle = knownBundle(folder)
    bundle ??= await (await import('../launcher/make-bundle.mjs')).makeBundle(folder, root)
    const { key, path, sources } = bundle
    const { run } = await import(pathToFileURL(join(path, 'cli.js')).href)
    code = await run({ root, repository, bundle: path, codeKey: key, sources }, rest)
    reported = ''
  } catch (error) {
    const { onFailure } = await import('../launcher/on-failure.mjs')
    const isWaiting = rest[0] === 'dev'
    const { report, next } = await onFailure(error, { root, folder, bundle, reported, isWaiting })
    code = exitCodes[next]
    reported = report
  }
}
process.exitCode = code
