/** The bars of the issue, for 10 000 documents: takes the results of all measures; gives a row for each that was taken. */

import { bytes } from './tables.mjs'

const seconds = (value) => `${value.toFixed(2)} s`
const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const megabytes = (value) => `${value.toFixed(value < 10 ? 1 : 0)} MB`
const times = (value) => `${value.toFixed(2)} ×`

/** Name, measure, number of one tool, bar, how it is printed. */
const bars = [
  ['nothing changed, CPU', 'producer', ({ unchanged }) => unchanged.cpu, 0.6, seconds],
  ['one document touched, CPU', 'producer', ({ touched }) => touched.cpu, 0.8, seconds],
  ['watch mode, edit to output', 'watch', ({ median }) => median, 150, milliseconds],
  ['cold build, CPU', 'producer', ({ cold }) => cold.cpu, 7, seconds],
  ['cold build, peak memory', 'producer', ({ cold }) => cold.rss, 350, megabytes],
  ['list page (title, slug, date)', 'reader', ({ list }) => list, 1.8e6, bytes],
  ['page of one document, above the document', 'reader', ({ page, one }) => page - one.printed, 1000, bytes],
  ['import and all titles, time', 'reader', ({ titles }) => titles[0].ms, 50, milliseconds],
  ['import and all titles, heap', 'reader', ({ titles }) => titles[0].heap, 20, megabytes],
  ['tsc of a reader, CPU', 'reader', ({ tsc }) => tsc, 1.5, seconds],
  ['tarball / gzip of the texts', 'package', ({ tarball, texts }) => tarball / texts, 1.6, times],
]

/** `results` has for each measure a map from tool to result. */
export function barRows(results) {
  return bars.flatMap(([name, measure, number, bar, print]) => {
    const all = [...(results[measure] ?? [])].filter(([, result]) => !('error' in result))
    const values = all.map(([tool, result]) => ({ name: tool, value: number(result) }))
    const ours = values.find(({ name }) => name === 'ours')
    if (ours === undefined) return []
    const [peer = null] = values.filter((one) => one !== ours).sort((a, b) => a.value - b.value)
    return [{ name, ours: ours.value, peer, bar, print }]
  })
}
