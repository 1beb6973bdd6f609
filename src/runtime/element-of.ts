/** Says which element of HTML something in Portable Text is, so that one component of a renderer shows all of it. */

import { directionOf } from '../model/direction.ts'
import { hrefPattern } from '../model/href.ts'
import { type Block, isMap } from './blocks.ts'
import { given, ownBlock } from './page/element.ts'
import type { PageAttributes, PageNode } from './page-blocks.ts'
import { toBlocks } from './to-blocks.ts'

/** An element with what stands in it. */
export interface NodeElement {
  /** Name of the element in HTML; null when there is none around what stands in it. */
  readonly tag: string | null
  /** Attributes by their names in HTML. */
  readonly attributes: PageAttributes
  /** What stands in it; null when that is the children that the renderer gives. */
  readonly content: PageNode[] | null
}

/**
 * The element of a block, an object, a list item or a mark: of what `toBlocks` makes, and of a document’s own `body`, whose
 * blocks are then shown one by one.
 */
export function elementOf(value: unknown): NodeElement {
  if (!isMap(value)) return elementWith(null)
  if (value._type === 'noteReference') return noteReference(value)
  if (typeof value.tag === 'string' || value.tag === null) {
    const content = Array.isArray(value.content) ? value.content : null
    return {
      tag: value.tag,
      attributes: isMap(value.attributes) ? (value.attributes as PageAttributes) : {},
      content,
    }
  }
  if (typeof value.listItem === 'string') return listItem(value)
  if (Array.isArray(value.children)) {
    // One by one, each would name who says it.
    const { speaker, speakerId, ...alone } = value
    return { tag: null, attributes: {}, content: blockByItself(alone as unknown as Block) }
  }
  return markElement(value)
}

/** The blocks around it are shown, too: a reference leads to its note, and a note is no section by itself. */
const blockByItself = (block: Block): PageNode[] =>
  toBlocks([block], { noteHref: (_, { note }) => addressOf(note) ?? null }).flatMap((node) =>
    node._type === 'element' && node.role === 'notes' ? node.content : [node],
  )

const addressOf = (note: unknown): string | undefined => (textOf(note) === undefined ? undefined : `#${note}`)

/** A renderer that makes the lists counts by itself: the item says where it stands. */
function listItem({ _key, value, language }: Readonly<Record<string, unknown>>): NodeElement {
  const own = textOf(language)
  return elementWith('li', {
    id: textOf(_key),
    value: typeof value === 'number' ? `${value}` : undefined,
    lang: own,
    dir: own === undefined ? undefined : directionOf(own),
  })
}

function noteReference({
  label,
  id,
  _key,
  href,
  name,
  note,
}: Readonly<Record<string, unknown>>): NodeElement {
  // What `toBlocks` makes says whether there is an address.
  const address = href === undefined ? addressOf(note) : textOf(href)
  const attributes = { href: address, role: 'doc-noteref', 'aria-label': textOf(name) }
  const text = address === undefined ? `${label}` : { text: `${label}`, tag: 'a', attributes }
  const own = id === undefined ? _key : id
  return { ...elementWith('sup', { id: textOf(own) }), content: [ownBlock('note', null, {}, [text])] }
}

function markElement({ _type, href, language }: Readonly<Record<string, unknown>>): NodeElement {
  if (_type === 'link' && typeof href === 'string' && hrefPattern.test(href))
    return elementWith('a', { href })
  if (_type === 'language' && typeof language === 'string')
    return elementWith('span', { lang: language, dir: directionOf(language) })
  return elementWith(null)
}

const elementWith = (
  tag: string | null,
  attributes: { readonly [name: string]: string | undefined } = {},
): NodeElement => ({ tag, attributes: given(attributes), content: null })

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
