/** Checks the names of a model: those of types, fields, styles, roles, reasons and marks. */

import { labelLists } from './label.ts'

/** Names that the package uses itself: of types, and of lists with a capital. */
const reservedNames = [
  ...labelLists,
  ...['Document', 'DocumentBySlug', 'Documents', 'Redirects', 'Summary', 'Slug', 'Alias'],
  ...[
    'Content',
    'Renderable',
    'RenderableReply',
    'RenderableLoss',
    'RenderableSpeakers',
    'RenderableSpeaker',
  ],
  ...['RenderOptions', 'HtmlOptions', 'MarkdownOptions', 'TextOptions', 'UnknownContent', 'Words'],
  ...['NoteOccurrence', 'HtmlContainer', 'BlockRenderer', 'BlockDetails'],
  ...['ElementRenderer', 'ElementDetails'],
  ...['Attribution', 'Basis', 'BasisKind', 'Block', 'BlockStyle', 'ContentsEntry', 'Gap', 'GapKind'],
  ...[
    'LanguageMark',
    'LineRange',
    'Link',
    'Lost',
    'NoteReference',
    'Omission',
    'ReleaseDay',
    'OmissionReason',
    'Reply',
  ],
  ...['Source', 'Span'],
]

interface NamedType {
  readonly plural: string
  readonly fields: Readonly<Record<string, unknown>>
}

interface NamedTypes {
  readonly documents: Readonly<Record<string, NamedType>>
  readonly records: Readonly<Record<string, NamedType>>
}

/**
 * Type names become interfaces, plurals become constants, fields become properties.
 *
 * @throws Error when a name cannot be one of the package, or is taken.
 */
export function checkTypeNames({ documents, records }: NamedTypes): void {
  const types = [...Object.entries(documents), ...Object.entries(records)]
  const made = [
    ...Object.keys(documents).map((name) => `${name}Summary`),
    ...Object.keys(records).map((name) => `${name}Id`),
  ]
  const seen = new Set([...reservedNames, ...made])
  for (const [name, { plural, fields }] of types) {
    for (const word of [name, plural]) {
      if (!/^[A-Z][A-Za-z0-9]*$/.test(word))
        throw new Error(`\`${word}\` must be a word like \`NoteBook\`: it names a type or a list.`)
      if (seen.has(word)) throw new Error(`The name \`${word}\` is taken.`)
      seen.add(word)
    }
    const wrong = Object.keys(fields).find((field) => !/^[a-z][A-Za-z0-9]*$/.test(field))
    if (wrong !== undefined)
      throw new Error(`${name}: \`${wrong}\` must be a word like \`shelfMark\`: it names a field.`)
  }
}

/** @throws Error when a word that a model adds to a base set is in the set already, or is not words joined by hyphens. */
export function checkOwnWords(
  set: 'styles' | 'marks' | 'omissions' | 'roles',
  own: Readonly<Record<string, unknown>>,
  base: Iterable<string>,
): void {
  const taken = new Set(base)
  // Renderers tell marks from keys, which have digits.
  const pattern = set === 'marks' ? /^[a-z]+(-[a-z]+)*$/ : /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
  for (const word of Object.keys(own)) {
    if (!pattern.test(word))
      throw new Error(
        `${set}: \`${word}\` must be lower-case words joined by hyphens, such as \`stage-direction\`.`,
      )
    if (taken.has(word)) throw new Error(`${set}: \`${word}\` is taken.`)
  }
}
