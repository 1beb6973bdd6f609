/** Takes the hash of a seed and edits; gives the text of the overlay that keeps them. */

import { stringify } from 'yaml'
import type { Edit } from '../model/edits.ts'

const head = `# What editors changed in a CMS, kept by \`npm run cms -- pull … --write\`. The text beside it stays as it is.
`

export const overlayText = (seed: string, edits: readonly Edit[]): string =>
  head + stringify({ seed, edits }, { lineWidth: 0, schema: 'core', version: '1.2' })
