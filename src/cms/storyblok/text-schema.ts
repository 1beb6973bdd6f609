/** Builds the components of Portable Text in Storyblok, and the component of a text in a list. */

import type { CmsModel } from '../cms-model.ts'
import type { Component, ComponentField } from './component.ts'
import { textItem, textParts } from './names.ts'

const part = (name: string, title: string, fields: readonly ComponentField[]): Component => ({
  name,
  display_name: title,
  is_root: false,
  is_nestable: true,
  fields,
})

const text = (name: string, title: string, isRequired = true): ComponentField => ({
  name,
  type: 'text',
  display_name: title,
  ...(isRequired ? { required: true } : {}),
})

export const textComponents = ({
  blockStyles,
  decorators,
  decoratorLabels,
}: CmsModel): readonly Component[] => [
  part(textItem, 'Text', [text('text', 'Text')]),
  part(textParts.block, 'Block', [
    {
      name: 'style',
      type: 'option',
      display_name: 'Style',
      required: true,
      options: Object.entries(blockStyles).map(([value, name]) => ({ name, value })),
    },
    {
      name: 'listItem',
      type: 'option',
      display_name: 'Item of a list',
      options: [
        { name: 'Bullets', value: 'bullet' },
        { name: 'Numbers', value: 'number' },
      ],
    },
    {
      name: 'level',
      type: 'number',
      display_name: 'Depth in lists',
      decimals: 0,
      min_value: 1,
      max_value: 9,
    },
    {
      name: 'attribution',
      type: 'bloks',
      display_name: 'Source of the quotation',
      allow: [textParts.attribution],
      maximum: 1,
    },
    {
      name: 'children',
      type: 'bloks',
      display_name: 'Text',
      required: true,
      allow: [textParts.span, textParts.note],
      minimum: 1,
    },
    {
      name: 'markDefs',
      type: 'bloks',
      display_name: 'Links and other languages',
      allow: [textParts.language, textParts.link],
    },
  ]),
  part(textParts.span, 'Run of text', [
    { name: 'text', type: 'textarea', display_name: 'Text', required: true },
    {
      name: 'decorators',
      type: 'options',
      display_name: 'Emphasis',
      options: decorators.map((value) => ({ name: decoratorLabels[value] ?? value, value })),
    },
    { name: 'annotations', type: 'bloks', display_name: 'Keys of links and languages', allow: [textItem] },
  ]),
  part(textParts.note, 'Note reference', [text('label', 'Label')]),
  part(textParts.language, 'Another language', [text('language', 'Language')]),
  part(textParts.link, 'Link', [text('href', 'Address')]),
  part(textParts.attribution, 'Source of a quotation', [
    text('name', 'Who is quoted', false),
    text('work', 'Work that is quoted', false),
    {
      name: 'line',
      type: 'number',
      display_name: 'Line of the seed that says so',
      decimals: 0,
      min_value: 1,
    },
  ]),
]
