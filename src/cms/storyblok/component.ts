/** Storyblok's components and their fields, as its management API has them. */

export interface ComponentField {
  readonly name: string
  readonly type: string
  readonly display_name: string
  readonly [property: string]: unknown
}

export interface Component {
  readonly name: string
  readonly display_name: string
  readonly is_root: boolean
  readonly is_nestable: boolean
  readonly fields: readonly ComponentField[]
}
