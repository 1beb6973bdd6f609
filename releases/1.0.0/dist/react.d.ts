import type { Content } from './index.js';
import type { HtmlOptions } from './index.js';
import type { ReactElement } from 'react';
import type { ReactNode } from 'react';

/** How `toBlocks` makes blocks: as `toHtml` renders, but for HTML of the site’s own. */
export type BlocksOptions = Omit<HtmlOptions, 'blocks' | 'elements'>;

/** Shows a block, an object or a mark. */
export type Component = (props: ComponentProps) => ReactElement;

/** What a component gets from `@portabletext/react`, as far as ours use it. */
export interface ComponentProps {
  /** The block, object or mark. */
  readonly value?: { readonly _type: string } | undefined
  /** What stands in it, rendered. */
  readonly children?: ReactNode
  /** Renders what stands in an object, with the components of the page. */
  readonly renderNode: NodeRenderer
}

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

/** Renders one node. */
export type NodeRenderer = (options: NodeOptions) => ReactNode;

/** For `@portabletext/react`: they know all that is in a document, and in what `toBlocks` makes of it. */
export declare const components: Components;

/** Shows what `toHtml` prints: title, text, notes, what is lost, and the thread. */
export declare function Document({ document, components: own, ...options }: DocumentProps): ReactElement;
