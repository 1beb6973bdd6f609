/** What package.json must say so that readers find what the build makes. The same for every corpus. */

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'

const dual = (path: string) => ({
  import: { types: `./dist/${path}.d.ts`, default: `./dist/${path}.js` },
  require: { types: `./dist/${path}.d.cts`, default: `./dist/${path}.cjs` },
})

export const packageExports = {
  '.': dual('index'),
  './documents/*': dual('documents/*'),
  './list': dual('list'),
  './all': dual('all'),
  './cite': dual('cite'),
  './dates': dual('dates'),
  './digest': dual('digest'),
  './fields': dual('fields'),
  './labels': dual('labels'),
  './lines': dual('lines'),
  './cms/*': dual('cms/*'),
  './portable-text': dual('portable-text'),
  './react': dual('react'),
  './search': dual('search'),
  './schema': dual('schema'),
  './verify': dual('verify'),
  './schema.json': './dist/schema.json',
  './schema.strict.json': './dist/schema.strict.json',
  './manifest.json': './dist/manifest.json',
  './package.json': './package.json',
} as const

/** `text` is the package.json, for the line. */
export function checkExports(text: string): Diagnostic[] {
  const { exports } = JSON.parse(text) as { readonly exports?: Readonly<Record<string, unknown>> }
  const missing = Object.entries(packageExports).filter(
    ([path, target]) => JSON.stringify(exports?.[path]) !== JSON.stringify(target),
  )
  const line = text.split('\n').findIndex((l) => l.includes('"exports"')) + 1
  return missing.map(([path, target]) =>
    diagnostic(
      'package/exports',
      { file: 'package.json', line: Math.max(1, line), column: 1 },
      {
        field: `exports["${path}"]`,
        found: JSON.stringify(exports?.[path]) ?? 'nothing',
        expected: JSON.stringify(target),
      },
    ),
  )
}
