/**
 * A view of types as parts that can be matched: literals, names, lists, functions, objects. Nothing else reads the flags of the
 * checker.
 */

import type ts from 'typescript'
import { nameOfPattern, withoutPatterns } from './open-aliases.ts'
import type { TypeScript } from './typescript.ts'

export type PartKind =
  | 'nullish'
  | 'literal'
  /** Alias whose members come in minor versions; compared as a set. */
  | 'open'
  /** Union with a name. */
  | 'union'
  | 'array'
  | 'tuple'
  | 'function'
  | 'object'
  /** Generic type of the language: `Promise<…>`. */
  | 'reference'
  /** What only the types of a caller decide. */
  | 'deferred'
  /** Type of another package. */
  | 'foreign'
  | 'other'

export interface Part {
  readonly kind: PartKind
  readonly type: ts.Type
  /** Parts of both sides with the same key are the same part; null when only the structure can match them. */
  readonly key: string | null
  readonly named: NamedType | null
}

interface NamedType {
  readonly name: string
  readonly symbol: ts.Symbol
  readonly args: readonly ts.Type[]
}

export interface Naming {
  /** Name of a type that the package declares; null for all others. */
  nameOf(symbol: ts.Symbol): string | null
  /** Whether its file imports another package. */
  isForeign(symbol: ts.Symbol): boolean
}

export interface TypeView {
  readonly compiler: TypeScript
  readonly checker: ts.TypeChecker
  /** Type parameters that correspond to each other, with the key of their pair. */
  readonly parameters: Map<ts.Type, string>
  /** The members of a union, each other type as its only part. A type whose name is `opened` is split instead of named. */
  partsOf(type: ts.Type, opened?: string): readonly Part[]
  print(type: ts.Type): string
  isAny(type: ts.Type): boolean
}

export function createTypeView(compiler: TypeScript, checker: ts.TypeChecker, naming: Naming): TypeView {
  const { TypeFlags, ObjectFlags, SymbolFlags } = compiler
  const parameters = new Map<ts.Type, string>()

  const print = (type: ts.Type): string =>
    withoutPatterns(checker.typeToString(type, undefined, compiler.TypeFormatFlags.NoTruncation))

  const isAny = (type: ts.Type): boolean =>
    (type.flags & TypeFlags.Any) !== 0 &&
    (type as ts.Type & { readonly intrinsicName?: string }).intrinsicName === 'any'

  function namedOf(type: ts.Type): NamedType | null {
    const alias = type.aliasSymbol
    const aliasName = alias && naming.nameOf(alias)
    if (alias && aliasName) return { name: aliasName, symbol: alias, args: type.aliasTypeArguments ?? [] }
    const symbol: ts.Symbol | undefined = type.symbol
    const isDeclared = hasObjectFlag(type, ObjectFlags.ClassOrInterface | ObjectFlags.Reference)
    const isEnum = (type.flags & TypeFlags.EnumLike) !== 0 && (symbol?.flags & SymbolFlags.Enum) !== 0
    if (symbol === undefined || !(isDeclared || isEnum)) return null
    const name = naming.nameOf(symbol)
    return name === null ? null : { name, symbol, args: argumentsOf(type) }
  }

  const hasObjectFlag = (type: ts.Type, flag: ts.ObjectFlags): boolean =>
    (type.flags & TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & flag) !== 0

  /** Without `this`, which is the last argument of an interface. */
  function argumentsOf(type: ts.Type): readonly ts.Type[] {
    if (!hasObjectFlag(type, ObjectFlags.Reference)) return []
    const reference = type as ts.TypeReference
    return checker.getTypeArguments(reference).slice(0, reference.target.typeParameters?.length ?? 0)
  }

  function partsOf(type: ts.Type, opened?: string): readonly Part[] {
    if (!type.isUnion() || (type.flags & TypeFlags.Boolean) !== 0) return [partOf(type, opened)]
    const named = namedOf(type)
    if (named !== null && named.name !== opened) return [partOf(type, opened)]
    // The checker flattens unions; it keeps the names that were written in them as the origin, for printing.
    const { origin } = type as ts.UnionType & { readonly origin?: ts.Type }
    const members = origin?.isUnion() ? origin.types : type.types
    return withBoolean(members.flatMap((member) => partsOf(member)))
  }

  /** `true` and `false` together are what people write as `boolean`. */
  function withBoolean(parts: readonly Part[]): readonly Part[] {
    const truths = parts.filter(({ type }) => (type.flags & TypeFlags.BooleanLiteral) !== 0)
    if (truths.length < 2) return parts
    return [...parts.filter((part) => !truths.includes(part)), partOf(checker.getBooleanType())]
  }

  function partOf(type: ts.Type, opened?: string): Part {
    const found = namedOf(type)
    const named = found?.name === opened ? null : found
    const part = (kind: PartKind, key: string | null): Part => ({ kind, type, key, named })
    const { flags } = type
    if (flags & TypeFlags.Any) return part(isAny(type) ? 'other' : 'foreign', 'any')
    if (named !== null && naming.isForeign(named.symbol)) return part('foreign', named.name)
    if (flags & (TypeFlags.Null | TypeFlags.Undefined | TypeFlags.Void)) return part('nullish', print(type))
    if (flags & TypeFlags.TypeParameter) return part('deferred', parameters.get(type) ?? print(type))
    if (flags & TypeFlags.TemplateLiteral) {
      const name = nameOfPattern((type as ts.TemplateLiteralType).texts[0] ?? '')
      return name === null ? part('other', print(type)) : part('open', `open ${name}`)
    }
    if (named !== null) return part(type.isUnion() ? 'union' : structureOf(type), keyOf(named))
    if (flags & TypeFlags.EnumLiteral) return part('literal', `${print(type)} = ${enumValue(type)}`)
    if (flags & TypeFlags.Literal) return part('literal', print(type))
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return part(structureOf(type), null)
    if (flags & TypeFlags.Instantiable) return part('deferred', null)
    return part('other', print(type))
  }

  const keyOf = ({ name, args }: NamedType): string =>
    args.length === 0 ? `named ${name}` : `named ${name}<${args.map(argumentKey).join(', ')}>`

  const argumentKey = (type: ts.Type): string => parameters.get(type) ?? print(type)

  const enumValue = (type: ts.Type): string => JSON.stringify((type as ts.LiteralType).value)

  function structureOf(type: ts.Type): PartKind {
    if (checker.isArrayType(type)) return 'array'
    if (checker.isTupleType(type)) return 'tuple'
    if (type.isIntersection())
      return type.types.every((member) => ['object', 'function'].includes(structureOf(member)))
        ? 'object'
        : 'deferred'
    if (!(type.flags & TypeFlags.Object) || isOpenMapping(type)) return 'deferred'
    if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return 'function'
    const isNamed = hasObjectFlag(type, ObjectFlags.ClassOrInterface | ObjectFlags.Reference)
    return isNamed && naming.nameOf(type.symbol) === null ? 'reference' : 'object'
  }

  /** `{ [Key in keyof T]: … }` of an unknown `T`. */
  const isOpenMapping = (type: ts.Type): boolean =>
    hasObjectFlag(type, ObjectFlags.Mapped) &&
    checker.getPropertiesOfType(type).length + checker.getIndexInfosOfType(type).length === 0

  return { compiler, checker, parameters, partsOf, print, isAny }
}
