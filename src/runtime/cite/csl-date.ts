/** Says an EDTF date in CSL-JSON, which has years, months, days, seasons, ranges, and one sign for all that is not certain. */

/** A date of CSL-JSON; `literal` has in words what its parts cannot say. */
export interface CslDate {
  /** Year, month and day, as far as they are known; of a range its first and its last. */
  readonly 'date-parts'?: readonly (readonly number[])[]
  /** Spring is 1. */
  readonly season?: number
  /** Whether the date is approximate or uncertain: CSL makes no difference. */
  readonly circa?: true
  /** The date in words. */
  readonly literal?: string
}

/** `say` has the words of a date that CSL-JSON has no parts for: open ranges, decades, sets, far years. */
export function cslDate(edtf: string, say: (edtf: string) => string): CslDate {
  const [first, last, ...more] = edtf.split('/').map(partsOf)
  const isSeason = first?.season !== undefined || last?.season !== undefined
  if (!first || last === null || more.length > 0 || (last !== undefined && isSeason))
    return { literal: say(edtf) }
  return {
    'date-parts': last === undefined ? [first.parts] : [first.parts, last.parts],
    ...(first.season === undefined ? {} : { season: first.season }),
    ...(/[~?%]/.test(edtf) ? { circa: true } : {}),
  }
}

interface Parts {
  readonly parts: readonly number[]
  readonly season?: number
}

/** null when it is no year, season, month or day. */
function partsOf(edtf: string): Parts | null {
  const plain = edtf.replace(/[~?%]/g, '').replace(/T.*$/, '')
  const [, ...found] = /^(\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(plain) ?? []
  const unknown = found.findIndex((part) => part === undefined || part === 'XX')
  const parts = found.slice(0, unknown === -1 ? 3 : unknown).map(Number)
  const [year, month = 1, day = 1] = parts
  if (year === undefined) return null
  if (month > 20 && month < 33 && parts.length === 2) return { parts: [year], season: ((month - 21) % 4) + 1 }
  return month > 0 && month < 13 && day > 0 && day < 32 ? { parts } : null
}
