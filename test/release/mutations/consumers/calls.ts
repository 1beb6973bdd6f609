/** Writes the part of a program that calls every function with all that it takes, and uses what comes back. */

import { declarationOf, writeType } from '../model/declared.ts'
import type { FunctionModel, PackageModel, Parameter, TypeNode } from '../model/package-model.ts'
import { samplesOf } from '../model/samples.ts'

export function callsOf(model: PackageModel): string[] {
  const calls = Object.entries(model.functions).flatMap(([name, shape]) =>
    argumentLists(model, shape).map(
      (list) => `    use<${writeType(shape.returns)}>(${name}(${list.join(', ')}))`,
    ),
  )
  return [
    'function use<T>(value: T): void {\n  void value\n}',
    `function call(): void {\n  for (const document of documents) {\n    readDocument(document)\n${calls.join('\n')}\n  }\n}`,
  ]
}

/** All arguments as usual, then each other argument in its place; optional ones given and left out. */
function argumentLists(model: PackageModel, { parameters }: FunctionModel): readonly string[][] {
  const values = parameters.map((parameter) => argumentsFor(model, parameter))
  const usual = values.map(([first = '']) => first)
  const others = values.flatMap((all, place) =>
    all.slice(1).map((value) => usual.map((one, index) => (index === place ? value : one))),
  )
  const required = parameters.filter(({ optional }) => !optional).length
  return [usual, ...others, ...(required < parameters.length ? [usual.slice(0, required)] : [])]
}

function argumentsFor(model: PackageModel, { type }: Parameter): readonly string[] {
  // Documents are received, never made by readers.
  if (isDocument(model, type)) return ['document']
  const parts = type.kind === 'either' ? type.of : [type]
  return parts.flatMap((part) => {
    const values = samplesOf(model, part).map((value) => JSON.stringify(value))
    // To the compiler one text is like another.
    return part.kind === 'string' || part.kind === 'number' ? values.slice(0, 1) : values
  })
}

const isDocument = (model: PackageModel, type: TypeNode): boolean =>
  type.kind === 'name' && declarationOf(model, type.name).kind === 'oneOf'
