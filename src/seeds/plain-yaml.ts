/**
 * Takes the text of a YAML file; gives its tree of nodes, or null where the file is not plain.
 * Plain is what annotations are nearly always written in: a block map at the left edge; in it block maps and lists,
 * flow maps and lists on one line, and words and quoted texts on one line. A plain file has no problems, and its
 * values and places are those that the `yaml` library gives, in a small part of the time. Everything else is for the
 * library: whatever is unusual, whatever is wrong, and whatever this reader does not know for sure.
 */

import { deceptiveCharacters } from './deceptive.ts'
import { colon, dash, feed, hash, keyText, scalarEnd, scalarValue, space } from './plain-scalars.ts'

interface PlainScalar {
  readonly kind: 'scalar'
  readonly start: number
  readonly value: string | number | boolean | null
}

interface PlainList {
  readonly kind: 'list'
  readonly start: number
  readonly value: readonly unknown[]
  readonly items: readonly PlainNode[]
}

export interface PlainMap {
  readonly kind: 'map'
  /** Of a block map: offset of its first key. */
  readonly start: number
  readonly value: Readonly<Record<string, unknown>>
  readonly pairs: ReadonlyMap<string, PlainPair>
}

export interface PlainPair {
  readonly keyStart: number
  readonly node: PlainNode
}

export type PlainNode = PlainScalar | PlainList | PlainMap

/** Tabs and CR are space in some places only; a backslash can begin an escape. */
const unusual = /[\t\r\\]/

/** The library refuses keys of more than 1024 characters; no key of ours comes near. */
const longestKey = 1000
/** The one merges maps in older YAML, the other is more than a name in JavaScript. */
const unusualKeys: ReadonlySet<string> = new Set(['<<', '__proto__'])
/** The library gives up when the stack is full. */
const deepest = 100

const comma = 0x2c
const openMap = 0x7b
const closeMap = 0x7d
const openList = 0x5b
const closeList = 0x5d

export function readPlainYaml(text: string): PlainMap | null {
  if (unusual.test(text) || deceptiveCharacters(text).length > 0) return null
  return new PlainReader(text).read()
}

/** Every method that reads gives null, or false, where the file is not plain. */
class PlainReader {
  private readonly text: string
  private at = 0
  private lineStart = 0
  /** Column from 0 of the first character of the line; -1 at the end of the file. */
  private indent = 0

  constructor(text: string) {
    this.text = text
  }

  read(): PlainMap | null {
    this.skipComment()
    this.findLine()
    return this.indent === 0 ? this.blockMap(0, 0) : null
  }

  private blockMap(column: number, depth: number): PlainMap | null {
    const { at: start } = this
    const value: Record<string, unknown> = {}
    const pairs = new Map<string, PlainPair>()
    do {
      const keyStart = this.at
      const key = this.key(false)
      if (key === null || pairs.has(key)) return null
      const node = this.blockValue(column, depth, false)
      if (node === null) return null
      value[key] = node.value
      pairs.set(key, { keyStart, node })
    } while (this.indent === column)
    // What stands further in would go on with the value.
    return this.indent > column ? null : { kind: 'map', start, value, pairs }
  }

  private blockList(column: number, depth: number): PlainList | null {
    const { at: start } = this
    const items: PlainNode[] = []
    do {
      this.at += 1
      const node = this.blockValue(column, depth, true)
      if (node === null) return null
      items.push(node)
    } while (this.indent === column && this.isDash())
    return this.indent > column ? null : { kind: 'list', start, value: items.map((i) => i.value), items }
  }

  /** What stands after the `:` of a key or the `-` of an item: on its line, or as a block below; nothing is null. */
  private blockValue(column: number, depth: number, ofItem: boolean): PlainNode | null {
    if (depth > deepest) return null
    this.skipSpaces()
    const start = this.at
    const next = this.text.charCodeAt(start)
    if (start < this.text.length && next !== feed && next !== hash) {
      const own = start - this.lineStart
      if (ofItem && this.isDash()) return this.blockList(own, depth + 1)
      if (ofItem && this.startsPair()) return this.blockMap(own, depth + 1)
      const node = this.lineValue(false, depth)
      return this.endLine() ? node : null
    }
    if (!this.endLine()) return null
    // A list that is the value of a key may stand right below the key.
    const isBelow = this.indent > column || (!ofItem && this.indent === column && this.isDash())
    if (!isBelow) return { kind: 'scalar', start, value: null }
    return this.isDash() ? this.blockList(this.indent, depth + 1) : this.blockMap(this.indent, depth + 1)
  }

  private lineValue(inFlow: boolean, depth: number): PlainNode | null {
    const { at: start } = this
    const next = this.text.charCodeAt(start)
    if (next === openMap) return this.flowMap(depth + 1)
    if (next === openList) return this.flowList(depth + 1)
    const source = this.scalar(inFlow)
    return source === null ? null : { kind: 'scalar', start, value: scalarValue(source) }
  }

  private flowMap(depth: number): PlainMap | null {
    if (depth > deepest) return null
    const { at: start } = this
    const value: Record<string, unknown> = {}
    const pairs = new Map<string, PlainPair>()
    while (this.nextInFlow(start, closeMap)) {
      const keyStart = this.at
      const key = this.key(true)
      if (key === null || pairs.has(key)) return null
      this.skipSpaces()
      const node = this.lineValue(true, depth)
      if (node === null) return null
      value[key] = node.value
      pairs.set(key, { keyStart, node })
    }
    return this.closes(closeMap) ? { kind: 'map', start, value, pairs } : null
  }

  private flowList(depth: number): PlainList | null {
    if (depth > deepest) return null
    const { at: start } = this
    const items: PlainNode[] = []
    while (this.nextInFlow(start, closeList)) {
      const node = this.lineValue(true, depth)
      if (node === null) return null
      items.push(node)
    }
    return this.closes(closeList) ? { kind: 'list', start, value: items.map((i) => i.value), items } : null
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
    return unusualKeys.has(key) ? null : key
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
