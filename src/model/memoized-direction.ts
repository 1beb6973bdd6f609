/** Takes a language tag; gives its writing direction. The model's own function ships to readers, so remembers nothing. */

import { directionOf as compute } from './direction.ts'
import { memoize } from './memoize.ts'

export const directionOf = memoize(compute)
