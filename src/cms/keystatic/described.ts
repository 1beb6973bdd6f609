/** Stands in for Keystatic's `fields` where its schema is only shown: each call gives what it was called with. */

import type { KeystaticFields } from './toolkit.ts'

interface Described {
  readonly kind: string
  readonly [option: string]: unknown
}

export const described: KeystaticFields<Described> = {
  text: (options) => ({ kind: 'text', ...options }),
  integer: (options) => ({ kind: 'integer', ...options }),
  number: (options) => ({ kind: 'number', ...options }),
  checkbox: (options) => ({ kind: 'checkbox', ...options }),
  select: (options) => ({ kind: 'select', ...options }),
  multiselect: (options) => ({ kind: 'multiselect', ...options }),
  relationship: (options) => ({ kind: 'relationship', ...options }),
  multiRelationship: (options) => ({ kind: 'multiRelationship', ...options }),
  object: (fields, options) => ({ kind: 'object', ...options, fields }),
  array: (element, options) => ({ kind: 'array', ...options, element }),
  blocks: (variants, options) => ({ kind: 'blocks', ...options, variants }),
  conditional: (discriminant, values) => ({ kind: 'conditional', discriminant, values }),
  empty: () => ({ kind: 'empty' }),
  ignored: () => ({ kind: 'ignored' }),
}
