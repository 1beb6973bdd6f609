import { specify } from './mutation.ts'

const field = (type: string): string => `export interface Film { readonly f: ${type} }`
const kinds = (members: string, tag = ''): string =>
  `/**\n * Kinds.\n${tag} */\nexport type Kind = ${members}`
const open = ' *\n * @open\n'
const members =
  'interface A { readonly type: "A"; readonly x: string }\ninterface B { readonly type: "B" }\ninterface C { readonly type: "C" }\n'

specify('unions', [
  ['a closed alias grows', kinds('"a"'), kinds('"a" | "b"'), 'T5 Kind', 'T7 Kind'],
  ['a closed list of numbers grows', kinds('1 | 2'), kinds('1 | 2 | 3'), 'T5 Kind', 'T7 Kind'],
  [
    'an enumeration grows',
    'export declare enum Kind { A = "a", B = "b" }',
    'export declare enum Kind { A = "a", B = "b", C = "c" }',
    'T5 Kind',
    'T7 Kind',
  ],
  ['literals written out grow', field('"a" | "b"'), field('"a" | "b" | "c"'), 'T5 Film.f', 'T7 Film.f'],
  ['literals beside null grow', field('"a" | null'), field('"a" | "b" | null'), 'T5 Film.f', 'T7 Film.f'],
  [
    'a discriminant gets another literal',
    field('"a"'),
    field('"b"'),
    'T5 Film.f, T7 Film.f',
    'T5 Film.f, T7 Film.f',
  ],
  [
    'a union of interfaces grows',
    `${members}export type Any = A | B`,
    `${members}export type Any = A | B | C`,
    'T5 Any',
    'T7 Any',
  ],
  [
    'an optional list of literals grows',
    'export interface Film { f?: "a" | "b" }',
    'export interface Film { f?: "a" | "b" | "c" }',
    'T5 Film.f',
    'T7 Film.f',
  ],
  ['an open alias grows', kinds('"a"', open), kinds('"a" | "b"', open), 'T6 Kind', 'T7 Kind'],
  ['an open alias without members gets one', kinds('never', open), kinds('"a"', open), 'T6 Kind', 'T7 Kind'],
  [
    'an open alias that fields, lists and functions use grows',
    `${kinds('"a"', open)}\nexport interface Film { k: Kind | null; ks: readonly Kind[] }\nexport interface ByKind { a: Film }\nexport declare function get<K extends Kind>(kind: K): Promise<Film>`,
    `${kinds('"a" | "b"', open)}\nexport interface Film { k: Kind | null; ks: readonly Kind[] }\nexport interface ByKind { a: Film }\nexport declare function get<K extends Kind>(kind: K): Promise<Film>`,
    'T6 Kind',
    'T7 Kind',
  ],
  [
    'an open alias grows through the alias that it lists',
    `${kinds('"a" | Old', open)}\nexport {}\ntype Old = "b"`,
    `${kinds('"a" | Old', open)}\nexport {}\ntype Old = "b" | "c"`,
    'T6 Kind',
    'T7 Kind',
  ],
  [
    'an open union of interfaces grows',
    `${members}${kinds('A | B', open)}`,
    `${members}${kinds('A | B | C', open)}`,
    'T6 Kind',
    'T7 Kind',
  ],
  ['an open list of numbers grows', kinds('1 | 2', open), kinds('1 | 2 | 3', open), 'T6 Kind', 'T7 Kind'],
  [
    'a literal is written beside an open alias',
    `${kinds('"a"', open)}\n${field('Kind')}`,
    `${kinds('"a"', open)}\n${field('Kind | "b"')}`,
    'T6 Film.f',
    'T7 Film.f',
  ],
  [
    'a closed alias is opened',
    kinds('"a" | "b"'),
    kinds('"a" | "b"', open),
    'T8.opened Kind',
    'T8.closed Kind',
  ],
  [
    'a union of interfaces is opened',
    `${members}${kinds('A | B')}`,
    `${members}${kinds('A | B', open)}`,
    'T8.opened Kind',
    'T8.closed Kind',
  ],
  [
    'a closed alias is opened and grows',
    kinds('"a"'),
    kinds('"a" | "b"', open),
    'T5 Kind, T8.opened Kind',
    'T7 Kind, T8.closed Kind',
  ],
  [
    'literals become an open alias',
    `${field('"a" | "b"')}\nexport type Kind = string`,
    `${field('Kind')}\n${kinds('"a" | "b"', open)}`,
    'T8.opened Film.f, T4 Kind',
    'T8.closed Film.f, T3 Kind',
  ],
  [
    'an open alias becomes string',
    `${kinds('"a"', open)}\n${field('Kind')}`,
    `${kinds('"a"', open)}\n${field('string')}`,
    'T3 Film.f',
    'T4 Film.f',
  ],
])
