/**
 * Words of Portable Text that every corpus has: what a block may be, and what may mark a run of text. A model may add its
 * own (`styles` and `marks` of `defineModel`). Without zod: code that ships to readers uses them too.
 */

export const headingStyles = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** In the order in which a reader meets them; `normal` is a paragraph. */
export const blockStyles = {
  normal: 'Paragraph.',
  h1: 'Heading, level 1.',
  h2: 'Heading, level 2.',
  h3: 'Heading, level 3.',
  h4: 'Heading, level 4.',
  h5: 'Heading, level 5.',
  h6: 'Heading, level 6.',
  standfirst: 'Introduction under the title.',
  epigraph: 'Motto before the text.',
  blockquote: 'Quotation set apart from the text.',
  attribution: 'Source of the quotation or epigraph just before.',
  caption: 'Title or caption of a picture, video or link whose own content is lost.',
  hashtags: 'Line of hashtags.',
  salutation: 'Greeting of a letter.',
  closing: 'Last words of a letter, before the signature.',
  signature: 'Name under a letter.',
  dateline: 'Place or date line.',
  'author-note': 'Note about the author.',
} as const

/** Decorators in the order of the normal form, with what they say of the text. */
export const textMarks = { strong: 'Strong.', em: 'Emphasis.' } as const

/** The decorators of every corpus. */
export const decorators = ['strong', 'em'] as const
