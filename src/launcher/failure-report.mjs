/**
 * Reports code that cannot be run, in the form of all other reports: file, line, column, what was found. The reports of
 * src/diagnostics are not to be had here, since they are part of what could not be bundled.
 */

import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CompileFailure, entryNamespace } from './compile-failure.mjs'
import { isInPackage, repository } from './known-bundle.mjs'

/**
 * @param {unknown} error What was thrown by making the bundle or by running it.
 * @param {string} root Folder of contentlayer.config.ts.
 * @param {import('./known-bundle.mjs').Bundle | null} bundle The one that ran.
 * @returns {Promise<string | null>} null when the code is not to blame.
 */
export async function failureReport(error, root, bundle) {
  if (error instanceof CompileFailure) {
    const other = error.causes.find((cause) => !Array.isArray(cause?.errors))
    return other === undefined ? render(compileProblems(error.causes, root), root) : missingPackage(other)
  }
  if (error?.name === 'ModelFailure' && bundle !== null)
    return render([modelProblem(error.cause, root, bundle)], root)
  return missingPackage(error)
}

/** @typedef {{ path: string, line: number, column: number, title: string, notes: readonly string[] }} Problem */

/** Both bundlers read some files, and report them twice. */
function compileProblems(causes, root) {
  const problems = causes.flatMap(({ errors }) => errors.map((error) => compileProblem(error, root)))
  return [...new Map(problems.map((p) => [`${p.path}:${p.line}:${p.column}:${p.title}`, p])).values()]
}

/** @returns {Problem} */
function compileProblem({ text, location, notes }, root) {
  const more = notes.map(
    (note) => `note     ${note.text}${note.location ? ` (${placeOf(note.location, root)})` : ''}`,
  )
  // Entries that exist in memory only import the config.
  if (location === null || location.file.startsWith(`${entryNamespace}:`))
    return { ...startOfConfig(root), title: text, notes: more }
  return {
    path: resolve(repository, location.file),
    line: location.line,
    column: columnOf(location),
    title: text,
    notes: [`found    ${location.lineText.trim().slice(0, 100)}`, ...more],
  }
}

const placeOf = (location, root) =>
  `${shown(resolve(repository, location.file), root)}:${location.line}:${columnOf(location)}`

const startOfConfig = (root) => ({ path: join(root, 'contentlayer.config.ts'), line: 1, column: 1 })

/** esbuild counts bytes of UTF-8 from 0; reports count UTF-16 units from 1. */
const columnOf = ({ lineText, column }) => Buffer.from(lineText).subarray(0, column).toString().length + 1

/** @returns {Problem} */
function modelProblem(cause, root, bundle) {
  const message = cause instanceof Error ? cause.message : String(cause)
  const place = placesOf(cause, bundle).find(({ path }) => !isOfTheCompiler(path)) ?? startOfConfig(root)
  const found = readFileSync(place.path, 'utf8').split('\n')[place.line - 1] ?? ''
  return { ...place, title: message, notes: [`found    ${found.trim().slice(0, 100)}`] }
}

/** The place to look at is where the model calls `defineModel` and its like, not where these throw. */
const isOfTheCompiler = (path) => isInPackage(path) || path.startsWith(join(repository, 'src/model/'))

/** Places of a stack in the bundle, translated to the sources. */
function placesOf(cause, bundle) {
  const frames = String(cause?.stack).matchAll(/(file:\/\/\S+\.js):(\d+):(\d+)/g)
  return [...frames].flatMap(([, url, line, column]) => {
    const path = fileURLToPath(url)
    if (dirname(path) !== bundle.path) return []
    const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')))
    const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1)
    if (originalSource === undefined || originalSource.includes(`${entryNamespace}:`)) return []
    return [
      { path: resolve(bundle.path, originalSource), line: originalLine + 1, column: originalColumn + 1 },
    ]
  })
}

/** @returns {string | null} */
function missingPackage(error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') return null
  return `${error.message.split('\n')[0]}\nInstall the packages first: npm ci\n`
}

async function render(problems, root) {
  const [{ VFile }, { reporter }] = await Promise.all([import('vfile'), import('vfile-reporter')])
  const files = new Map()
  for (const { path, line, column, title, notes } of problems) {
    const file = files.get(path) ?? new VFile({ path: shown(path, root) })
    files.set(path, file)
    const message = file.message(title, { place: { line, column } })
    message.fatal = true
    message.note = [`at       ${shown(path, root)}:${line}:${column}`, ...notes].join('\n')
  }
  return `${reporter([...files.values()], { verbose: true })}\n`
}

const shown = (path, root) => relative(path.startsWith(`${root}/`) ? root : process.cwd(), path)
