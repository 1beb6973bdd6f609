/** Writes the part of a program that finds every document by address, former address, subpath and id. */

import { type PackageModel, packageName } from '../model/package-model.ts'

/** Every address that leads to a document, former ones included. */
const addressesOf = ({ documents }: PackageModel) =>
  documents.flatMap(({ id, type, slug, aliases }) =>
    [slug, ...aliases].map((address) => ({ id, type, address })),
  )

export const documentImports = (model: PackageModel): readonly string[] =>
  addressesOf(model).map(
    ({ address }, index) =>
      `import { document as document${index} } from '${packageName}/documents/${address}'`,
  )

export function lookUpsOf(model: PackageModel): string {
  const { documents, redirects, newestFirstBy } = model
  const found = addressesOf(model).flatMap(({ id, type, address }, index) => [
    `  { const found: ${type} = await getDocument('${address}'); must(found, '${id}', '${type}') }`,
    `  { const found: ${type} = document${index}; must(found, '${id}', '${type}') }`,
  ])
  const listed = documents.map(
    ({ id, type }) => `  must(documents.find(({ id }) => id === '${id}'), '${id}', '${type}')`,
  )
  const led = Object.entries(redirects).map(([from, to]) => {
    const id = documents.find(({ slug }) => slug === to)?.id
    return `  mustLead('${from}', '${id}')`
  })
  return `async function lookUp(): Promise<void> {
${found.join('\n')}
${listed.join('\n')}
${led.join('\n')}
  mustBeSorted()
}
function must(found: Document | undefined, id: string, type: string): void {
  if (found?.id !== id || found.type !== type) throw new Error(\`\${type} \${id} is not there\`)
}
function mustLead(from: string, id: string): void {
  const to = redirects[from] ?? from
  if (documents.find(({ slug }) => slug === to)?.id !== id) throw new Error(\`\${from} does not lead to \${id}\`)
}
function mustBeSorted(): void {
  documents.slice(1).forEach((after, index) => {
    const before = documents[index]
    if (before !== undefined && isAfter(before, after)) throw new Error('the documents are not in order')
  })
}
function isAfter(before: Document, after: Document): boolean {
  ${newestFirstBy === null ? '' : `const [a, b] = [before.${newestFirstBy} ?? '', after.${newestFirstBy} ?? '']\n  if (a !== b) return a < b`}
  return before.id > after.id
}`
}
