/**
 * Makes of a zod schema a test that knows most valid values at a fraction of zod's cost: it builds no result and lists no
 * issues. It follows the definition of the schema, so that nothing is said twice. What it does not know is left to zod.
 */

import type * as z from 'zod'

/**
 * Of a value as YAML and JSON have them. `true`: the schema takes it and returns its equal. `false`: ask zod, which may take
 * it, too, or say what is wrong with it.
 */
export type QuickCheck = (value: unknown) => boolean

interface Test {
  readonly takes: QuickCheck
  /** Whether the schema refuses all that the test does not take; else it may take it, or change it. */
  readonly isExact: boolean
}

type Schema = z.core.$ZodType
type Definition = z.core.$ZodTypes['_zod']['def']
type DefinitionOf<Type extends Definition['type']> = Extract<Definition, { readonly type: Type }>

/** Of what only zod knows, such as a transformation. */
const unknownTest: Test = { takes: () => false, isExact: false }

const exact = (takes: QuickCheck): Test => ({ takes, isExact: true })

const known = new WeakMap<Schema, Test>()

export const quickCheck = (schema: Schema): QuickCheck => testOf(schema).takes

function testOf(schema: Schema): Test {
  const before = known.get(schema)
  if (before !== undefined) return before
  // What a schema that holds itself finds inside.
  known.set(schema, unknownTest)
  const test = withChecks(typeTest(schema), schema._zod.def.checks ?? [])
  known.set(schema, test)
  return test
}

function withChecks({ takes, isExact }: Test, given: readonly z.core.$ZodCheck<never>[]): Test {
  const checks: QuickCheck[] = []
  for (const one of given) {
    const check = checkOf(one._zod.def as CheckDefinition)
    if (check === null) return unknownTest
    checks.push(check)
  }
  const [only, ...others] = checks
  if (only === undefined) return { takes, isExact }
  if (others.length === 0) return { takes: (value) => takes(value) && only(value), isExact }
  return { takes: (value) => takes(value) && checks.every((check) => check(value)), isExact }
}

type CheckDefinition = z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustom['_zod']['def']

/** null for what is not known here. The type of the value was checked before. */
function checkOf(def: CheckDefinition): QuickCheck | null {
  switch (def.check) {
    case 'string_format': {
      const { format, pattern } = def
      if (format !== 'regex' || pattern === undefined || pattern.global || pattern.sticky) return null
      return (value) => pattern.test(value as string)
    }
    case 'min_length':
      return (value) => lengthOf(value) >= def.minimum
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum
    case 'greater_than':
      return (value) => isOrdered(def.value, value, def.inclusive)
    case 'less_than':
      return (value) => isOrdered(value, def.value, def.inclusive)
    case 'custom':
      return (value) => def.fn(value) === true
    default:
      return null
  }
}

const isOrdered = (low: unknown, high: unknown, orEqual: boolean): boolean =>
  typeof low === 'number' && typeof high === 'number' && (low < high || (orEqual && low === high))

/** zod counts the characters of texts, not their UTF-16 units. */
const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? [...value].length : (value as readonly unknown[]).length

function typeTest(schema: Schema): Test {
  // The definitions of formats are checks, too.
  const def = schema._zod.def as Definition
  if ('coerce' in def && def.coerce === true) return unknownTest
  switch (def.type) {
    case 'string':
      return 'check' in def ? unknownTest : exact((value) => typeof value === 'string')
    case 'number':
      return numberTest(def)
    case 'boolean':
      return exact((value) => typeof value === 'boolean')
    case 'null':
      return exact((value) => value === null)
    case 'unknown':
      return exact(() => true)
    case 'literal':
    case 'enum': {
      const values = schema._zod.values as ReadonlySet<unknown>
      return exact((value) => values.has(value))
    }
    case 'nullable': {
      const { takes, isExact } = testOf(def.innerType)
      return { takes: (value) => value === null || takes(value), isExact }
    }
    case 'optional':
      return optionalTest(def.innerType)
    case 'default':
      // It takes what is absent, and gives another value back.
      return { takes: testOf(def.innerType).takes, isExact: false }
    case 'array':
      return arrayTest(def)
    case 'record':
      return recordTest(def)
    case 'object':
      return objectTest(def)
    case 'union':
      return 'discriminator' in def ? discriminatedTest(def as Discriminated) : unionTest(def)
    default:
      return unknownTest
  }
}

function numberTest(def: DefinitionOf<'number'>): Test {
  if (!('check' in def)) return exact((value) => Number.isFinite(value))
  return 'format' in def && def.format === 'safeint'
    ? exact((value) => Number.isSafeInteger(value))
    : unknownTest
}

function optionalTest(inner: Schema): Test {
  const { takes, isExact } = testOf(inner)
  // An absent value may be another one inside.
  if (inner._zod.optin !== undefined) return { takes, isExact: false }
  return { takes: (value) => value === undefined || takes(value), isExact }
}

function arrayTest({ element }: DefinitionOf<'array'>): Test {
  const { takes, isExact } = testOf(element)
  return { takes: (value) => Array.isArray(value) && value.every(takes), isExact }
}

function recordTest({ keyType, valueType, mode, partial }: DefinitionOf<'record'>): Test {
  if (keyType._zod.def.type !== 'string' || mode === 'loose' || partial === true) return unknownTest
  const isKey = testOf(keyType).takes
  const isValue = testOf(valueType).takes
  const takes: QuickCheck = (value) => {
    if (!isMap(value)) return false
    for (const key of Object.keys(value))
      if (key === '__proto__' || !isKey(key) || !isValue(value[key])) return false
    return true
  }
  return { takes, isExact: false }
}

function objectTest({ shape, catchall }: DefinitionOf<'object'>): Test {
  const tests = new Map(Object.entries(shape).map(([key, schema]) => [key, testOf(schema)]))
  const required = Object.keys(shape).filter((key) => !mayBeAbsent(shape[key]))
  const takes: QuickCheck = (value) => {
    if (!isMap(value)) return false
    for (const key of Object.keys(value)) if (tests.get(key)?.takes(value[key]) !== true) return false
    for (const key of required) if (!Object.hasOwn(value, key)) return false
    return true
  }
  // Else it may leave out what it does not know, or take what lacks a key.
  const isStrict = catchall?._zod.def.type === 'never'
  const mayLack = required.some((key) => shape[key]?._zod.optin !== undefined)
  return { takes, isExact: isStrict && !mayLack && [...tests.values()].every(({ isExact }) => isExact) }
}

/** Without another value in its place. */
const mayBeAbsent = (schema: Schema | undefined): boolean =>
  schema?._zod.def.type === 'optional' && schema._zod.optin === 'optional'

/** The first of several that takes a value makes the result. */
function unionTest({ options, inclusive }: DefinitionOf<'union'>): Test {
  if (inclusive === false) return unknownTest
  const tests = options.map(testOf)
  const takes: QuickCheck = (value) => {
    for (const test of tests) {
      if (test.takes(value)) return true
      if (!test.isExact) return false
    }
    return false
  }
  return { takes, isExact: tests.every(({ isExact }) => isExact) }
}

type Discriminated = z.core.$ZodDiscriminatedUnion['_zod']['def']

function discriminatedTest({ options, discriminator }: Discriminated): Test {
  const tests = new Map<unknown, Test>()
  for (const option of options)
    for (const value of option._zod.propValues?.[discriminator] ?? []) tests.set(value, testOf(option))
  const takes: QuickCheck = (value) => isMap(value) && tests.get(value[discriminator])?.takes(value) === true
  return { takes, isExact: false }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
