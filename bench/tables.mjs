/** Prints results by tool as Markdown tables. A tool that failed has its error in place of numbers. */

const seconds = (value) => `${value.toFixed(2)} s`
const megabytes = (value) => `${value.toFixed(value < 10 ? 1 : 0)} MB`

/** Bytes in the unit that suits them. */
export function bytes(value) {
  if (value >= 1e6) return `${(value / 1e6).toFixed(value < 1e7 ? 2 : 1)} MB`
  return value >= 1e3 ? `${(value / 1e3).toFixed(1)} kB` : `${value} B`
}

/** Rows of `[tool, result]`; `cells` makes the numbers of one. */
function table(head, results, cells) {
  const rows = [...results].flatMap(([name, result]) => {
    const told =
      'error' in result ? [[failure(result.error), ...Array(head.length - 1).fill('–')]] : cells(result)
    return told.map((row) => `| ${[name, ...row].join(' | ')} |`)
  })
  return [`| tool | ${head.join(' | ')} |`, `| --- |${' --- |'.repeat(head.length)}`, ...rows].join('\n')
}

const failure = (error) => `failed: ${error.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 100)}`

export const producerTable = (results) =>
  table(
    [
      'cold CPU',
      'cold wall',
      'cold peak',
      'unchanged CPU',
      'unchanged wall',
      'touched CPU',
      'touched wall',
      'output',
      'files',
      'rounds',
    ],
    results,
    ({ cold, unchanged, touched, bytes: size, files, rounds }) => [
      [
        seconds(cold.cpu),
        seconds(cold.wall),
        megabytes(cold.rss),
        seconds(unchanged.cpu),
        seconds(unchanged.wall),
        seconds(touched.cpu),
        seconds(touched.wall),
        bytes(size),
        files,
        rounds,
      ],
    ],
  )

export const watchTable = (results) =>
  table(['median of 5 edits', 'slowest'], results, ({ median, worst }) => [
    [`${median.toFixed(0)} ms`, `${worst.toFixed(0)} ms`],
  ])

export const readerTable = (results) =>
  table(
    [
      'import + titles',
      'heap',
      'tsc CPU',
      'list page',
      'page of one document',
      'that document in a bundle',
      'as JSON',
    ],
    results,
    ({ titles, tsc, list, page, one }) =>
      titles.map(({ how, ms, heap }, i) => [
        `${ms.toFixed(ms < 10 ? 1 : 0)} ms${how && ` (${how})`}`,
        megabytes(heap),
        ...(i === 0
          ? [seconds(tsc), bytes(list), bytes(page), bytes(one.printed), bytes(one.json)]
          : ['', '', '', '', '']),
      ]),
  )

const times = (ratio) => (ratio > 1000 ? '> 1000×' : `${ratio.toFixed(1)}×`)

export function barsTable(rows) {
  const head =
    '| bar | ours | best peer | best peer / ours | bar at 10 000 | met |\n| --- | --- | --- | --- | --- | --- |'
  return [
    head,
    ...rows.map(({ name, ours, peer, bar, print }) => {
      const ratio = peer === null || ours <= 0 ? '–' : times(peer.value / ours)
      const best = peer === null ? '–' : `${print(peer.value)} (${peer.name})`
      return `| ${name} | ${print(ours)} | ${best} | ${ratio} | ≤ ${print(bar)} | ${ours <= bar ? 'yes' : '**no**'} |`
    }),
  ].join('\n')
}

/**
 * Sizes of one text after another, with the time of each step, and how many times the size before they are: a text that
 * takes more than twice as long as its size tells, and more than a blink, grows too fast.
 */
export function growthTable(results) {
  const steps = Object.keys(results[0] ?? {}).filter((key) => key !== 'name' && key !== 'size')
  const tooFast = []
  const rows = results.map((result, i) => {
    const before = results[i - 1]?.name === result.name ? results[i - 1] : null
    const isLast = results[i + 1]?.name !== result.name
    const size = before === null ? null : result.size / before.size
    const cells = steps.map((step) => {
      const growth = before === null ? null : result[step] / before[step]
      if (isLast && growth !== null && growth > 2 * size && result[step] > 50)
        tooFast.push(`${result.name} (${step})`)
      return `${result[step].toFixed(0)} ms${growth === null ? '' : ` (×${growth.toFixed(1)})`}`
    })
    return `| ${[result.name, `${result.size}${size === null ? '' : ` (×${size.toFixed(1)})`}`, ...cells].join(' | ')} |`
  })
  const head = ['text', 'size', ...steps]
  return {
    table: [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows].join('\n'),
    tooFast,
  }
}
