/** Encodes texts in UTF-8, for writers of many. */

/** Reuses one buffer, as `fileReader` does: the bytes are valid until the next text is encoded. */
export function textEncoder(): (text: string) => Uint8Array {
  let buffer = Buffer.allocUnsafeSlow(256 * 1024)
  return (text) => {
    // One UTF-16 unit takes three bytes at most.
    if (buffer.length < 3 * text.length) buffer = Buffer.allocUnsafeSlow(6 * text.length)
    return buffer.subarray(0, buffer.write(text))
  }
}
