/**
 * Emits `./cms/<target>` of each target: the schema of the CMS as plain objects, the records to import, and the decoder that
 * turns a record into an entry again. These modules import neither the CMS nor zod.
 */

import type { CmsModel } from '../cms/cms-model.ts'
import type { Declaration } from '../cms/declaration.ts'
import { targets } from '../cms/targets.ts'
import type { Model } from '../model/define.ts'
import { lowerFirst } from '../model/letter-case.ts'
import { jsdoc } from './emit-types.ts'
import { namedByContent, type PackageFile } from './file-group.ts'

/** `code` has the module of each target by its name, which is also the name of its export. */
export function cmsFiles(
  model: Model,
  collections: CmsModel,
  code: ReadonlyMap<string, string>,
): PackageFile[] {
  const shared = namedByContent('parts/cms-model', [`export const model = ${JSON.stringify(collections)};\n`])
  const entries = targets.flatMap((declaration): PackageFile[] => {
    const { name } = declaration
    const part = namedByContent(`parts/cms-${name}`, [code.get(name) ?? missing(name)])
    const types = (format: 'js' | 'cjs') => typesOf(model, declaration, format)
    return [
      part,
      [`cms/${name}.js`, moduleOf(model, declaration, { shared: shared[0], part: part[0] })],
      [`cms/${name}.cjs`, `module.exports = require("./${name}.js");\n`],
      [`cms/${name}.d.ts`, types('js')],
      [`cms/${name}.d.cts`, types('cjs')],
    ]
  })
  return [shared, ...entries]
}

function missing(name: string): never {
  throw new Error(`The target ${name} has no code.`)
}

interface Parts {
  readonly shared: string
  readonly part: string
}

function moduleOf(model: Model, { name, hasFiles }: Declaration, { shared, part }: Parts): string {
  const lists = model.records.map((type) => [type.name, lowerFirst(type.plural)] as const)
  return `import { documents, getDocument, ${lists.map(([, list]) => list).join(', ')} } from "../index.js";
import { model } from "../${shared}";
import { ${name} as target } from "../${part}";
export const schema = /* @__PURE__ */ target.schema(model);
${hasFiles ? 'export const files = /* @__PURE__ */ target.files(model);\n' : ''}export async function* records() {
${lists.map(([type, list]) => `  for (const value of Object.values(${list})) yield target.encode(model, { type: "${type}", value });\n`).join('')}  for (const { slug } of documents) {
    const value = await getDocument(slug);
    yield target.encode(model, { type: value.type, value });
  }
}
export const entryOf = (record) => target.decode(model, record);
`
}

function typesOf(
  model: Model,
  { schema, help, record, hasFiles, types = '' }: Declaration,
  format: 'js' | 'cjs',
): string {
  const names = [...model.documents, ...model.records].map(({ name }) => name)
  const entries = names.map((name) => `{ readonly type: '${name}'; readonly value: ${name} }`)
  return `import type { ${names.join(', ')} } from '../types.${format}';

${types}${jsdoc('A record as this CMS takes it, and gives it back with things of its own.')}export interface CmsRecord { ${record} }

${jsdoc(help)}export declare const schema: ${schema};

${hasFiles ? `${jsdoc('The schema as the files that the CMS reads.')}export declare const files: readonly { readonly path: string; readonly text: string }[];\n\n` : ''}${jsdoc('All records, those first that others refer to. Each document is loaded when it is its turn.')}export declare function records(): AsyncGenerator<CmsRecord, void, undefined>;

${jsdoc('The document or record of the model that a record of the CMS is. Nothing is checked: an editor may have left out what must be there.\n\n@throws Error when it is of no type of the model.')}export declare function entryOf(record: CmsRecord): ${entries.join(' | ')};
`
}
