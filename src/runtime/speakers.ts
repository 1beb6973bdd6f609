/** Names whoever replies, in the script of the reply. */

import { scriptOf } from '../model/direction.ts'
import { isMap, textOrNull } from './blocks.ts'
import type { RenderableReply, RenderOptions } from './content.ts'
import { baseLanguage, ownValue, wordsOf } from './words.ts'

/** The name, or the words for an author whom nobody knows; null when the site wants none. */
export function speakerOf(reply: RenderableReply, options: RenderOptions): string | null {
  if (reply.author !== null) {
    const own = options.authorName?.(reply.author, reply.language)
    if (own === null) return null
    const name = textOrNull(own) ?? nameIn(ownValue(options.authors, reply.author), reply.language)
    if (name !== null) return name
  }
  return wordsOf(reply.language, options.words).words.unknownSpeaker
}

/** The name of whom a text lets speak: that in the text, or else that of the record; null when nothing tells it. */
export function nameOfSpeaker(
  { speaker, speakerId }: { readonly speaker: string | null; readonly speakerId: string | null },
  language: string | null,
  options: RenderOptions,
): string | null {
  if (speaker !== null || speakerId === null) return speaker
  const own = options.authorName?.(speakerId, language ?? '')
  if (own === null) return null
  return textOrNull(own) ?? nameIn(ownValue(options.authors, speakerId), language ?? '')
}

/** `Anna (in reply to Ben)`: for renderers that cannot show by its place what a reply answers. */
export function speakerLine(
  reply: RenderableReply,
  parent: RenderableReply | null,
  options: RenderOptions,
): string | null {
  const name = speakerOf(reply, options)
  // The name of whom it answers stands in the script of the answer.
  const to = parent === null ? null : speakerOf({ ...parent, language: reply.language }, options)
  if (name === null || to === null) return name
  return `${name} (${wordsOf(reply.language, options.words).words.inReplyTo} ${to})`
}

/** A name in the language itself is better than one of another language in its script. */
export function nameIn(author: unknown, language: string): string | null {
  if (!isMap(author)) return null
  const names = (Array.isArray(author.names) ? author.names : []).filter(isMap).flatMap((name) => {
    const [text, tag] = [textOrNull(name.text), textOrNull(name.language)]
    return text === null || tag === null ? [] : [{ text, tag }]
  })
  const script = names.length === 0 ? undefined : scriptOf(language)
  const inScript = names.filter(({ tag }) => script !== undefined && scriptOf(tag) === script)
  const same = inScript.find(({ tag }) => baseLanguage(tag) === baseLanguage(language))
  return same?.text ?? inScript[0]?.text ?? textOrNull(author.name) ?? names[0]?.text ?? null
}
