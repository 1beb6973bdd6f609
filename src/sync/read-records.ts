/**
 * Takes the address of what a CMS gives out: a file of JSON lines (or one JSON list), a folder of entries, or the URL of its
 * API; gives the entries of the model that are there.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { CmsModel, Entry } from '../cms/cms-model.ts'
import type { AnyTarget } from '../cms/target.ts'
import { reasonOf } from '../diagnostics/reason.ts'
import { UserError } from '../diagnostics/user-error.ts'

export interface CameRecords {
  readonly entries: readonly Entry[]
  /** What is no record of the model, with its place. */
  readonly refusals: readonly string[]
}

/** A record, and where it was found. */
interface Found {
  readonly record: unknown
  readonly place: string
}

/** @throws Refusal when there is nothing to read, or what is there is no JSON. */
export async function entriesAt(
  source: string,
  root: string,
  target: AnyTarget,
  model: CmsModel,
): Promise<CameRecords> {
  const found = await recordsAt(source, root, target, model)
  const refusals: string[] = []
  const entries = found.flatMap(({ record, place }) => {
    try {
      return [target.decode(model, record as never)]
    } catch (error) {
      refusals.push(`${place}: ${reasonOf(error)}`)
      return []
    }
  })
  return { entries, refusals }
}

async function recordsAt(
  source: string,
  root: string,
  target: AnyTarget,
  model: CmsModel,
): Promise<readonly Found[]> {
  if (/^https?:/.test(source)) return recordsOfApi(new URL(source), target, model)
  const path = resolve(root, source)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined) throw new UserError(`There is no ${source}.`)
  return stats.isDirectory()
    ? recordsOfFolder(path, target)
    : recordsOfText(readFileSync(path, 'utf8'), source)
}

/** JSON lines, or one list of records. */
function recordsOfText(text: string, source: string): readonly Found[] {
  if (text.trimStart().startsWith('[')) {
    const list = parsed(text, source) as readonly unknown[]
    return list.map((record, i) => ({ record, place: `${source}[${i}]` }))
  }
  return text.split('\n').flatMap((line, i) => {
    const place = `${source}:${i + 1}`
    return line.trim() === '' ? [] : [{ record: parsed(line, place), place }]
  })
}

function parsed(json: string, place: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UserError(`${place}: no JSON (${reasonOf(error)})`)
  }
}

function recordsOfFolder(folder: string, { name, entryFiles }: AnyTarget): readonly Found[] {
  if (entryFiles === undefined)
    throw new UserError(`${name} keeps no entries in a folder: give a file or a URL.`)
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return paths.flatMap((path) => {
    const file = join(folder, path)
    if (!statSync(file).isFile()) return []
    const place = relative(process.cwd(), file)
    const record = entryFiles.read(path.split('\\').join('/'), () =>
      parsed(readFileSync(file, 'utf8'), place),
    )
    return record === null ? [] : [{ record, place }]
  })
}

/** `CMS_AUTHORIZATION` is sent as the header `Authorization`. */
async function recordsOfApi(
  base: URL,
  { fetchRecords }: AnyTarget,
  model: CmsModel,
): Promise<readonly Found[]> {
  const authorization = process.env.CMS_AUTHORIZATION
  const get = async (path: string): Promise<string> => {
    const url = below(base, path)
    const headers = authorization === undefined ? {} : { authorization }
    const answer = await fetch(url, { headers }).catch((error: unknown) => {
      throw new UserError(`${url.origin} does not answer (${reasonOf(error)}).`)
    })
    const text = await answer.text()
    if (answer.ok) return text
    throw new UserError(`${url.pathname} answers ${answer.status}: ${text.slice(0, longestAnswer)}`)
  }
  if (fetchRecords === undefined) return recordsOfText(await get(''), base.pathname)
  const found: Found[] = []
  for await (const record of fetchRecords(model, async (path) => parsed(await get(path), path)))
    found.push({ record, place: base.pathname })
  return found
}

const longestAnswer = 300

/** With the query of the address itself, in which some APIs have their token. */
function below(base: URL, path: string): URL {
  const [way = '', query = ''] = path.split('?')
  const url = new URL(base)
  url.pathname = `${base.pathname.replace(/\/$/, '')}${way}`
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.append(name, value)
  return url
}
