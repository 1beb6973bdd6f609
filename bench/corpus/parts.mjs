/**
 * What texts of several types have: takes a draft and adds title, paragraphs up to a size, hashtags, a by-line, the
 * interface of the site; gives what the annotation says of them.
 */

import { paragraph, phrase } from './prose.mjs'

export const authorCount = 200

/** Of how many paragraphs one is in the other language. */
const otherShare = 0.05

export const anAuthor = (random) => `author-${random.integer(1, authorCount)}`

export const aName = (random) =>
  phrase(random, 'en', 2).replace(/ (.)/, (_, letter) => ` ${letter.toUpperCase()}`)

const paragraphSize = (random) => Math.min(1200, Math.max(80, random.logNormal(280, 0.6)))

/**
 * Paragraphs until the draft has `size` bytes. `between` may add something after each, `blanks` says how often an empty
 * line follows.
 */
export function addBody(draft, random, size, { marks, blanks = 0.1, between = () => {} } = {}) {
  do {
    const left = size - draft.bytes
    const spoken = random.chance(otherShare) ? draft.other : draft.language
    // A little less than what is left: the last sentence exceeds by half its length on average.
    draft.addParagraph(Math.max(20, Math.min(left - 40, paragraphSize(random))), { marks, spoken })
    if (random.chance(blanks)) draft.blank()
    if (draft.bytes < size - 300) between()
  } while (draft.bytes < size - 60)
}

export function addTitle(draft, title) {
  return draft.add(title, 'title', 'omitted')
}

/** A line that names a hashtag; in posts it is nothing else. */
export function addHashtag(draft, random, alone) {
  const tag = `#${phrase(random, draft.language, 2).replace(' ', '_')}`
  const line = alone
    ? draft.add(tag, 'hashtags')
    : draft.add(`${phrase(random, draft.language, 5)} ${tag}${draft.stop}`)
  return { tag, line }
}

/** A quotation of one to four lines; most say whose it is, because the line before does. */
export function addQuotation(draft, random) {
  const texts = Array.from(
    { length: random.integer(1, 3) },
    () => `“${paragraph(random, draft.language, random.integer(120, 400))}”`,
  )
  const work = random.chance(0.35) ? `"${phrase(random, 'en', random.integer(3, 9))}"` : 'null'
  const role = random.chance(0.8)
    ? `{ role: quotation, by: { name: ${aName(random)}, work: ${work}, line: ${draft.last} } }`
    : 'quotation'
  draft.addAll(texts, role, 'quotation')
}

export function addBullets(draft, random) {
  draft.addAll(
    Array.from({ length: random.integer(3, 5) }, () => phrase(random, draft.language, 9)),
    'bullet',
    'bullet',
  )
}

/** Where a picture was: its credit stays, as a caption. */
export function addLostPicture(draft, random) {
  draft.gap('picture', `The credit on line ${draft.last + 1} belongs to a picture that is not in the seed.`)
  draft.add(`credit: ${phrase(random, draft.language, 2)}`, 'caption')
}

/** Buttons and slogans of the site. */
export function addInterface(draft, random, count) {
  draft.addAll(
    Array.from({ length: count }, () => phrase(random, 'en', random.integer(1, 8))),
    'interface',
    'omitted',
  )
}

export function addByline(draft, name) {
  return draft.add(name, 'byline', 'omitted')
}
