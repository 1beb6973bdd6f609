/** Writes the content of a file, whole or piece by piece. */

import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { withPath } from './error-code.ts'

/** Long contents come in pieces, so that nothing ever holds all documents in one string. */
export type Content = string | Uint8Array | (() => Iterable<string | Uint8Array>)

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : content

/** @returns sha256 of a content that came in pieces, which could not be compared before it was written; else null. */
export function writeContent(target: string, content: Content): string | null {
  const file = openSync(target, 'w', 0o644)
  try {
    if (typeof content !== 'function') {
      if (typeof content === 'string') writeText(file, content)
      else writeBytes(file, content, 0)
      return null
    }
    const hash = createHash('sha256')
    for (const piece of content()) {
      const bytes = bytesOf(piece)
      hash.update(bytes)
      writeBytes(file, bytes, 0)
    }
    return hash.digest('hex')
  } catch (error) {
    throw withPath(error, 'write', target)
  } finally {
    closeSync(file)
  }
}

/** Passes the string on as it is: a buffer for each of many thousand small files would be most of the garbage. */
function writeText(file: number, text: string): void {
  const done = writeSync(file, text)
  if (done < Buffer.byteLength(text)) writeBytes(file, Buffer.from(text), done)
}

/** A write may be partial when the disk is nearly full; the next one then reports why. */
function writeBytes(file: number, bytes: Uint8Array, from: number): void {
  for (let done = from; done < bytes.length; ) done += writeSync(file, bytes, done)
}
