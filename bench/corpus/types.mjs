/**
 * The four types of the model: each function takes an empty draft, a title and a size in bytes, writes the text, and
 * gives the facts that the annotation states. Their parts and proportions are those of the five real seeds.
 */

import {
  addBody,
  addBullets,
  addByline,
  addHashtag,
  addInterface,
  addLostPicture,
  addQuotation,
  addTitle,
  aName,
  anAuthor,
} from './parts.mjs'
import { paragraph, phrase } from './prose.mjs'

const none = { titleLine: null, author: null, hashtags: [], notes: 'none', evidence: 3, replies: [] }

export function article(draft, random, title, size) {
  const facts = { ...none, titleLine: addTitle(draft, title) }
  draft.add(paragraph(random, draft.language, 100), 'standfirst')
  const hashtags = []
  const onPlatform = random.chance(0.5)
  const tail = onPlatform ? Math.min(700, size / 4) : 0
  addBody(draft, random, size - tail, {
    blanks: random.chance(0.5) ? 0.9 : 0.05,
    between() {
      if (random.chance(0.12))
        draft.add(phrase(random, draft.language, random.integer(3, 8)), 'heading-2', 'heading-2')
      if (hashtags.length < 2 && random.chance(0.25)) hashtags.push(addHashtag(draft, random, false))
      if (random.chance(0.04)) addQuotation(draft, random)
      if (draft.gaps.length === 0 && random.chance(0.12)) addLostPicture(draft, random)
    },
  })
  if (!onPlatform) return { ...facts, hashtags }
  const name = aName(random)
  if (random.chance(0.3)) draft.addAll(['BTC: 3JInvented', 'Ethereum: 0xInvented'], 'donation', 'omitted')
  addInterface(draft, random, random.integer(1, 6))
  const platform = { value: draft.lines[draft.last - 1], line: draft.last }
  const byline = addByline(draft, name)
  draft.add(name, 'duplicate-byline', 'omitted')
  if (random.chance(0.5)) draft.add(paragraph(random, draft.language, 60), 'author-note')
  addInterface(draft, random, random.integer(1, 4))
  return { ...facts, hashtags, platform, author: { id: anAuthor(random), stated: [byline] } }
}

export function essay(draft, random, title, size) {
  const facts = { ...none, notes: random.chance(0.8) ? 'digits' : 'none' }
  if (random.chance(0.6)) facts.titleLine = addTitle(draft, title)
  else addEpigraph(draft, random)
  const hashtags = []
  addBody(draft, random, size, {
    marks: facts.notes,
    blanks: 0.08,
    between() {
      if (random.chance(0.1)) {
        const heading = `heading-${random.pick([2, 3, 3, 4])}`
        draft.add(phrase(random, draft.language, random.integer(3, 8)), heading, heading)
      }
      if (random.chance(0.22)) addQuotation(draft, random)
      if (random.chance(0.03)) addBullets(draft, random)
      if (hashtags.length === 0 && random.chance(0.15)) hashtags.push(addHashtag(draft, random, false))
      if (random.chance(draft.gaps.length === 0 ? 0.2 : 0.01))
        draft.gap(random.pick(['picture', 'links']), `What line ${draft.last} announces is not in the seed.`)
    },
  })
  if (random.chance(0.4)) facts.author = { id: anAuthor(random), stated: [addByline(draft, aName(random))] }
  return { ...facts, hashtags }
}

/** A motto with the line that says whose it is, where a link got lost. */
function addEpigraph(draft, random) {
  draft.add(paragraph(random, draft.language, 300), 'epigraph')
  const source = phrase(random, draft.language, 8)
  draft.add(`${source} Read more`)
  draft.part(1, source.length, 'attribution')
  draft.part(source.length + 2, source.length + 10, 'lost-link')
}

export function letter(draft, random, title, size) {
  const facts = { ...none, notes: random.chance(0.4) ? 'asterisks' : 'none' }
  if (random.chance(0.3)) facts.titleLine = addTitle(draft, title)
  const addressee = aName(random)
  const salutation = `${phrase(random, draft.language, 2)} ${addressee},`
  // The capture of the real letter lost its line ends: one line holds salutation, text and closing.
  if (size < 8000 && random.chance(0.4)) {
    const text = paragraph(random, draft.language, size - 250)
    draft.add(`${salutation} ${text} ${phrase(random, draft.language, 4)}`)
    draft.part(1, salutation.length, 'salutation')
    draft.part(salutation.length + 1, salutation.length + 1 + text.length, 'paragraph')
    draft.part(salutation.length + text.length + 2, '', 'closing')
    draft.kinds[draft.last - 1] = 'paragraph'
    facts.addressees = { value: [addressee], lines: `${draft.last}:1-${salutation.length}` }
  } else {
    facts.addressees = { value: [addressee], lines: draft.add(salutation, 'salutation') }
    draft.blank()
    addBody(draft, random, size - 120, { marks: facts.notes, blanks: 0.8 })
    draft.add(`${phrase(random, draft.language, 4)},`, 'closing')
  }
  draft.blank()
  facts.author = { id: anAuthor(random), stated: [draft.add(aName(random), 'signature')] }
  if (random.chance(0.5)) facts.dateline = draft.add(phrase(random, draft.language, 3), 'dateline')
  if (draft.notes > 0) draft.gap('notes', 'Asterisks in the letter refer to notes that are not in the seed.')
  const hashtags = random.chance(0.6) ? [addHashtag(draft, random, false)] : []
  return { ...facts, hashtags }
}

export function post(draft, random, _title, size) {
  const facts = { ...none }
  if (random.chance(0.5)) draft.add(`“${paragraph(random, draft.language, 100)}”`, 'epigraph')
  const wanted = random.integer(0, 6)
  addBody(draft, random, wanted === 0 ? size : size * 0.5, { blanks: 0.9 })
  const hashtags = Array.from({ length: random.integer(1, 3) }, () => addHashtag(draft, random, true))
  const replies = []
  draft.blank()
  for (let i = 0; i < wanted && draft.bytes < size - 100; i++) {
    replies.push(addReply(draft, random, replies, (size - draft.bytes) / (wanted - i)))
    if (i === 0) addInterface(draft, random, 3)
  }
  const answer = replies.find(({ author }) => author !== null)
  const author = answer === undefined ? null : { id: anAuthor(random), inferred: answer.first }
  return { ...facts, hashtags, replies, author }
}

function addReply(draft, random, replies, size) {
  const language = random.chance(0.3) ? draft.other : draft.language
  const first = draft.last + 1
  const count = size > 400 ? random.integer(1, 3) : 1
  for (let i = 0; i < count; i++) {
    if (i > 0) draft.blank()
    draft.add(paragraph(random, language, Math.max(20, Math.min(2000, size / count - 50))))
  }
  return {
    first,
    last: draft.last,
    language: language === draft.language ? null : language,
    to: replies.length > 0 && random.chance(0.5) ? random.pick(replies).first : null,
    author: random.chance(0.75) ? anAuthor(random) : null,
  }
}
