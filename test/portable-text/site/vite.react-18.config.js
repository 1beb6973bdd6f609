/** The same in React 18, with an old `@portabletext/react`. */

import { fileURLToPath } from 'node:url'

const packages = fileURLToPath(new URL('../../react-18/node_modules', import.meta.url))

export default {
  resolve: {
    alias: [
      { find: /^(react(?:-dom)?)(?=$|\/)/, replacement: `${packages}/$1` },
      { find: '@portabletext/react', replacement: `${packages}/@portabletext/react` },
    ],
  },
  build: { ssr: 'document.tsx', outDir: 'rendered-18', minify: false },
  ssr: { noExternal: true },
  logLevel: 'error',
}
