/**
 * Reads the records that a CMS gives out (a file of JSON lines or one JSON list, a folder of entries, or the URL of its
 * API) and decodes them into entries of the model.
 */

import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CmsModel, Entry } from '../cms/cms-model.ts'
import type { AnyTarget } from '../cms/target.ts'
import { reasonOf } from '../diagnostics/reason.ts'
import { UserError } from '../diagnostics/user-error.ts'
import { readText } from '../files/read-file.ts'

export interface RecordSource {
  /** Path, from the root, or URL. */
  readonly source: string
  readonly root: string
  readonly target: AnyTarget
  readonly model: CmsModel
  readonly authorization: string | undefined
}

export interface ReadRecords {
  readonly entries: readonly Entry[]
  /** What is not a record of the model, with its place. */
  readonly refusals: readonly string[]
}

/** A record, and where it was found. */
interface Found {
  readonly record: unknown
  readonly place: string
}

/** @throws UserError when there is nothing to read, or what is there is not valid JSON. */
export async function readRecords(from: RecordSource): Promise<ReadRecords> {
  const { target, model } = from
  const refusals: string[] = []
  const entries = (await findRecords(from)).flatMap(({ record, place }) => {
    try {
      return [target.decode(model, record as never)]
    } catch (error) {
      refusals.push(`${place}: ${reasonOf(error)}`)
      return []
    }
  })
  return { entries, refusals }
}

async function findRecords(from: RecordSource): Promise<readonly Found[]> {
  const { source, root, target } = from
  if (/^https?:/.test(source)) return recordsOfApi(new URL(source), from)
  const path = resolve(root, source)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) throw new UserError(`There is no ${source}.`)
  return stats.isDirectory() ? recordsOfFolder(path, source, target) : recordsOfText(readText(path), source)
}

/** JSON lines, or one list of records. */
function recordsOfText(text: string, source: string): readonly Found[] {
  if (text.trimStart().startsWith('[')) {
    const list = parseJson(text, source) as readonly unknown[]
    return list.map((record, i) => ({ record, place: `${source}[${i}]` }))
  }
  return text.split('\n').flatMap((line, i) => {
    const place = `${source}:${i + 1}`
    return line.trim() === '' ? [] : [{ record: parseJson(line, place), place }]
  })
}

function parseJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UserError(`${place}: not valid JSON (${reasonOf(error)})`)
  }
}

function recordsOfFolder(folder: string, source: string, { name, entryFiles }: AnyTarget): readonly Found[] {
  if (entryFiles === undefined)
    throw new UserError(`${name} keeps no entries in a folder: give a file or a URL.`)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.flatMap((name) => {
    const file = join(folder, name)
    if (!statSync(file).isFile()) return []
    const place = join(source, name)
    const record = entryFiles.read(name.split('\\').join('/'), () => parseJson(readText(file), place))
    return record === null ? [] : [{ record, place }]
  })
}

async function recordsOfApi(
  base: URL,
  { target: { fetchRecords }, model, authorization }: RecordSource,
): Promise<readonly Found[]> {
  const get = async (path: string): Promise<string> => {
    const url = below(base, path)
    const headers = authorization === undefined ? {} : { authorization }
    const response = await fetch(url, { headers }).catch((error: unknown) => {
      throw new UserError(`${url.origin} does not answer (${reasonOf(error)}).`)
    })
    const text = await response.text()
    if (response.ok) return text
    throw new UserError(`${url.pathname} answers ${response.status}: ${text.slice(0, longestAnswer)}`)
  }
  if (fetchRecords === undefined) return recordsOfText(await get(''), base.pathname)
  const found: Found[] = []
  for await (const record of fetchRecords(model, async (path) => parseJson(await get(path), path)))
    found.push({ record, place: base.pathname })
  return found
}

const longestAnswer = 300

/** Keeps the query of the base, in which some APIs have their token. */
function below(base: URL, path: string): URL {
  const [pathname = '', query = ''] = path.split('?')
  const url = new URL(base)
  url.pathname = `${base.pathname.replace(/\/$/, '')}${pathname}`
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.append(name, value)
  return url
}
