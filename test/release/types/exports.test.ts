import { specify } from './mutation.ts'

const field = (type: string): string => `export interface Film { readonly f: ${type} }`
const kinds = (members: string, tag = ''): string =>
  `/**\n * Kinds.\n${tag} */\nexport type Kind = ${members}`

specify('readonly, any and exports', [
  [
    'a field becomes readonly',
    'export interface Film { f: 1 }',
    field('1'),
    'readonly-changed Film.f',
    'readonly-changed Film.f',
  ],
  [
    'a list becomes readonly',
    field('string[]'),
    field('readonly string[]'),
    'type-widened Film.f',
    'type-narrowed Film.f',
  ],
  [
    'a tuple becomes readonly',
    field('[string]'),
    field('readonly [string]'),
    'type-widened Film.f',
    'type-narrowed Film.f',
  ],
  [
    'an index signature becomes readonly',
    field('{ [key: string]: 1 }'),
    field('{ readonly [key: string]: 1 }'),
    'readonly-changed Film.f[string]',
    'readonly-changed Film.f[string]',
  ],
  ['a field becomes any', field('string'), field('any'), 'type-became-any Film.f', 'type-widened Film.f'],
  [
    'elements of a list become any',
    field('readonly string[]'),
    field('readonly any[]'),
    'type-became-any Film.f[]',
    'type-widened Film.f[]',
  ],
  ['an alias becomes any', kinds('{ a: 1 }'), kinds('any'), 'type-became-any Kind', 'type-widened Kind'],
  [
    'a type comes or goes',
    'export interface A { a: 1 }',
    'export interface A { a: 1 }\nexport interface B { b: 1 }',
    'exported-name-added B',
    'exported-name-removed B',
  ],
  [
    'a value comes or goes',
    'export declare const a: 1',
    'export declare const a: 1\nexport declare const b: 1',
    'exported-name-added b',
    'exported-name-removed b',
  ],
  [
    'a type becomes a value',
    'export interface A { a: 1 }',
    'export declare const A: { a: 1 }',
    'exported-name-removed A',
    'exported-name-removed A',
  ],
  [
    'a type becomes a class',
    'export interface A { a: 1 }',
    'export declare class A { a: 1 }',
    'exported-name-added A',
    'exported-name-removed A',
  ],
  [
    'a value is exported as a type only',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport type { a }',
    'exported-name-removed a',
    'exported-name-added a',
  ],
  [
    'a name becomes the default export',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport default a',
    'exported-name-removed a, module-format-changed default',
    'exported-name-added a, module-format-changed default',
  ],
  [
    'a default export comes or goes',
    'declare const a: 1\nexport { a }',
    'declare const a: 1\nexport { a }\nexport default a',
    'exported-name-added default',
    'exported-name-removed default',
  ],
])
