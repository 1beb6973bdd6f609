/**
 * A reader of a package that is being rebuilt: `node reader.mjs <dist>`. Imports it again and again and says on stdout, a
 * line of JSON each, what it found wrong; ends, with the number of rounds, when its stdin closes.
 */

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [dist] = process.argv.slice(2)
const url = pathToFileURL(`${dist}/`).href
const require = createRequire(url)
let rounds = 0
let ended = false
process.stdin.on('end', () => {
  ended = true
})
process.stdin.resume()

const report = (fault) => process.stdout.write(`${JSON.stringify(fault)}\n`)
const states = (documents) => [...new Set(documents.map((one) => one.summary))]

/** An entry with all that it loads must be of one state of the corpus. */
async function look(what, load) {
  try {
    const found = states(await load())
    if (found.length !== 1) report({ what, found })
  } catch (error) {
    report({ what, found: String(error) })
  }
}

while (!ended) {
  rounds++
  const fresh = (entry) => import(`${url}${entry}?${rounds}`)
  await look('main entry', async () => {
    const { documents, getDocument } = await fresh('index.js')
    const some = documents.filter((_, i) => i % 97 === rounds % 97)
    return [...documents, ...(await Promise.all(some.map(({ slug }) => getDocument(slug))))]
  })
  await look('list', async () => {
    const { rows, summary, slug } = await fresh('list.js')
    return rows({ summary, slug })
  })
  await look('CommonJS', async () => {
    const path = require.resolve('./index.cjs')
    delete require.cache[path]
    return require(path).documents
  })
  await look('one document', async () => {
    const { documents } = await fresh('index.js')
    const { slug } = documents[rounds % documents.length]
    return [(await fresh(`documents/${slug}.js`)).document]
  })
  if (rounds % 8 === 0) await look('all', async () => (await fresh('all.js')).allDocuments)
}
report({ rounds })
