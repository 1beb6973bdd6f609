/**
 * The short string that cites a passage:
 *
 *     <package>@<version>/<slug>#<place>~<first words>~<last words>~<sums><length>~<words before>~<words after>
 *
 * The place is `l12`, `l12-l14` for whole blocks, `l12:3-57` and `l12:3-l14:20` for parts of them. The last words are empty
 * where the first ones are all; sums and length are those of the flat text: of the passage, and of the block that it begins in. In words a blank is `+`; letters and digits stand
 * as they are, all other signs percent-encoded, so that the string stays whole in addresses and messages.
 */

/** A passage as `cite` writes it. */
export interface WholeCitation {
  readonly package: string
  readonly version: string
  readonly slug: string
  readonly from: CitedPlace
  readonly to: CitedPlace
  readonly quote: Quote
}

/** A passage as it is read: a selector may have no more than words. */
export type CitedPassage = Pick<WholeCitation, 'quote'> & {
  readonly [Part in Exclude<keyof WholeCitation, 'quote'>]?: WholeCitation[Part] | undefined
}

/** Without a column: from the beginning of the block, or to its end. */
export interface CitedPlace {
  readonly block: string
  readonly column?: number | undefined
}

/** What is known of the words of a passage in the flat text. */
export interface Quote {
  readonly first: string
  /** Empty where the first words are all. */
  readonly last: string
  readonly sum: string
  /** Sum of the whole block that it begins in: while that is the same, no words need be told from others. Empty where nobody knows. */
  readonly blockSum: string
  readonly length: number
  readonly before: string
  readonly after: string
}

export function citationString({ package: name, version, slug, from, to, quote }: WholeCitation): string {
  const { first, last, sum, blockSum, length, before, after } = quote
  const words = `${encoded(first)}~${encoded(last)}~${sum}${blockSum}${length}~${encoded(before)}~${encoded(after)}`
  const end = to.block === from.block ? to.column : placeOf(to)
  return `${name}@${version}/${slug}#${placeOf(from)}${end === undefined ? '' : `-${end}`}~${words}`
}

/** A number at the beginning would be a column. */
const placeOf = ({ block, column }: CitedPlace): string =>
  encoded(block).replace(/^\d/, percent) + (column === undefined ? '' : `:${column}`)

/** A letter that Unicode normalisation would change is encoded, too. */
const encoded = (text: string): string =>
  text.replace(/./gsu, (sign) =>
    sign === ' ' ? '+' : plain.test(sign) && sign === sign.normalize() ? sign : percent(sign),
  )

const plain = /[\p{L}\p{N}]/u

/** `encodeURIComponent` leaves some signs of ASCII as they are, and all letters and digits. */
const percent = (sign: string): string =>
  /[!-~]/.test(sign) ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(sign)

const grammar =
  /^(@?[^@#]+)@(\d+\.\d+\.\d[^@/#]*)\/([^/#]+)#(?![^~]*[:-]0)([^~:-]+)(?::(\d+))?(?:-(?:(\d+)|([^~:-]+)(?::(\d+))?))?~([^~]+)~([^~]*)~([\w-]{8})([\w-]{8})(\d+)~([^~]*)~([^~]*)$/

/** @throws SyntaxError when the text is no citation. */
export function parseCitation(text: string): CitedPassage {
  try {
    const fields = grammar.exec(text.trim())
    if (fields !== null) return passageOf(fields.map(decoded))
  } catch {
    // What is percent-encoded is no UTF-8, or it ends before it begins.
  }
  throw new SyntaxError(`No citation: ${text.slice(0, 80)}. Expected: package@version/slug#key~words`)
}

const decoded = (field = ''): string => decodeURIComponent(field.replaceAll('+', ' '))

/** Of the groups of the grammar. */
function passageOf(groups: readonly string[]): CitedPassage {
  const [, name, version, slug, block = '', column, end, toBlock, toColumn, ...words] = groups
  if (end && Number(end) < Number(column)) throw new RangeError()
  const [first = '', last = '', sum = '', blockSum = '', length, before = '', after = ''] = words
  return {
    package: name,
    version,
    slug,
    from: { block, column: Number(column) || undefined },
    to: { block: toBlock || block, column: Number(end || toColumn) || undefined },
    quote: { first, last, sum, blockSum, length: Number(length), before, after },
  }
}
