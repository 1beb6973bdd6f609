/**
 * Takes the name of an installed TypeScript; gives its compiler. Loading one costs more than most commands, so it happens
 * when two releases really have to be compared, never on import.
 */

import { createRequire } from 'node:module'
import type ts from 'typescript'

export type TypeScript = typeof ts

const require = createRequire(import.meta.url)

/** What the package is made with. */
export const loadTypeScript = (): TypeScript => require('typescript') as TypeScript

/** The oldest that readers may have; its interface is the same in all that is used here. */
export const loadOldestTypeScript = (): TypeScript => require('typescript-5.9') as TypeScript
