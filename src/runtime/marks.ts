/**
 * Nests the marks of a block as all Portable Text renderers do: a mark that several spans share is opened once around
 * them, the one that goes on longest outside. Linear.
 */

/** What happens before a piece of text: marks that are open end, others begin. */
export interface Step {
  /** How many of the open marks end, from the innermost. */
  readonly closes: number
  /** Marks that begin, the outermost first. */
  readonly opens: readonly string[]
}

/**
 * A step for each piece of a block.
 *
 * @param marks of each piece
 * @param mayOpen Whether a mark may begin before the piece; if not, it begins before the next that has it.
 */
export function nestMarks(
  marks: readonly (readonly string[])[],
  mayOpen: (index: number) => boolean = () => true,
): Step[] {
  const lengths = runLengths(marks)
  const open: string[] = []
  return lengths.map((own, i) => {
    const needed = new Set([...own].sort(byLength).map(([mark]) => mark))
    let kept = 0
    while (kept < open.length && needed.delete(open[kept] ?? '')) kept++
    const closes = open.length - kept
    const opens = mayOpen(i) ? [...needed] : []
    open.length = kept
    for (const mark of opens) open.push(mark)
    return { closes, opens }
  })
}

/** For each piece its marks with the number of pieces, from it on, that have them without a gap. */
function runLengths(marks: readonly (readonly string[])[]): ReadonlyMap<string, number>[] {
  let next: ReadonlyMap<string, number> = new Map()
  const lengths = [...marks].reverse().map((own) => {
    const after = next
    next = new Map(own.map((mark) => [mark, (after.get(mark) ?? 0) + 1]))
    return next
  })
  return lengths.reverse()
}

/** Decorators stand inside links and languages of the same length, as stock renderers have them. */
const decorators = ['strong', 'em', 'code', 'underline', 'strike-through']

function byLength([a, lengthA]: [string, number], [b, lengthB]: [string, number]): number {
  return lengthB - lengthA || decorators.indexOf(a) - decorators.indexOf(b) || (a < b ? -1 : 1)
}
