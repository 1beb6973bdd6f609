/** Entry `react`: documents in React, by `@portabletext/react`. */

export type { BlocksOptions } from '../page-blocks.ts'
export type {
  Component,
  ComponentProps,
  Components,
  DocumentProps,
  NodeOptions,
  NodeRenderer,
} from '../react.ts'
export { components, Document } from '../react.ts'
