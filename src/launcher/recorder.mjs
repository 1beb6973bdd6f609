/** A plugin for esbuild that keeps the bytes of each source as the bundler got them, so that hashes are of what it read. */

import { readFileSync } from 'node:fs'
import { extname } from 'node:path'

const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mts': 'ts', '.js': 'js', '.mjs': 'js', '.json': 'json' }

/** @param {Map<string, Buffer>} read Gets the contents by absolute path. Installed packages are left out. */
export const recorder = (read) => ({
  name: 'recorder',
  setup(build) {
    build.onLoad({ filter: /\.(ts|tsx|mts|js|mjs|json)$/, namespace: 'file' }, ({ path }) => {
      if (path.includes('/node_modules/')) return undefined
      // The bundles of one run are made of the same code, though a file may be saved between them.
      const bytes = read.get(path) ?? readFileSync(path)
      read.set(path, bytes)
      return { contents: bytes, loader: loaders[extname(path)] }
    })
  },
})
