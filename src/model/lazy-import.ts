/**
 * Loads a large library when a text first needs it, which few do. Loading `yaml`, `edtf` and the registry
 * of languages costs as much as compiling a hundred documents.
 */

import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Loaded once; Node keeps it. `Library` is its type: `typeof import('yaml')`. */
export const lazyImport = <Library>(name: string): Library => require(name) as Library
