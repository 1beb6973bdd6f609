/** Draws a progress bar on one line of a terminal; nothing where the output is not a terminal. */

export interface Progress {
  readonly show: (what: string, done: number, of: number) => void
  readonly end: () => void
}

const width = 24

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined }
  let shown = ''
  const draw = (line: string): void => {
    if (line === shown) return
    stream.write(`\r\u001b[K${line}`)
    shown = line
  }
  return {
    show(what, done, of) {
      const part = Math.min(1, done / Math.max(of, 1))
      const filled = Math.floor(part * width)
      const percent = Math.floor(part * 100)
      draw(`${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${String(percent).padStart(3)} % ${what}`)
    },
    end: () => draw(''),
  }
}
