/**
 * Writes docs/architecture.md: the modules of src/ by layer, and a picture of what imports what, made from the imports
 * themselves. `npm run docs:architecture` writes it; with `--check` a page that is not current is an error.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')
const page = join(repository, 'docs/architecture.md')

/** @type {readonly Readonly<Record<string, string>>[]} */
const layers = JSON.parse(readFileSync(join(import.meta.dirname, 'modules.json'), 'utf8'))
const modules = layers.flatMap((layer) => Object.keys(layer))

/** The modules that a module imports, types included. */
function importsOf(module) {
  const folder = join(repository, 'src', module)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(ts|mjs)$/.test(path),
  )
  const found = files.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/(?:from|import\() ?'(?:\.\.\/)+([a-z]+)\//g)].map(
      ([, target]) => target,
    ),
  )
  return new Set(found.filter((target) => target !== module && modules.includes(target)))
}

const imports = new Map(modules.map((module) => [module, importsOf(module)]))

/** Whether `from` reaches `to` without the arrow that leads there directly. */
function isImplied(from, to) {
  const seen = new Set()
  const waiting = [...(imports.get(from) ?? [])].filter((module) => module !== to)
  for (let module = waiting.pop(); module !== undefined; module = waiting.pop()) {
    if (module === to) return true
    if (seen.has(module)) continue
    seen.add(module)
    waiting.push(...(imports.get(module) ?? []))
  }
  return false
}

const arrows = modules.flatMap((from) =>
  [...(imports.get(from) ?? [])]
    .filter((to) => !isImplied(from, to))
    .sort()
    .map((to) => `  ${from} --> ${to}`),
)

const boxes = layers.toReversed().map((layer, i) => {
  const nodes = Object.keys(layer).map((module) => `    ${module}["${module}/"]`)
  return [`  subgraph layer${layers.length - i}["layer ${layers.length - i}"]`, ...nodes, '  end'].join('\n')
})

const rows = layers
  .flatMap((layer, i) => Object.entries(layer).map(([module, purpose]) => [i + 1, module, purpose]))
  .toReversed()
  .map(([layer, module, purpose]) => `| ${layer} | [\`src/${module}/\`](../src/${module}) | ${purpose} |`)

const text = `# Architecture

<!-- Written by \`npm run docs:architecture\` from the imports of src/ and from docs/architecture/modules.json. -->

Data goes one way: seeds → document → package → release. Imports go down only, those of types too, and make no circle:
a module may import from the layers below its own (\`test/architecture.test.ts\` and the linter hold it). Modules take
the model as a parameter; only \`contentlayer.config.ts\` names \`src/corpus/\`.

\`\`\`mermaid
flowchart TD
${boxes.join('\n')}
${arrows.join('\n')}
\`\`\`

An arrow that follows from others is left out: what a module imports, it may reach through any path downwards.

| layer | module | is for |
| --- | --- | --- |
${rows.join('\n')}
`

if (process.argv.includes('--check')) {
  if (readFileSync(page, 'utf8') !== text) {
    process.stderr.write('docs/architecture.md is not current: run `npm run docs:architecture`.\n')
    process.exitCode = 1
  }
} else writeFileSync(page, text)
