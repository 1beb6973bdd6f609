/** Returns the files of the package that a model stands for, in the layout that the build writes. */

import {
  addressCode,
  entryCode,
  extensionOf,
  inListOrder,
  type ModuleSystem,
  mainCode,
  textCode,
} from './code.ts'
import { documentDeclarations, entryDeclarations, mainDeclarations } from './declarations.ts'
import { allConditions, type Condition, type PackageModel, packageName } from './package-model.ts'
import { schemaOf } from './schemas.ts'

export type Files = ReadonlyMap<string, string>

const systems: readonly ModuleSystem[] = ['import', 'require']

export function emit(model: PackageModel): Files {
  const files = new Map<string, string>()
  const json = (path: string, value: unknown): unknown => files.set(path, JSON.stringify(value))
  json('package.json', packageJson(model))
  json('dist/manifest.json', manifest(model))
  json('dist/schema.json', schemaOf(model, 'reader'))
  json('dist/schema.strict.json', schemaOf(model, 'writer'))
  for (const system of systems) {
    const extension = extensionOf[system]
    const write = (path: string, code: string, types: string): void => {
      files.set(`dist/${path}.${extension}`, code)
      files.set(`dist/${path}.d.${extension.replace('js', 'ts')}`, types)
    }
    write('index', mainCode(model, system), mainDeclarations(model))
    for (const [subpath, entry] of Object.entries(model.entries))
      write(subpath.slice(2), entryCode(model, entry, system), entryDeclarations(entry))
    for (const document of model.documents) {
      const text = `${document.slug}-0123456789`
      files.set(`dist/texts/${text}.${extension}`, textCode(document, system))
      const types = documentDeclarations(document, `index.${extension}`)
      for (const address of [document.slug, ...document.aliases])
        write(`documents/${address}`, addressCode(text, system), types)
    }
  }
  return withoutUnledTo(files, model)
}

/** Without `types` of an entry, its declarations are not there either: beside the code they would be found all the same. */
function withoutUnledTo(files: Files, { conditions, entries }: PackageModel): Files {
  const gone = Object.entries({ './index': { conditions }, ...entries }).flatMap(([subpath, entry]) =>
    allConditions
      .filter((condition) => !entry.conditions.includes(condition))
      .map((condition) => targetOf(subpath, condition)),
  )
  return new Map([...files].filter(([path]) => !gone.includes(`./${path}`)))
}

function targetOf(subpath: string, condition: Condition): string {
  const [system, kind] = condition.split('.') as [ModuleSystem, string]
  const extension = extensionOf[system]
  return `./dist${subpath.slice(1)}.${kind === 'types' ? `d.${extension.replace('js', 'ts')}` : extension}`
}

function exportsOf(subpath: string, conditions: readonly Condition[]): Readonly<Record<string, unknown>> {
  const entry: Record<string, Record<string, string>> = {}
  for (const condition of conditions) {
    const [system, kind] = condition.split('.') as [ModuleSystem, string]
    entry[system] = { ...entry[system], [kind]: targetOf(subpath, condition) }
  }
  return entry
}

const packageJson = ({ packageJson: own, conditions, entries }: PackageModel) => ({
  name: packageName,
  version: '1.0.0',
  ...own,
  exports: {
    '.': exportsOf('./index', conditions),
    './documents/*': exportsOf('./documents/*', allConditions),
    ...Object.fromEntries(
      Object.entries(entries).map(([subpath, entry]) => [subpath, exportsOf(subpath, entry.conditions)]),
    ),
    './schema.json': './dist/schema.json',
    './schema.strict.json': './dist/schema.strict.json',
    './manifest.json': './dist/manifest.json',
    './package.json': './package.json',
  },
  files: ['dist'],
})

const manifest = (model: PackageModel) => ({
  manifest: 1,
  name: packageName,
  newestFirstBy: model.newestFirstBy,
  documents: inListOrder(model).map(({ id, type, slug, aliases, title }) => ({
    id,
    type,
    slug,
    aliases,
    title,
  })),
  redirects: model.redirects,
})
