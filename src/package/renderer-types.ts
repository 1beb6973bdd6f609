/**
 * Emits the declarations of the renderers from their source, so that the package declares what it ships. The source is read
 * as text and in one form only; anything else is an error, found by the first build after the edit.
 */

/** In the order in which the package declares their types. */
const modules = ['content.ts', 'html-options.ts', 'to-html.ts', 'to-markdown.ts', 'to-text.ts']

/**
 * All exported types of the modules, then all exported functions; constants are not part of the package's surface.
 *
 * @param sources Texts of the modules of the runtime, by file name.
 * @throws Error at a missing module, or at a declaration that has no one-line docstring or is not written as below.
 */
export function rendererTypes(sources: Readonly<Record<string, string>>): string {
  const types: string[] = []
  const functions: string[] = []
  for (const paragraph of modules.flatMap((name) => paragraphsOf(sources[name], name))) {
    const [, docstring, kind] = /^(\/\*\* .* \*\/\n)?export (type|interface|function) /.exec(paragraph) ?? []
    if (kind === undefined) continue
    if (docstring === undefined) throw unreadable(paragraph, 'a one-line docstring')
    const code = paragraph.slice(docstring.length).trimEnd()
    if (kind === 'function') functions.push(docstring + functionType(code))
    else types.push(docstring + (kind === 'type' ? typeAlias(code) : interfaceType(code)))
  }
  return [...types, ...functions].join('\n')
}

function paragraphsOf(source: string | undefined, name: string): string[] {
  if (source === undefined) throw unreadable('nothing', `the module ${name}`)
  return source.split('\n\n')
}

function typeAlias(code: string): string {
  if (code.includes('\n')) throw unreadable(code, 'a type of one line')
  return `${code};\n`
}

function interfaceType(code: string): string {
  const [first = '', ...rest] = code.split('\n')
  const last = rest.pop()
  const members = rest.map((line) => {
    if (/^ {2}\/\*\* .* \*\/$/.test(line)) return line
    if (/^ {2}readonly \w+\??: .*[^{;]$/.test(line)) return `${line};`
    throw unreadable(line, 'a readonly member of one line, with a docstring of one line')
  })
  if (last !== '}') throw unreadable(code, 'an interface')
  return `${[first, ...members, last].join('\n')}\n`
}

/** An options parameter with the default `{}` is declared as optional. */
function functionType(code: string): string {
  const [, signature, result] = /^export (function \w+\(.*\)): (\w+) \{\n/.exec(code) ?? []
  if (signature === undefined) throw unreadable(code, 'a function whose signature is one line')
  return `export declare ${signature.replace(/(\w+): (\w+) = \{\}/, '$1?: $2')}: ${result};\n`
}

const unreadable = (code: string, expected: string): Error =>
  new Error(`The types of the renderers cannot be emitted. Found: ${code}\nExpected: ${expected}.`)
