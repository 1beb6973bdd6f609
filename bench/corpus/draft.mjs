/**
 * A text while it is written: takes lines with the role that the annotation gives them; gives the lines, the entries
 * of `lines:`, `markers:`, `spans:` and `gaps:`, and for each line what it is in Markdown.
 */

import { languages, paragraph } from './prose.mjs'

/** Of how many note markers one is confirmed in the annotation: 8 of 85 in the real essay. */
const confirmedShare = 0.1

/** Of how many paragraphs one holds a foreign word that the annotation marks: more often than in the real essay (3 of 220), because one of the short real texts has two. */
const foreignShare = 0.02

export function newDraft(random, language) {
  const lines = []
  const kinds = []
  const roles = []
  const markers = []
  const spans = []
  const gaps = []
  let bytes = 0
  let notes = 0

  /** Adds one line and gives its number. Without a role it has the default of the annotation, paragraph. */
  function add(text, role, kind = 'paragraph') {
    lines.push(text)
    kinds.push(kind)
    bytes += Buffer.byteLength(text) + 1
    if (role !== undefined) roles.push([lines.length, role])
    return lines.length
  }

  /** Adds lines that share one entry: `6-7: quotation`. */
  function addAll(texts, role, kind) {
    const first = lines.length + 1
    for (const text of texts) add(text, undefined, kind)
    roles.push([first === lines.length ? first : `${first}-${lines.length}`, role])
  }

  /** Says of columns of the last line what they are. */
  function part(from, to, role) {
    roles.push([`${lines.length}:${from}-${to}`, role])
  }

  /** A paragraph of about `size` bytes; `marks` puts note markers behind some of its sentences. */
  function addParagraph(size, { marks = 'none', role, spoken = language } = {}) {
    const plain = paragraph(random, spoken, size)
    const text = marks === 'none' || spoken === 'fa' ? plain : marked(plain, marks)
    const given = role ?? (spoken === language ? undefined : `{ role: paragraph, language: ${spoken} }`)
    const line = add(text, given)
    if (spoken === 'en' && random.chance(foreignShare)) {
      const [word] = text.split(' ', 1)
      spans.push([`${line}:1-${word.length}`, `{ language: ${random.pick(['fa-Latn', 'ar-Latn'])} }`])
    }
    return line
  }

  /** Markers as captures have them: glued to the stop, their notes lost. */
  function marked(text, marks) {
    let out = ''
    for (const sentence of text.split(/(?<=\.) /)) {
      out += out === '' ? sentence : ` ${sentence}`
      if (!random.chance(marks === 'digits' ? 0.1 : 0.04)) continue
      notes++
      const start = out.length + 1
      out += marks === 'digits' ? notes : '*'
      if (marks === 'digits' && random.chance(confirmedShare))
        markers.push([`${lines.length + 1}:${start}-${out.length}`, `note ${notes}`])
    }
    return out
  }

  return {
    language,
    lines,
    kinds,
    roles,
    markers,
    spans,
    gaps,
    get bytes() {
      return bytes
    },
    get notes() {
      return notes
    },
    get last() {
      return lines.length
    },
    add,
    addAll,
    addParagraph,
    part,
    blank: () => add('', undefined, 'blank'),
    gap: (lost, note) => gaps.push({ after: lines.length, lost, note }),
    other: language === 'en' ? 'fa' : 'en',
    stop: languages[language].stop,
  }
}
