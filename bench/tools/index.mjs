/**
 * The tools that are measured side by side. Each gives: `prepare` (its native form of the same texts), the `command` of
 * a build, `clean`, the folder of its `output`, `edit` (gives a function that puts a word into a document); where it has a
 * watch mode, its arguments (`watch`) and `outcome` (the file where a reader finds an edited document); where others can
 * import its output, programs of a reader.
 */

import { astro } from './astro.mjs'
import { contentCollections } from './content-collections.mjs'
import { contentlayer2 } from './contentlayer2.mjs'
import { ours } from './ours.mjs'
import { velite } from './velite.mjs'

export const tools = { ours, contentlayer2, velite, 'content-collections': contentCollections, astro }
