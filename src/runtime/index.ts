/** The code that ships: renderers without dependencies, for Node, browsers and workers. */

export type { RenderableSpeaker } from './content.ts'
export type * from './html-options.ts'
export { toHtml } from './to-html.ts'
export { toMarkdown } from './to-markdown.ts'
export { toText } from './to-text.ts'
export { withSpeakers } from './with-speakers.ts'
