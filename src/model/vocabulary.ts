/** Controlled vocabularies: a zod enum that keeps the meanings of its codes, so that types, docs and CMS choices agree. */

import * as z from 'zod'
import { completeLabels, type LabelInput, labelLists } from './label.ts'

/**
 * A controlled vocabulary: one code of a list, each with its label and with a sentence that says when it applies, in English
 * and, where the model gives it, in Persian.
 *
 * An open vocabulary may grow in a minor version, so readers keep a default case; a closed one grows only in a
 * major (VERSIONING.md). The order of the codes is the order of the normal form.
 */
export function vocabulary<const Codes extends Readonly<Record<string, LabelInput>>>(
  id: string,
  description: string,
  codes: Codes,
  options: { readonly open: boolean },
) {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(id))
    throw new Error(`The vocabulary \`${id}\` must have a name like \`WindForce\`: it names a type.`)
  const wrong = Object.keys(codes).find((code) => !/^[a-z]/.test(code))
  // JavaScript puts keys that are numbers before all others: their order would be lost.
  if (wrong !== undefined)
    throw new Error(`${id}: the code \`${wrong}\` must begin with a small letter, such as \`calm\`.`)
  if (labelLists.includes(id)) throw new Error(`${id}: the package has a list of labels of this name.`)
  if (typeof options?.open !== 'boolean')
    throw new Error(
      `${id}: say \`{ open: true }\` when codes may be added in a minor version, else \`{ open: false }\`.`,
    )
  const names = Object.keys(codes) as [keyof Codes & string, ...(keyof Codes & string)[]]
  const labels = completeLabels(codes)
  return z.enum(names).meta({ id, description, kind: 'vocabulary', open: options.open, labels })
}
