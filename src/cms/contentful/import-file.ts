/**
 * Builds the content of a file for `contentful space import`: content types, how editors
 * meet their fields, and the entries, all to be public. Into an empty space, or over what an earlier import made.
 */

import type { CmsModel, Entry } from '../cms-model.ts'
import { locale } from './names.ts'
import { type ContentfulEntry, encode, type Link, linkTo } from './records.ts'
import { type ContentType, schemaOf } from './schema.ts'

interface ImportFile {
  readonly locales: readonly Localised[]
  readonly contentTypes: readonly object[]
  readonly editorInterfaces: readonly EditorInterface[]
  readonly entries: readonly ContentfulEntry[]
}

interface Localised {
  readonly sys: { readonly type: 'Locale'; readonly id: string }
  readonly name: string
  readonly code: string
  readonly default: true
  readonly fallbackCode: null
}

interface EditorInterface {
  readonly sys: { readonly type: 'EditorInterface'; readonly id: 'default'; readonly contentType: Link }
  readonly controls: readonly object[]
  readonly [layout: string]: unknown
}

/** Contentful makes public what has a version that was so where the file comes from. */
const publicVersion = 1

/** @throws Error when an id is too long for Contentful. */
export const importFile = (model: CmsModel, entries: readonly Entry[]): ImportFile => {
  const types = schemaOf(model)
  return {
    locales: [
      {
        sys: { type: 'Locale', id: locale },
        name: 'English (United States)',
        code: locale,
        default: true,
        fallbackCode: null,
      },
    ],
    contentTypes: types.map(({ id, controls: _, tabs: __, ...type }) => ({
      sys: { type: 'ContentType', id, publishedVersion: publicVersion },
      ...type,
    })),
    editorInterfaces: types.map(editorInterface),
    entries: entries.map((entry) => {
      const { sys, fields } = encode(model, entry)
      return { sys: { ...sys, publishedVersion: publicVersion }, fields }
    }),
  }
}

const editorInterface = ({ id, controls, tabs }: ContentType): EditorInterface => ({
  sys: { type: 'EditorInterface', id: 'default', contentType: linkTo('ContentType', id) },
  controls: controls.map(({ field, widget, help }) => ({
    fieldId: field,
    widgetNamespace: 'builtin',
    widgetId: widget,
    settings: { helpText: help },
  })),
  ...(tabs.length === 0
    ? {}
    : {
        editorLayout: tabs.map(({ id, name, fields }) => ({
          groupId: id,
          name,
          items: fields.map((fieldId) => ({ fieldId })),
        })),
        groupControls: tabs.map(({ id }) => ({
          groupId: id,
          widgetNamespace: 'builtin',
          widgetId: 'topLevelTab',
        })),
      }),
})
