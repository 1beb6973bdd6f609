/** Bundles a module with all that it imports into one script for a browser. */

import { build } from 'esbuild'

/** `values`: what stands in place of a name. */
export async function bundle(
  source: string,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const defined = Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)])
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ bundle: true, write: false, minify: true, format: 'iife', logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'window', ...Object.fromEntries(defined) },
  })
  return outputFiles.map(({ text }) => text).join('\n')
}
