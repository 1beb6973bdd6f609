/** Finds keys of an annotation that are of no block, of two, or lead nowhere. */

import { basename } from 'node:path/posix'
import { type KeyPlace, keyPlace, naturalKey } from '../../annotation/key-place.ts'
import type { ReadingState } from '../../annotation/seed-text.ts'
import type { Path } from '../../annotation/yaml.ts'
import { catalogue, type DiagnosticCode } from '../../diagnostics/catalogue.ts'
import { type Details, diagnostic } from '../../diagnostics/diagnostic.ts'
import { firstOfGroups, type Piece } from '../assign-roles.ts'
import { blockKey, columnOf } from '../blocks.ts'
import { keysOfReplies } from '../line-account.ts'

interface Placed {
  readonly line: number
  readonly column: number
  readonly key: string
}

/** Where an annotation says nothing of keys, each block has that of its own place, and nothing is looked at. */
export function reportKeys(state: ReadingState, pieces: readonly Piece[]): void {
  const { keys = {}, formerKeys = {}, replies = [] } = state.annotation
  const hasReplyKeys = replies.some(({ key }) => key !== undefined)
  if (!hasReplyKeys && Object.keys(keys).length === 0 && Object.keys(formerKeys).length === 0) return
  const blocks = [...firstOfGroups(pieces).values()].map(
    (piece): Placed => ({
      line: piece.line,
      column: columnOf(state.seed, piece),
      key: blockKey(state, piece),
    }),
  )
  reportPlaces(state, keys, blocks)
  reportDoubles(state, keys, blocks)
  reportReplies(state, pieces)
  reportFormerKeys(state, formerKeys, new Map(blocks.map((block) => [block.key, block])))
}

function reportPlaces(state: ReadingState, keys: Keys, blocks: readonly Placed[]): void {
  const begun = new Set(blocks.map(({ line, column }) => naturalKey(line, column)))
  for (const address of Object.keys(keys)) {
    const place = keyPlace(address)
    // An address that is none, or is outside the text, has been reported.
    if (place === null || place.last > state.seed.lines.length) continue
    const { first, column } = place
    const isThere =
      column === null ? blocks.some((block) => isAt(block, place)) : begun.has(naturalKey(first, column))
    if (!isThere)
      report(state, 'key/no-block', ['keys', address], { found: `no block that begins ${whereIs(place)}` })
  }
}

function reportDoubles(state: ReadingState, keys: Keys, blocks: readonly Placed[]): void {
  const owners = new Map<string, Placed>()
  for (const block of blocks) {
    const other = owners.get(block.key)
    owners.set(block.key, block)
    if (other === undefined) continue
    const address = addressOf(keys, block) ?? addressOf(keys, other)
    const found = `\`${block.key}\` for the blocks of ${nameOf(other)} and ${nameOf(block)}`
    report(state, 'key/double', address === undefined ? ['keys'] : ['keys', address], { found })
  }
}

function reportReplies(state: ReadingState, pieces: readonly Piece[]): void {
  const { replies = [] } = state.annotation
  const owners = new Map<string, number>()
  for (const [i, key] of keysOfReplies(state, pieces)) {
    const other = owners.get(key)
    owners.set(key, i)
    if (other === undefined) continue
    const given = replies[i]?.key === undefined ? other : i
    const found = `\`${key}\` for two replies`
    report(state, 'key/double', ['replies', given, 'key'], { found })
  }
}

function reportFormerKeys(
  state: ReadingState,
  formerKeys: Readonly<Record<string, string | null>>,
  blocks: ReadonlyMap<string, Placed>,
): void {
  for (const [key, to] of Object.entries(formerKeys)) {
    const path = ['formerKeys', key]
    const owner = blocks.get(key)
    if (owner !== undefined)
      report(state, 'key/in-use', path, { found: `\`${key}\`, the key of the block of ${nameOf(owner)}` })
    else if (to !== null && !blocks.has(to)) {
      const expected = shownEnd(formerKeys, blocks, to)
      report(state, 'key/leads-nowhere', path, { found: `\`${to}\`, which no block has`, expected })
    }
  }
}

type Keys = Readonly<Record<string, string>>

function report(state: ReadingState, code: DiagnosticCode, path: Path, details: Details): void {
  const location = state.locate.ofKey(path)
  const name = basename(location.file, '.yaml')
  const hint = catalogue[code].advice.replace('<name>', name)
  state.diagnostics.push(diagnostic(code, location, { field: path.join('.'), ...details, hint }))
}

/** The address of `keys` that a block has its key from: one of its own before one of lines. */
function addressOf(keys: Keys, block: Placed): string | undefined {
  const named = Object.keys(keys).flatMap((address) => {
    const place = keyPlace(address)
    return place !== null && isAt(block, place) ? [{ address, place }] : []
  })
  return (named.find(({ place }) => place.column !== null) ?? named[0])?.address
}

const isAt = ({ line, column }: Placed, place: KeyPlace): boolean =>
  place.first <= line && line <= place.last && (place.column === null || place.column === column)

const nameOf = ({ line, column }: Placed): string => (column === 1 ? `line ${line}` : `${line}:${column}`)

const whereIs = ({ first, last, column }: KeyPlace): string =>
  column === null ? `in lines ${first} to ${last}` : `at ${first}:${column}`

/** Where a former key leads in the end; what may stand there when it leads in a circle, or to what is no key. */
function shownEnd(
  formerKeys: Readonly<Record<string, string | null>>,
  blocks: ReadonlyMap<string, Placed>,
  from: string,
): string {
  const passed = new Set<string>()
  for (let key = from; Object.hasOwn(formerKeys, key) && !passed.has(key); ) {
    passed.add(key)
    const next = formerKeys[key] ?? null
    if (next === null) return 'null'
    if (blocks.has(next)) return `\`${next}\``
    key = next
  }
  return 'the key of a block, or null'
}
