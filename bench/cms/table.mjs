/** Prints the results of databases as a Markdown table, side by side. */

import { bytes } from '../tables.mjs'

const seconds = (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`
const ratio = (over, under) => `${(over / under).toFixed(2)} ×`

/** A line of the table: its title, and its value for one result. */
const lines = (batch) => [
  ['records', ({ records }) => records],
  [`import, ${batch} a transaction`, (result) => seconds(importOf(result).wall)],
  ['its CPU, of Node', (result) => seconds(importOf(result).cpu)],
  ['records a second', (result) => Math.round(result.records / importOf(result).wall)],
  ['read back', ({ readBack }) => seconds(readBack.wall)],
  ['its CPU, of Node', ({ readBack }) => seconds(readBack.cpu)],
  ['database', ({ databaseBytes }) => bytes(databaseBytes)],
  ['database / JSON of the records', ({ databaseBytes, jsonBytes }) => ratio(databaseBytes, jsonBytes)],
  ['peak memory of Node', ({ peakBytes }) => bytes(peakBytes)],
  ['a transaction for each / batches, wall', (result) => gain(result, 'wall')],
  ['a transaction for each / batches, CPU', (result) => gain(result, 'cpu')],
  ['came back changed', ({ changed }) => changed.length],
]

const importOf = ({ imported: { authors, documents } }) => ({
  wall: authors.wall + documents.wall,
  cpu: authors.cpu + documents.cpu,
})

const gain = ({ each, together }, what) =>
  ratio(each.imported.documents[what], together.imported.documents[what])

export function payloadTable(results, batch) {
  const head = `| | ${results.map(([name]) => name).join(' | ')} |\n| --- |${' --- |'.repeat(results.length)}`
  const rows = lines(batch).map(
    ([what, tell]) => `| ${what} | ${results.map(([, result]) => tell(result)).join(' | ')} |`,
  )
  return [head, ...rows].join('\n')
}
