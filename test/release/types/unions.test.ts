import { specify } from './mutation.ts'

const field = (type: string): string => `export interface Film { readonly f: ${type} }`
const kinds = (members: string, tag = ''): string =>
  `/**\n * Kinds.\n${tag} */\nexport type Kind = ${members}`
const open = ' *\n * @open\n'
const members =
  'interface A { readonly type: "A"; readonly x: string }\ninterface B { readonly type: "B" }\ninterface C { readonly type: "C" }\n'

specify('unions', [
  [
    'a closed alias grows',
    kinds('"a"'),
    kinds('"a" | "b"'),
    'closed-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'a closed list of numbers grows',
    kinds('1 | 2'),
    kinds('1 | 2 | 3'),
    'closed-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an enumeration grows',
    'export declare enum Kind { A = "a", B = "b" }',
    'export declare enum Kind { A = "a", B = "b", C = "c" }',
    'closed-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'literals written out grow',
    field('"a" | "b"'),
    field('"a" | "b" | "c"'),
    'closed-union-member-added Film.f',
    'union-member-removed Film.f',
  ],
  [
    'literals beside null grow',
    field('"a" | null'),
    field('"a" | "b" | null'),
    'closed-union-member-added Film.f',
    'union-member-removed Film.f',
  ],
  [
    'a discriminant gets another literal',
    field('"a"'),
    field('"b"'),
    'closed-union-member-added Film.f, union-member-removed Film.f',
    'closed-union-member-added Film.f, union-member-removed Film.f',
  ],
  [
    'a union of interfaces grows',
    `${members}export type Any = A | B`,
    `${members}export type Any = A | B | C`,
    'closed-union-member-added Any',
    'union-member-removed Any',
  ],
  [
    'an optional list of literals grows',
    'export interface Film { f?: "a" | "b" }',
    'export interface Film { f?: "a" | "b" | "c" }',
    'closed-union-member-added Film.f',
    'union-member-removed Film.f',
  ],
  [
    'an open alias grows',
    kinds('"a"', open),
    kinds('"a" | "b"', open),
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an open alias without members gets one',
    kinds('never', open),
    kinds('"a"', open),
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an open alias that fields, lists and functions use grows',
    `${kinds('"a"', open)}\nexport interface Film { k: Kind | null; ks: readonly Kind[] }\nexport interface ByKind { a: Film }\nexport declare function get<K extends Kind>(kind: K): Promise<Film>`,
    `${kinds('"a" | "b"', open)}\nexport interface Film { k: Kind | null; ks: readonly Kind[] }\nexport interface ByKind { a: Film }\nexport declare function get<K extends Kind>(kind: K): Promise<Film>`,
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an open alias grows through the alias that it lists',
    `${kinds('"a" | Old', open)}\nexport {}\ntype Old = "b"`,
    `${kinds('"a" | Old', open)}\nexport {}\ntype Old = "b" | "c"`,
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an open union of interfaces grows',
    `${members}${kinds('A | B', open)}`,
    `${members}${kinds('A | B | C', open)}`,
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'an open list of numbers grows',
    kinds('1 | 2', open),
    kinds('1 | 2 | 3', open),
    'open-union-member-added Kind',
    'union-member-removed Kind',
  ],
  [
    'a literal is written beside an open alias',
    `${kinds('"a"', open)}\n${field('Kind')}`,
    `${kinds('"a"', open)}\n${field('Kind | "b"')}`,
    'open-union-member-added Film.f',
    'union-member-removed Film.f',
  ],
  [
    'a closed alias is opened',
    kinds('"a" | "b"'),
    kinds('"a" | "b"', open),
    'union-opened Kind',
    'union-closed Kind',
  ],
  [
    'a union of interfaces is opened',
    `${members}${kinds('A | B')}`,
    `${members}${kinds('A | B', open)}`,
    'union-opened Kind',
    'union-closed Kind',
  ],
  [
    'a closed alias is opened and grows',
    kinds('"a"'),
    kinds('"a" | "b"', open),
    'closed-union-member-added Kind, union-opened Kind',
    'union-member-removed Kind, union-closed Kind',
  ],
  [
    'literals become an open alias',
    `${field('"a" | "b"')}\nexport type Kind = string`,
    `${field('Kind')}\n${kinds('"a" | "b"', open)}`,
    'union-opened Film.f, type-narrowed Kind',
    'union-closed Film.f, type-widened Kind',
  ],
  [
    'an open alias becomes string',
    `${kinds('"a"', open)}\n${field('Kind')}`,
    `${kinds('"a"', open)}\n${field('string')}`,
    'type-widened Film.f',
    'type-narrowed Film.f',
  ],
])
