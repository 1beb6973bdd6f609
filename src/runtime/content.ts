/** What the renderers take. Structural, so that the types of any corpus fit. Published (`package/renderer-types.ts`). */

import type { AnyBlock } from './blocks.ts'

/** What the renderers take: a document, a reply, blocks (a body), or replies (a thread). */
export type Content = Renderable | readonly AnyBlock[] | readonly RenderableReply[]

/** A text with its language; every document and reply is one. */
export interface Renderable {
  /** Title, printed as the first heading; a reply has none. */
  readonly title?: string
  /** Language of the title, where it is not that of the text. */
  readonly titleLanguage?: string | null
  /** Language of the text, as a BCP 47 tag. */
  readonly language: string
  /** Writing direction of the text. */
  readonly direction: 'ltr' | 'rtl'
  /** The text. */
  readonly body: readonly AnyBlock[]
  /** Thread under the text. */
  readonly replies?: readonly RenderableReply[]
  /** What the capture lost; each is printed as a placeholder in its place. */
  readonly lost?: readonly RenderableLoss[]
}

/** A reply as the renderers take it. */
export interface RenderableReply {
  /** Stable key of the reply. */
  readonly _key: string
  /** Who replies; null when unknown. */
  readonly author: string | null
  /** Language of the reply, as a BCP 47 tag. */
  readonly language: string
  /** Writing direction of the reply. */
  readonly direction: 'ltr' | 'rtl'
  /** Key of the reply that is answered; null when the document is. */
  readonly replyTo: string | null
  /** The text. */
  readonly body: readonly AnyBlock[]
}

/** Something that the capture lost, as the renderers take it. */
export interface RenderableLoss {
  /** What is lost: `picture`, `media`, `link`, `links`, `notes`, `text`, or a word of the corpus. */
  readonly kind: string
  /** Key of the block after which it is missing; null when that is before the first block. */
  readonly after: string | null
  /** What stood there, or how the loss is known. */
  readonly note: string | null
  /** Key of the block that is its caption; null or absent when it has none. */
  readonly caption?: string | null
}

/** Names of the authors of replies by id; the `authors` of the package are such. */
export type RenderableSpeakers = { readonly [id: string]: RenderableSpeaker | undefined }

/** An author as the renderers take one. */
export interface RenderableSpeaker {
  /** Name. */
  readonly name: string
  /** The name in other languages or scripts. */
  readonly names?: readonly { readonly text: string; readonly language: string }[]
}

/** What a renderer does not know: a block or inline object of another type, a mark without a meaning, a broken value. */
export interface UnknownContent {
  /** Where it stands. */
  readonly place: 'content' | 'block' | 'inline' | 'mark' | 'reply'
  /** Its `_type`, the name of the mark, or null where it has none. */
  readonly type: string | null
  /** The thing itself. */
  readonly value: unknown
}

/** What all renderers can be told. */
export interface RenderOptions {
  /** Names of the authors of replies. Default: the `authors` of the package. */
  readonly authors?: RenderableSpeakers
  /** Name to print for the author of a reply instead of that in `authors`; null prints none. */
  readonly authorName?: (id: string, language: string) => string | null
  /** Language of the page around, for blocks and replies that are rendered apart from their document. */
  readonly language?: string
  /** What the capture lost, for blocks that are rendered apart from their document. */
  readonly lost?: readonly RenderableLoss[]
  /** Texts of notes by their label, or by the key of the reference where two notes have one label. */
  readonly noteTexts?: { readonly [labelOrKey: string]: string | undefined }
  /** Words to print instead of ours, by language: `{ de: { replies: 'Antworten' } }`. */
  readonly words?: { readonly [language: string]: Partial<Words> | undefined }
  /** Is told what the renderer does not know; what it returns is printed for it as it is. */
  readonly onUnknown?: (unknown: UnknownContent) => string | undefined
}

/** Words that the renderers print themselves, of one language. */
export interface Words {
  /** Name of a note reference, before its label. */
  readonly note: string
  /** Heading of the notes. */
  readonly notes: string
  /** What a note says whose text is lost. */
  readonly lostNote: string
  /** Name of the link from a note to the place that refers to it. */
  readonly back: string
  /** Heading of the thread. */
  readonly replies: string
  /** Before the name of whom a reply answers. */
  readonly inReplyTo: string
  /** Name of an author whom nobody knows. */
  readonly unknownSpeaker: string
  /** Before the source of a quotation, where the text itself names it elsewhere. */
  readonly source: string
  /** Before the name of what is lost. */
  readonly lost: string
  /** Names of what can be lost, by kind. */
  readonly kinds: { readonly [kind: string]: string | undefined }
}
