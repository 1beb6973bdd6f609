/** Gives the renderers the authors of the package, so that a thread names its speakers without being asked. */

import type { Content, RenderableSpeakers, RenderOptions } from './content.ts'

export const withSpeakers =
  <Options extends RenderOptions>(
    render: (content: Content, options?: Options) => string,
    authors: RenderableSpeakers,
  ) =>
  (content: Content, options?: Options): string =>
    render(content, { authors, ...options } as Options)
