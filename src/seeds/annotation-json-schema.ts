/** Takes a model; gives the JSON Schema with which editors' programs complete and check annotations. */

import * as z from 'zod'
import type { Model } from '../model/define.ts'
import { annotationSchema } from './annotation.ts'

export function annotationJsonSchema(model: Model): string {
  const schema = z.toJSONSchema(annotationSchema(model), {
    target: 'draft-2020-12',
    io: 'input',
    reused: 'ref',
  })
  return `${JSON.stringify(schema, null, 2)}\n`
}
