/**
 * Components for `@portabletext/react`, and one that shows a whole document. They hold no state and call no hook, so that
 * they work in server components, and in React 18 as in 19. Published as the entry `react`.
 */

import { PortableText } from '@portabletext/react'
import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { Content } from './content.ts'
import { elementOf } from './element-of.ts'
import type { BlocksOptions } from './page-blocks.ts'
import { toBlocks } from './to-blocks.ts'
import { ownValue } from './words.ts'

/** What a component gets from `@portabletext/react`, as far as ours use it. */
export interface ComponentProps {
  /** The block, object or mark. */
  readonly value?: { readonly _type: string } | undefined
  /** What stands in it, rendered. */
  readonly children?: ReactNode
  /** Renders what stands in an object, with the components of the page. */
  readonly renderNode: NodeRenderer
}

/** Renders one node. */
export type NodeRenderer = (options: NodeOptions) => ReactNode

/** What is rendered, and where it stands. */
export interface NodeOptions {
  /** A block or an object. */
  readonly node: { readonly _type: string }
  /** Its place among its neighbours. */
  readonly index: number
  /** Whether it stands in a block. */
  readonly isInline: boolean
  /** The same function, for what stands in it. */
  readonly renderNode: NodeRenderer
}

/** Shows a block, an object or a mark. */
export type Component = (props: ComponentProps) => ReactElement

/** Components by what they show. */
export interface Components {
  /** Blocks of any style. */
  readonly block: Component
  /** Items of lists, where a body is rendered as it is. */
  readonly listItem: Component
  /** Objects. */
  readonly types: { readonly element: Component; readonly noteReference: Component }
  /** Marks. */
  readonly marks: { readonly link: Component; readonly language: Component; readonly element: Component }
}

/** What `Document` shows, and how. */
export interface DocumentProps extends BlocksOptions {
  /** A document, a reply, blocks or replies. */
  readonly document: Content
  /** Components instead of ours, as `@portabletext/react` takes them. */
  readonly components?: object
}

/** For `@portabletext/react`: they know all that is in a document, and in what `toBlocks` makes of it. */
export const components: Components = {
  block: Element,
  listItem: Element,
  types: { element: Element, noteReference: Element },
  marks: { link: Element, language: Element, element: Element },
}

/** Shows what `toHtml` prints: title, text, notes, what is lost, and the thread. */
export function Document({ document, components: own, ...options }: DocumentProps): ReactElement {
  return createElement(PortableText, {
    value: toBlocks(document, options),
    components: { ...components, ...own },
  })
}

function Element({ value, children, renderNode }: ComponentProps): ReactElement {
  const { tag, attributes, content } = elementOf(value)
  const inner =
    content?.map((node, index) => renderNode({ node, index, isInline: false, renderNode })) ?? children
  if (tag === null) return createElement(Fragment, null, inner)
  const props = Object.entries(attributes).map(([name, text]) => [ownValue(propNames, name) ?? name, text])
  return createElement(tag, Object.fromEntries(props), inner)
}

/** Attributes that React has under other names. */
const propNames: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex' }
