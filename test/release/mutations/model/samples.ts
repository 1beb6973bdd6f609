/** Returns valid values of a type that together meet every part and limit once, and tells whether a value is valid. */

import { declarationOf } from './declared.ts'
import type { Fields, PackageModel, TypeNode } from './package-model.ts'

type Values = Readonly<Record<string, unknown>>

/** Strings of many shapes and lengths: whichever a type allows is a sample of it. */
const strings = [
  'well',
  '1901',
  '1901-05',
  'Ford',
  'The well',
  '',
  ...[1, 3, 10, 20, 40, 60, 80].map((n) => 'a'.repeat(n)),
]

/** @returns the most usual value first. */
export function samplesOf(model: PackageModel, type: TypeNode): readonly unknown[] {
  switch (type.kind) {
    case 'string':
      return strings.filter((value) => isLawful(model, type, value))
    case 'number':
      return [7, 0, 1.5]
    case 'boolean':
      return [true, false]
    case 'null':
      return [null]
    case 'literal':
      return [type.value]
    case 'list': {
      const items = samplesOf(model, type.of)
      return [items.slice(0, 1), [], ...items.slice(1).map((item) => [item])]
    }
    case 'either':
      return type.of.flatMap((part) => samplesOf(model, part))
    case 'name': {
      const declaration = declarationOf(model, type.name)
      if (declaration.kind === 'union') return declaration.members
      if (declaration.kind === 'alias') return samplesOf(model, declaration.type)
      if (declaration.kind === 'object') return objectsOf(model, declaration.fields)
      return declaration.of.flatMap((name) => samplesOf(model, { kind: 'name', name }))
    }
  }
}

/** One object with everything, and for each field one with each other value of it, or without it. */
function objectsOf(model: PackageModel, fields: Fields): Values[] {
  const values = Object.entries(fields).map(
    ([name, field]) => [name, field, samplesOf(model, field.type)] as const,
  )
  const full = Object.fromEntries(values.map(([name, , [first]]) => [name, first]))
  const others = values.flatMap(([name, { optional }, [, ...rest]]) => {
    const { [name]: _, ...without } = full
    const changed = rest.map((value) => ({ ...full, [name]: value }))
    return optional ? [without, ...changed] : changed
  })
  return [full, ...others]
}

export function isLawful(model: PackageModel, type: TypeNode, value: unknown): boolean {
  switch (type.kind) {
    case 'string': {
      const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern = '' } = type
      if (typeof value !== 'string' || value.length < minLength || value.length > maxLength) return false
      return new RegExp(pattern, 'u').test(value)
    }
    case 'number':
    case 'boolean':
      return typeof value === type.kind
    case 'null':
      return value === null
    case 'literal':
      return value === type.value
    case 'list':
      return Array.isArray(value) && value.every((item) => isLawful(model, type.of, item))
    case 'either':
      return type.of.some((part) => isLawful(model, part, value))
    case 'name': {
      const declaration = declarationOf(model, type.name)
      if (declaration.kind === 'union') return declaration.members.some((member) => member === value)
      if (declaration.kind === 'alias') return isLawful(model, declaration.type, value)
      if (declaration.kind === 'oneOf')
        return declaration.of.some((name) => isLawful(model, { kind: 'name', name }, value))
      return hasLawfulFields(model, declaration.fields, value)
    }
  }
}

const hasLawfulFields = (model: PackageModel, fields: Fields, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).every((name) => Object.hasOwn(fields, name)) &&
  Object.entries(fields).every(([name, { type, optional }]) =>
    Object.hasOwn(value, name) ? isLawful(model, type, (value as Values)[name]) : optional === true,
  )
