/** Puts two of the pictures that the tests left into docs/site/, in few colours: README shows them, and the package has them. */

import { createRequire } from 'node:module'
import { join } from 'node:path'

const here = import.meta.dirname
/** Comes with Astro. */
const sharp = createRequire(join(here, '../../site/package.json'))('sharp')
const shown = { 'thread-desktop-light': 'document', 'lines-fa-desktop-dark': 'lines' }
for (const [picture, name] of Object.entries(shown))
  await sharp(join(here, 'screenshots/own', `${picture}.png`))
    .png({ palette: true, colours: 16, dither: 0, effort: 10 })
    .toFile(join(here, '../../docs/site', `${name}.png`))
