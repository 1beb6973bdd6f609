/**
 * Reads the value of a YAML file, or null where the file is not plain; and the places of its values.
 * Plain is what annotations are nearly always written in: a block map at the left edge; in it block maps and lists,
 * flow maps and lists on one line, and words and quoted texts on one line. A plain file has no problems, and its
 * values and places are those that the `yaml` library gives, in a small part of the time. Everything else is for the
 * library: whatever is unusual, whatever is wrong, and whatever this reader does not know for sure.
 */

import { unsafeCharacters } from '../source/unsafe-characters.ts'
import { colon, dash, feed, hash, keyText, scalarEnd, scalarValue, space } from './plain-scalars.ts'

type PlainMap = Record<string, unknown>

/** Places of the values of a file: offsets, by the map or list that holds them and by key or index. */
export interface PlainPlaces {
  readonly root: Readonly<PlainMap>
  /** Of the first key. */
  readonly start: number
  readonly inside: ReadonlyMap<unknown, ReadonlyMap<string | number, PlainPlace>>
}

export interface PlainPlace {
  /** An item of a list has none: it is the value's. */
  readonly key: number
  /** Of a block map: offset of its first key. */
  readonly value: number
}

type Noted = Map<unknown, Map<string | number, PlainPlace>>

/** Tabs and CR are space in some places only; a backslash can begin an escape. */
const unusual = /[\t\r\\]/

/** The library refuses keys of more than 1024 characters; no key of ours comes near. */
const longestKey = 1000
/** The one merges maps in older YAML, the other is more than a name in JavaScript. */
const isUnusualKey = (key: string): boolean => key === '<<' || key === '__proto__'
/** The library gives up when the stack is full. */
const deepest = 100

const comma = 0x2c
const openMap = 0x7b
const closeMap = 0x7d
const openList = 0x5b
const closeList = 0x5d

export function readPlainYaml(text: string): Readonly<PlainMap> | null {
  if (unusual.test(text) || unsafeCharacters(text).length > 0) return null
  return new PlainReader(text, null).read() ?? null
}

/** Reads a plain file once more: few places are ever asked for, and to note them all costs as much as the values. */
export function placesInPlainYaml(text: string): PlainPlaces {
  const inside: Noted = new Map()
  const reader = new PlainReader(text, inside)
  const root = reader.read()
  if (root === undefined) throw new Error('A file was plain when its values were read.')
  return { root, start: reader.start, inside }
}

/** Every method that reads returns undefined, null or false where the file is not plain. */
class PlainReader {
  private readonly text: string
  private readonly places: Noted | null
  private at = 0
  private lineStart = 0
  /** Column from 0 of the first character of the line; -1 at the end of the file. */
  private indent = 0
  /** Of the value that was read last. */
  start = 0

  /** With `places`, what is read is noted there. */
  constructor(text: string, places: Noted | null) {
    this.text = text
    this.places = places
  }

  read(): PlainMap | undefined {
    this.skipComment()
    this.findLine()
    return this.indent === 0 ? this.blockMap(0, 0) : undefined
  }

  private blockMap(column: number, depth: number): PlainMap | undefined {
    const { at: start } = this
    const map: PlainMap = {}
    do {
      const { at: keyStart } = this
      const key = this.key(false)
      if (key === null || Object.hasOwn(map, key)) return undefined
      const value = this.blockValue(column, depth, false)
      if (value === undefined) return undefined
      map[key] = value
      this.note(map, key, keyStart)
    } while (this.indent === column)
    this.start = start
    // What stands further in would go on with the value.
    return this.indent > column ? undefined : map
  }

  private blockList(column: number, depth: number): unknown[] | undefined {
    const { at: start } = this
    const list: unknown[] = []
    do {
      this.at += 1
      const item = this.blockValue(column, depth, true)
      if (item === undefined) return undefined
      this.note(list, list.length, this.start)
      list.push(item)
    } while (this.indent === column && this.isDash())
    this.start = start
    return this.indent > column ? undefined : list
  }

  /** What stands after the `:` of a key or the `-` of an item: on its line, or as a block below; nothing is null. */
  private blockValue(column: number, depth: number, ofItem: boolean): unknown {
    if (depth > deepest) return undefined
    this.skipSpaces()
    const start = this.at
    const next = this.text.charCodeAt(start)
    if (start < this.text.length && next !== feed && next !== hash) {
      const own = start - this.lineStart
      if (ofItem && this.isDash()) return this.blockList(own, depth + 1)
      if (ofItem && this.startsPair()) return this.blockMap(own, depth + 1)
      const value = this.lineValue(false, depth)
      return this.endLine() ? value : undefined
    }
    if (!this.endLine()) return undefined
    // A list that is the value of a key may stand right below the key.
    const isBelow = this.indent > column || (!ofItem && this.indent === column && this.isDash())
    if (!isBelow) {
      this.start = start
      return null
    }
    return this.isDash() ? this.blockList(this.indent, depth + 1) : this.blockMap(this.indent, depth + 1)
  }

  private lineValue(inFlow: boolean, depth: number): unknown {
    const { at: start } = this
    const next = this.text.charCodeAt(start)
    if (next === openMap) return this.flowMap(depth + 1)
    if (next === openList) return this.flowList(depth + 1)
    this.start = start
    const source = this.scalar(inFlow)
    return source === null ? undefined : scalarValue(source)
  }

  private flowMap(depth: number): PlainMap | undefined {
    if (depth > deepest) return undefined
    const { at: start } = this
    const map: PlainMap = {}
    while (this.nextInFlow(start, closeMap)) {
      const { at: keyStart } = this
      const key = this.key(true)
      if (key === null || Object.hasOwn(map, key)) return undefined
      this.skipSpaces()
      const value = this.lineValue(true, depth)
      if (value === undefined) return undefined
      map[key] = value
      this.note(map, key, keyStart)
    }
    this.start = start
    return this.closes(closeMap) ? map : undefined
  }

  private flowList(depth: number): unknown[] | undefined {
    if (depth > deepest) return undefined
    const { at: start } = this
    const list: unknown[] = []
    while (this.nextInFlow(start, closeList)) {
      const item = this.lineValue(true, depth)
      if (item === undefined) return undefined
      this.note(list, list.length, this.start)
      list.push(item)
    }
    this.start = start
    return this.closes(closeList) ? list : undefined
  }

  /** The place of the value that was read last. */
  private note(holder: unknown, step: string | number, key: number): void {
    if (this.places === null) return
    const location = { key, value: this.start }
    const own = this.places.get(holder)
    if (own === undefined) this.places.set(holder, new Map([[step, location]]))
    else own.set(step, location)
  }

  /** Over the opening bracket or the comma before an entry; false at all else. */
  private nextInFlow(start: number, close: number): boolean {
    const isFirst = this.at === start
    if (!isFirst) this.skipSpaces()
    if (!isFirst && this.text.charCodeAt(this.at) !== comma) return false
    this.at += 1
    this.skipSpaces()
    return !(isFirst && this.text.charCodeAt(this.at) === close)
  }

  private closes(close: number): boolean {
    if (this.text.charCodeAt(this.at) !== close) return false
    this.at += 1
    return true
  }

  /** A key and its colon, which a space or the end of the line follows. */
  private key(inFlow: boolean): string | null {
    const source = this.scalar(inFlow)
    if (source === null || source.length > longestKey) return null
    if (this.text.charCodeAt(this.at) !== colon || !this.isSpaceOrEnd(this.at + 1)) return null
    // `...` at the left edge ends a document.
    if (source.startsWith('...')) return null
    this.at += 1
    const key = keyText(source)
    return isUnusualKey(key) ? null : key
  }

  private startsPair(): boolean {
    const { at: start } = this
    const isPair = this.key(false) !== null
    this.at = start
    return isPair
  }

  /** The source of a word or a text in quotes. */
  private scalar(inFlow: boolean): string | null {
    const { at: start } = this
    this.at = scalarEnd(this.text, start, inFlow)
    return this.at === start ? null : this.text.slice(start, this.at)
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === dash && this.isSpaceOrEnd(this.at + 1)
  }

  private isSpaceOrEnd(offset: number): boolean {
    const code = this.text.charCodeAt(offset)
    return code === space || code === feed || offset >= this.text.length
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === space) this.at += 1
  }

  /** Over the rest of a line, which holds no more than a comment, to the next line that does. */
  private endLine(): boolean {
    this.skipComment()
    if (this.at < this.text.length && this.text.charCodeAt(this.at) !== feed) return false
    this.findLine()
    return true
  }

  private findLine(): void {
    while (this.text.charCodeAt(this.at) === feed) {
      this.at += 1
      this.lineStart = this.at
      this.skipComment()
    }
    this.indent = this.at < this.text.length ? this.at - this.lineStart : -1
  }

  private skipComment(): void {
    this.skipSpaces()
    if (this.text.charCodeAt(this.at) !== hash) return
    if (this.at > this.lineStart && this.text.charCodeAt(this.at - 1) !== space) return
    const end = this.text.indexOf('\n', this.at)
    this.at = end === -1 ? this.text.length : end
  }
}
