/**
 * Emits the declarations of an entry of `src/runtime/entries/` from the source of what it exports. The source is read as
 * text: each name must have a docstring, and say its types itself. Anything else is an error, found by the first build
 * after the edit.
 */

import { posix } from 'node:path'

/** Where the types come from that the entries import and do not export; those of the package are there for both formats. */
const declaredElsewhere: Readonly<Record<string, string>> = {
  Block: './types',
  AnyBlock: './index',
  Content: './index',
  HtmlOptions: './index',
  ReactElement: 'react',
  ReactNode: 'react',
}

const exportedNames = /^export (?:type )?\{([^}]*)\} from '([^']+)'$/gm

/**
 * @param sources Texts of the modules of the runtime, by their paths below src/runtime/.
 * @param name Of the entry.
 * @throws Error when the entry does more than export names of other modules, or a name cannot be declared.
 */
export function entryTypes(
  sources: Readonly<Record<string, string>>,
  name: string,
): (format: 'js' | 'cjs') => string {
  const path = `entries/${name}.ts`
  const rest = sourceOf(sources, path)
    .replace(exportedNames, '')
    .replace(/\/\*\*[\s\S]*?\*\//g, '')
  if (rest.trim() !== '')
    throw new Error(`${path} may only export names of other modules. Found: ${rest.trim()}`)
  const exported = [...sourceOf(sources, path).matchAll(exportedNames)]
  const declarations = exported.flatMap(([, names = '', from = '']) => {
    const module = posix.join('entries', from)
    return (
      names
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one) => declarationOf(sourceOf(sources, module), one, module))
        // What only other code of the package calls.
        .filter((declaration) => !declaration.includes('\n * @internal\n'))
    )
  })
  const text = declarations.join('\n')
  const imported = Object.entries(declaredElsewhere).filter(([type]) =>
    new RegExp(`\\b${type}\\b`).test(text),
  )
  return (format) => {
    const imports = imported.map(([type, from]) => {
      const specifier = from.startsWith('.') ? `${from}.${format}` : from
      return `import type { ${type} } from '${specifier}';\n`
    })
    return `${imports.join('')}\n${text}`.trimStart()
  }
}

function sourceOf(sources: Readonly<Record<string, string>>, path: string): string {
  const source = sources[path]
  if (source === undefined) throw new Error(`The runtime has no module ${path}.`)
  return source
}

/** What stands in a declaration file for one exported name of a module. */
function declarationOf(source: string, name: string, module: string): string {
  const [, docstring = '', kind = '', rest = ''] =
    new RegExp(
      `(?:^|\\n)(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)export (type|interface|const|(?:async )?function) (${name}\\b[\\s\\S]*)`,
    ).exec(source) ?? []
  const code = codeOf(kind, rest)
  if (code === undefined)
    throw new Error(
      `${module}: ${name} cannot be declared. Expected: a docstring, then an exported type, interface, function with the type of its result, or constant with its type.`,
    )
  return `${docstring}export ${kind === 'type' || kind === 'interface' ? '' : 'declare '}${code}\n`
}

function codeOf(kind: string, rest: string): string | undefined {
  switch (kind) {
    case 'interface':
      return `interface ${/^[\s\S]*?\n\}/.exec(rest)?.[0]}`
    case 'type':
      return `type ${/^[\s\S]*?(?=\n\n|\n?$)/.exec(rest)?.[0]};`
    case 'const': {
      const type = /^(\w+: [\s\S]*?) =(?!>)/.exec(rest)?.[1]
      return type === undefined ? undefined : `const ${type};`
    }
    case 'function':
    case 'async function': {
      const signature = /^(?:.*\(\n(?: {2}.*\n)+)?.*\): .+(?= \{\n)/.exec(rest)?.[0]
      return signature === undefined ? undefined : `function ${withoutDefaults(signature)};`
    }
  }
  return undefined
}

/** A parameter with a default is declared as optional. */
const withoutDefaults = (signature: string): string =>
  signature.replace(/(\w+): ([^,()=]+?) = (?:\{\}|\[\]|'[^']*'|null|true|false|\d+)(?=[,)\n])/g, '$1?: $2')
