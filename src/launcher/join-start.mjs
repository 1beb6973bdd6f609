/**
 * Joins the files that the start of the command line loads into one, since Node takes about half a millisecond for each.
 * The files that were joined stay, as names for what is in the one: a module must not be there twice, or an error of a
 * class would be no error of that class elsewhere.
 */

import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const start = 'cli.js'

/** @param {import('esbuild').Metafile} metafile Of the bundle in the folder. */
export async function joinStart(folder, metafile) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const joined = [...staticImports(outputs)]
  // A name of an export says which file it is of: files may have exports of one name.
  const nameOf = (file, name) => `${name}_${joined.indexOf(file)}`
  const reExports = joined.map((file) => {
    const names = outputs.get(file).exports.map((name) => `${name} as ${nameOf(file, name)}`)
    return `export { ${names.join(', ')} } from './${file}'`
  })
  const { outputFiles } = await build({
    stdin: { contents: [`export * from './${start}'`, ...reExports].join('\n'), resolveDir: folder },
    absWorkingDir: folder,
    outfile: join(folder, start),
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [onlyFiles(joined)],
  })
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
  for (const file of joined) {
    const names = outputs.get(file).exports.map((name) => `${nameOf(file, name)} as ${name}`)
    writeFileSync(join(folder, file), `export { ${names.join(', ')} } from './${start}'\n`)
  }
}

/** The files that loading the start also loads. */
function staticImports(outputs) {
  const found = new Set()
  const waiting = [start]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { path, kind, external } of outputs.get(file).imports) {
      const imported = basename(path)
      if (kind !== 'import-statement' || external || found.has(imported)) continue
      found.add(imported)
      waiting.push(imported)
    }
  }
  return found
}

const onlyFiles = (joined) => ({
  name: 'only files of the start',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === 'import-statement' && [start, ...joined].includes(basename(path))
        ? undefined
        : { path, external: true },
    )
  },
})
