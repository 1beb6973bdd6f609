/**
 * The tools that are measured side by side. Each gives: `prepare` (its native form of the same texts), the `command` of
 * a build, `clean`, the folder of its `output`, `edit` (gives a function that puts a word into a document), the arguments of its `watch` mode,
 * `outcome` (the file where a reader finds an edited document), and programs of a reader.
 */

import { contentCollections } from './content-collections.mjs'
import { contentlayer2 } from './contentlayer2.mjs'
import { ours } from './ours.mjs'
import { velite } from './velite.mjs'

export const tools = { ours, contentlayer2, velite, 'content-collections': contentCollections }
