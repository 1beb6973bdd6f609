import { specify } from './mutation.ts'

const field = (type: string): string => `export interface Film { readonly f: ${type} }`
const kinds = (members: string, tag = ''): string =>
  `/**\n * Kinds.\n${tag} */\nexport type Kind = ${members}`

specify('readonly, any and exports', [
  ['a field becomes readonly', 'export interface Film { f: 1 }', field('1'), 'T12 Film.f', 'T12 Film.f'],
  ['a list becomes readonly', field('string[]'), field('readonly string[]'), 'T12 Film.f', 'T12 Film.f'],
  ['a tuple becomes readonly', field('[string]'), field('readonly [string]'), 'T12 Film.f', 'T12 Film.f'],
  [
    'an index signature becomes readonly',
    field('{ [key: string]: 1 }'),
    field('{ readonly [key: string]: 1 }'),
    'T12 Film.f[string]',
    'T12 Film.f[string]',
  ],
  ['a field becomes any', field('string'), field('any'), 'T9.any Film.f', 'T3 Film.f'],
  [
    'elements of a list become any',
    field('readonly string[]'),
    field('readonly any[]'),
    'T9.any Film.f[]',
    'T3 Film.f[]',
  ],
  ['an alias becomes any', kinds('{ a: 1 }'), kinds('any'), 'T9.any Kind', 'T3 Kind'],
  [
    'a type comes or goes',
    'export interface A { a: 1 }',
    'export interface A { a: 1 }\nexport interface B { b: 1 }',
    'T11 B',
    'T10 B',
  ],
  [
    'a value comes or goes',
    'export declare const a: 1',
    'export declare const a: 1\nexport declare const b: 1',
    'T11 b',
    'T10 b',
  ],
  [
    'a type becomes a value',
    'export interface A { a: 1 }',
    'export declare const A: { a: 1 }',
    'T10 A',
    'T10 A',
  ],
  [
    'a type becomes a class',
    'export interface A { a: 1 }',
    'export declare class A { a: 1 }',
    'T11 A',
    'T10 A',
  ],
  [
    'a value is exported as a type only',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport type { a }',
    'T10 a',
    'T11 a',
  ],
  [
    'a name becomes the default export',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport default a',
    'T10 a, P2 default',
    'T11 a, P2 default',
  ],
  [
    'a default export comes or goes',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport { a }\nexport default a',
    'T11 default',
    'T10 default',
  ],
])
