/**
 * Loads an installed TypeScript. Loading one costs more than most commands, so it happens when two releases have to be compared,
 * never on import.
 */

import { createRequire } from 'node:module'
import type ts from 'typescript'

export type TypeScript = typeof ts

const require = createRequire(import.meta.url)

/** The version that the package is built with. */
export const loadTypeScript = (): TypeScript => require('typescript') as TypeScript

/** The oldest version that is supported for readers; the parts of its API that are used here are the same. */
export const loadOldestTypeScript = (): TypeScript => require('typescript-5.9') as TypeScript
