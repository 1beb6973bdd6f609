/** The writing direction of a language tag, cached. The function that ships to readers has no cache. */

import { directionOf as compute } from './direction.ts'
import { memoize } from './memoize.ts'

export const directionOf = memoize(compute)
