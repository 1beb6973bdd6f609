/** Folds texts and queries alike, so that a search finds Persian, Arabic and Latin words however they are typed. */

const letters: Readonly<Record<string, string>> = {
  ...{ ي: 'ی', ى: 'ی', ے: 'ی', ك: 'ک', ڪ: 'ک', ة: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه', ٱ: 'ا' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', '’': "'" },
}

/** Combining marks of Latin, Hebrew and Arabic. Those of other scripts are vowels, which words need. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff]/g

/** Tatweel, marks of direction, joiners, soft hyphens, half rings: nothing that anybody types into a search. */
export const silentSigns =
  '\\u00ad\\u02bb-\\u02bf\\u061c\\u0640\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const silent = new RegExp(`[${silentSigns}]`, 'g')

const arabic = '[\\u0620-\\u064a\\u0671-\\u06d3]'
/** Ends in a prefix of verbs that belongs to the next word. */
const endsInPrefix = /(^|[^\p{L}\p{N}])ن?می$/u
const startsArabic = new RegExp(`^${arabic}`)
/** Is an ending of plurals that belongs to the word before. */
const startsWithEnding = /^ها(ی|یی|یم|یت|یش|یمان|یتان|یشان)?($|[^\p{L}\p{N}])/u
const endsArabic = new RegExp(`${arabic}$`)

/**
 * The text in a form in which spellings of one word are the same: lower case, without vowel signs and other marks, with one
 * ye, kaf, he and alef, with ASCII digits, and with Persian affixes joined (`می‌کردم`, `می کردم` and `میکردم`; `مدت‌ها`, `مدت ها` and
 * `مدتها`). For an index and for queries, not to be shown. Folding twice changes nothing.
 */
export function fold(text: string): string {
  const plain = String(text)
    .normalize('NFKD')
    // The ezafe after a silent he is written in three ways, or not at all.
    .replace(/ه\u200c[یي](?![\p{L}\p{N}\p{M}])/gu, 'ه')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(silent, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[^\u0000-\u007f]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC')
  return joinAffixes(plain.split(/\s+/u).filter((word) => word !== ''))
}

function joinAffixes(words: readonly string[]): string {
  let folded = ''
  let before = ''
  for (const word of words) {
    folded += before === '' || belongTogether(before, word) ? word : ` ${word}`
    before = word
  }
  return folded
}

/** Whether two folded words, with a blank between, are one. */
export const belongTogether = (before: string, word: string): boolean =>
  (endsInPrefix.test(before) && startsArabic.test(word)) ||
  (startsWithEnding.test(word) && endsArabic.test(before))
