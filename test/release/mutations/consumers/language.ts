/**
 * As much of the language's own declarations as the programs need. The compiler's libraries would cost ten times as long as
 * all programs of a case.
 */
export const languageFile = '/language.d.ts'

export const language = `
declare function require(path: string): unknown
interface Object {}
interface Function {}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface RegExp {}
interface Boolean {}
interface Number {}
interface String { readonly length: number }
interface Symbol {}
interface ImportMeta {}
interface ReadonlyArray<T> {
  readonly length: number
  readonly [index: number]: T
  find(matches: (value: T, index: number) => boolean): T | undefined
  slice(start: number): T[]
  some(matches: (value: T) => boolean): boolean
  forEach(visit: (value: T, index: number) => void): void
  [Symbol.iterator](): ArrayIterator<T>
}
interface Array<T> {
  length: number
  [index: number]: T
  find(matches: (value: T, index: number) => boolean): T | undefined
  slice(start: number): T[]
  some(matches: (value: T) => boolean): boolean
  forEach(visit: (value: T, index: number) => void): void
  push(...values: T[]): number
  [Symbol.iterator](): ArrayIterator<T>
}
interface SymbolConstructor { readonly iterator: unique symbol }
declare const Symbol: SymbolConstructor
interface IteratorResult<T> { readonly done?: boolean; readonly value: T }
interface Iterator<T, R = any, N = any> { next(): IteratorResult<T> }
interface Iterable<T, R = any, N = any> { [Symbol.iterator](): Iterator<T> }
interface IterableIterator<T, R = any, N = any> extends Iterator<T> { [Symbol.iterator](): IterableIterator<T> }
interface IteratorObject<T, R = unknown, N = unknown> extends Iterator<T> { [Symbol.iterator](): IteratorObject<T> }
interface ArrayIterator<T> extends IteratorObject<T> { [Symbol.iterator](): ArrayIterator<T> }
interface PromiseLike<T> { then<U>(resolve: (value: T) => U | PromiseLike<U>): PromiseLike<U> }
interface Promise<T> { then<U>(resolve: (value: T) => U | PromiseLike<U>): Promise<U> }
interface PromiseConstructor { new <T>(work: (resolve: (value: T) => void) => void): Promise<T> }
declare const Promise: PromiseConstructor
type Awaited<T> = T extends object & { then(resolve: infer F): any } ? (F extends (value: infer V) => any ? Awaited<V> : never) : T
interface Error { message: string }
interface ErrorConstructor { new (message: string): Error }
declare const Error: ErrorConstructor
type Readonly<T> = { readonly [K in keyof T]: T[K] }
type Record<K extends string | number | symbol, T> = { [P in K]: T }
type Extract<T, U> = T extends U ? T : never
`
