/** Bundles site.ts and runs it, in Nodes that take no TypeScript too. Before: `npm run build && npm run contentlayer`. */

import { build } from 'esbuild'

const [folder = 'out'] = process.argv.slice(2)
const outfile = `${folder}/site.mjs`
const entryPoints = [`${import.meta.dirname}/site.ts`]
// contentlayer's index is an .mjs, which esbuild does not look for in a folder.
const resolveExtensions = ['.ts', '.mjs', '.js', '.json']
await build({ entryPoints, outfile, resolveExtensions, bundle: true, platform: 'node', format: 'esm' })
await import(`${process.cwd()}/${outfile}`)
