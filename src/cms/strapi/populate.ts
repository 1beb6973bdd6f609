/** Builds the query for which Strapi's REST API returns a whole record: components, and ids of what it refers to. */

import { type CmsModel, collectionOf } from '../cms-model.ts'
import type { Field } from '../field.ts'
import { fieldName, identity } from './names.ts'

/** To put behind `/api/essays?`; @throws Error when the model has no such type. */
export const populateQuery = (model: CmsModel, type: string): string =>
  queriesOf(collectionOf(model, type).fields, 'populate').join('&')

/** `at`: way to the parameter, `populate[replies][populate]` */
const queriesOf = (fields: readonly Field[], at: string): string[] =>
  fields.flatMap((field) => {
    const here = `${at}[${fieldName(field.name)}]`
    switch (field.kind) {
      case 'reference':
      case 'references':
        return [`${here}[fields][0]=${identity}`]
      case 'group':
      case 'groups':
        return withInner(here, queriesOf(field.fields, `${here}[populate]`))
      case 'blocks':
        return withInner(here, [
          ...queriesOf(field.text.fields, `${here}[populate]`),
          ...field.text.lists.flatMap(({ name, variants }) => {
            const list = `${here}[populate][${name}]`
            return withInner(
              list,
              variants.flatMap((variant) => queriesOf(variant.fields, `${list}[populate]`)),
            )
          }),
        ])
      default:
        return []
    }
  })

/** A component with nothing to populate in it is named itself. */
const withInner = (here: string, inner: readonly string[]): readonly string[] =>
  inner.length === 0 ? [`${here}=true`] : inner
