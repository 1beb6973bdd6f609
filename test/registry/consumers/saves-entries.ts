/** An editor that keeps entries in a file of its own, as a CMS does in its database. */

import { writeFileSync } from 'node:fs'
import { allAuthors, allDocuments } from 'iran-discourse/all'

writeFileSync('saved.json', JSON.stringify({ documents: allDocuments, authors: allAuthors }))
