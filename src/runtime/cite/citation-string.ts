/**
 * The short string that cites a passage:
 *
 *     <package>@<version>/<slug>#<place>~<first words>~<last words>~<sum><length>~<words before>~<words after>
 *
 * The place is `l12`, `l12-l14` for whole blocks, `l12:3-57` and `l12:3-l14:20` for parts of them. The last words are empty
 * where the first ones are all; sum and length are those of the flat text. In words a blank is `+`; letters and digits stand
 * as they are, all other signs percent-encoded, so that the string stays whole in addresses and messages.
 */

/** A passage as a citation has it. */
export interface CitedPassage {
  /** Missing in a selector that does not tell them. */
  readonly package?: string
  readonly version?: string
  readonly slug?: string
  /** Missing in a selector of words alone. */
  readonly from?: CitedPlace
  readonly to?: CitedPlace
  readonly quote: Quote
}

/** Without a column: from the beginning of the block, or to its end. */
export interface CitedPlace {
  readonly block: string
  readonly column?: number
}

/** What is known of the words of a passage in the flat text. */
export interface Quote {
  readonly first: string
  /** Empty where the first words are all. */
  readonly last: string
  readonly sum: string
  readonly length: number
  readonly before: string
  readonly after: string
}

/** All of it: what `cite` writes. */
export type WholeCitation = Required<CitedPassage>

export function citationString({ package: name, version, slug, from, to, quote }: WholeCitation): string {
  const { first, last, sum, length, before, after } = quote
  const words = [first, last, `${sum}${length}`, before, after]
  const fields = words.map((field, i) => (i === 2 ? field : encoded(field)))
  return `${name}@${version}/${slug}#${placesOf(from, to)}~${fields.join('~')}`
}

function placesOf(from: CitedPlace, to: CitedPlace): string {
  const start = placeOf(from)
  if (to.block !== from.block) return `${start}-${placeOf(to)}`
  return to.column === undefined ? start : `${start}-${to.column}`
}

/** A number at the beginning would be a column. */
function placeOf({ block, column }: CitedPlace): string {
  const key = encoded(block).replace(/^\d/, percent)
  return column === undefined ? key : `${key}:${column}`
}

/** A letter that Unicode normalisation would change is encoded, too. */
const encoded = (text: string): string =>
  text
    .replace(/[^ \p{L}\p{N}]/gu, percent)
    .replace(/[^ -~]/gu, (sign) => (sign === sign.normalize() ? sign : percent(sign)))
    .replaceAll(' ', '+')

const percent = (sign: string): string =>
  Array.from(
    new TextEncoder().encode(sign),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('')

const grammar =
  /^(@?[^@#]+)@([^@/#]+)\/([^/#]+)#([^~:-]+)(?::(\d+))?(?:-(?:(\d+)|([^~:-]+)(?::(\d+))?))?~([^~]+)~([^~]*)~([\w-]{8})(\d+)~([^~]*)~([^~]*)$/

/** @throws SyntaxError when the text is no citation. */
export function parseCitation(text: string): CitedPassage {
  const [, name = '', version = '', slug = '', block = '', column, end, toBlock, toColumn, ...words] =
    grammar.exec(text.trim()) ?? malformed(text)
  const [first = '', last = '', sum = '', length = '', before = '', after = ''] = words
  const from = decoded(block, text)
  return {
    package: name,
    version,
    slug,
    from: { block: from, ...columnOf(column) },
    to: { block: toBlock === undefined ? from : decoded(toBlock, text), ...columnOf(end ?? toColumn) },
    quote: {
      first: decoded(first, text),
      last: decoded(last, text),
      sum,
      length: Number(length),
      before: decoded(before, text),
      after: decoded(after, text),
    },
  }
}

const columnOf = (digits: string | undefined): { readonly column?: number } =>
  digits === undefined ? {} : { column: Number(digits) }

function decoded(field: string, text: string): string {
  try {
    return decodeURIComponent(field.replaceAll('+', ' '))
  } catch {
    return malformed(text)
  }
}

function malformed(text: string): never {
  throw new SyntaxError(
    `No citation: ${text.slice(0, 80)}. Expected: package@version/slug#key~first~last~sum~before~after`,
  )
}
