/** Takes documents apart into the records that a search index is made of: a section or a reply each. */

import type { AnyBlock } from './blocks.ts'

/** What a search finds: a section of a text, or a reply. */
export interface SearchRecord<Slug extends string = string, Speaker extends string = string> {
  /** Address of the document. */
  readonly slug: Slug
  /** Key of the block that the section begins with, or of the reply: what a link leads to. */
  readonly key: string
  /** What it is. */
  readonly kind: 'section' | 'reply'
  /** Heading of the section, or the title of the document before the first one; null for a reply. */
  readonly heading: string | null
  /** Id of who speaks; null when that is unknown, or are several. */
  readonly author: Speaker | null
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** The words, a line for each block. */
  readonly text: string
}

/** A document, as far as it is searched. */
export interface Searchable<Slug extends string = string, Speaker extends string = string> {
  /** Address of the document. */
  readonly slug: Slug
  /** Title of the document. */
  readonly title: string
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly SearchableReply<Speaker>[]
}

/** A reply, as far as it is searched. */
export interface SearchableReply<Speaker extends string = string> {
  /** Key of the reply. */
  readonly _key: string
  /** Who replies; null when unknown. */
  readonly author: Speaker | null
  /** Language of the reply, as a BCP 47 tag. */
  readonly language: string
  /** The text. */
  readonly body: readonly AnyBlock[]
}

/** The records of one document, in its order. `author` is who speaks in its sections. */
export function recordsOf<Slug extends string, Speaker extends string>(
  document: Searchable<Slug, Speaker>,
  author: Speaker | null = null,
): SearchRecord<Slug, Speaker>[] {
  const { slug, title, language, body, replies = [] } = document
  const sections = sectionsOf(title, body).map(
    ({ key, heading, lines }) =>
      ({ slug, key, kind: 'section', heading, author, language, text: lines.join('\n') }) as const,
  )
  const answers = replies.map((reply) => {
    const text = reply.body.map(textOf).join('\n')
    const { _key: key, author: speaker, language: own } = reply
    return { slug, key, kind: 'reply', heading: null, author: speaker, language: own, text } as const
  })
  return [...sections, ...answers]
}

interface Section {
  readonly key: string
  readonly heading: string
  readonly lines: string[]
}

/** A heading of any level begins a section. */
function sectionsOf(title: string, body: readonly AnyBlock[]): Section[] {
  const sections: Section[] = []
  for (const block of body) {
    const { _key = '', style = '' } = block as { readonly _key?: string; readonly style?: string }
    const text = textOf(block)
    if (/^h[1-6]$/.test(style)) sections.push({ key: _key, heading: text, lines: [] })
    else if (sections.length === 0) sections.push({ key: _key, heading: title, lines: [text] })
    else sections.at(-1)?.lines.push(text)
  }
  return sections
}

/** Text of a block without note references. */
function textOf(block: AnyBlock): string {
  const { children } = block as { readonly children?: readonly { readonly text?: string }[] }
  return (Array.isArray(children) ? children : [])
    .map((child: { readonly text?: unknown } | null) => (typeof child?.text === 'string' ? child.text : ''))
    .join('')
}
