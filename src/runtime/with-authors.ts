/** Gives the renderers the authors of the package, so that a thread names its speakers without being asked. */

import type { Content, RenderableAuthors, RenderOptions } from './content.ts'

export const withAuthors =
  <Options extends RenderOptions>(
    render: (content: Content, options?: Options) => string,
    authors: RenderableAuthors,
  ) =>
  (content: Content, options?: Options): string =>
    render(content, { authors, ...options } as Options)
