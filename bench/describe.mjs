/**
 * Tells how rich corpora are, side by side, to compare a generated one with the real one:
 * `node bench/describe.mjs <folder of seeds>...`. Gives a Markdown table.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const persian = /[\u0600-\u06ff]/

/** Numbers of one document that the table adds up. */
function factsOf(folder, name) {
  const bytes = readFileSync(join(folder, name))
  const yaml = readFileSync(join(folder, name.replace(/txt$/, 'yaml')))
  const annotation = parse(yaml.toString())
  const lines = bytes
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '')
  const has = (key) => (annotation[key] === undefined ? 0 : 1)
  const roles = Object.values(annotation.lines ?? {}).map((role) => role.role ?? role)
  return {
    size: bytes.length,
    annotation: yaml.length,
    lines: lines.length,
    persian: annotation.language.value === 'fa' ? 1 : 0,
    mixed: annotation.language.value === 'en' && lines.some((line) => persian.test(line)) ? 1 : 0,
    persianBytes: Buffer.byteLength(lines.filter((line) => persian.test(line)).join('\n')),
    roles: roles.length,
    attributed: Object.values(annotation.lines ?? {}).filter(({ by }) => by !== undefined).length,
    advisories: (annotation.advisories?.value ?? []).length,
    topics: (annotation.topics?.value ?? []).length,
    replies: (annotation.replies ?? []).length,
    markers: Object.keys(annotation.markers ?? {}).length,
    gaps: has('gaps'),
    hashtags: has('hashtags'),
    spans: has('spans'),
    notes: has('notes'),
    aliases: has('aliases'),
    authors: has('authors'),
    byline: roles.some((role) => role === 'byline' || role === 'signature') ? 1 : 0,
    interface: roles.some((role) => role === 'interface' || role === 'donation') ? 1 : 0,
  }
}

function describe(folder) {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => factsOf(folder, name))
  const sum = (key) => all.reduce((total, facts) => total + facts[key], 0)
  const quantile = (key, at) => {
    const sorted = all.map((facts) => facts[key]).sort((a, b) => a - b)
    return sorted[Math.floor(at * (sorted.length - 1))]
  }
  const each = (key) => (sum(key) / all.length).toFixed(2)
  const share = (key) => `${((100 * sum(key)) / all.length).toFixed(1)} %`
  return {
    documents: all.length,
    'bytes of text': sum('size'),
    'median size': quantile('size', 0.5),
    '95th percentile': quantile('size', 0.95),
    longest: quantile('size', 1),
    'longer than 60 kB': all.filter(({ size }) => size > 60_000).length,
    'Persian documents': share('persian'),
    'others with Persian lines': share('mixed'),
    'Persian bytes': `${((100 * sum('persianBytes')) / sum('size')).toFixed(1)} %`,
    'median annotation': quantile('annotation', 0.5),
    'longest annotation': quantile('annotation', 1),
    'annotation / text': (sum('annotation') / sum('size')).toFixed(2),
    'bytes per line': Math.round(sum('size') / sum('lines')),
    'role entries per line': (sum('roles') / sum('lines')).toFixed(2),
    'quotations with source, per 100 lines': ((100 * sum('attributed')) / sum('lines')).toFixed(1),
    'advisories each': each('advisories'),
    'topics each': each('topics'),
    'replies each': each('replies'),
    'confirmed markers each': each('markers'),
    'with gaps': share('gaps'),
    'with hashtags': share('hashtags'),
    'with spans': share('spans'),
    'with note markers': share('notes'),
    'with aliases': share('aliases'),
    'with authors': share('authors'),
    'with by-line or signature': share('byline'),
    'with interface lines': share('interface'),
  }
}

const folders = process.argv.slice(2)
const columns = folders.map(describe)
console.log(`| | ${folders.join(' | ')} |\n| --- |${' --- |'.repeat(folders.length)}`)
for (const name of Object.keys(columns[0] ?? {}))
  console.log(`| ${name} | ${columns.map((column) => column[name]).join(' | ')} |`)
