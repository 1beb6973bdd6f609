/** The picture that a shared link shows: title, author and date of a text, from the side on which it reads. */

import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type { APIContext } from 'astro'
import { site } from '../../../site.config.ts'
import { authorsOf, dateOf, documents, nameOf, type Summary, writtenBy } from '../../corpus.ts'
import { ui as uiOf } from '../../ui.ts'

export const getStaticPaths = () => documents.map((of) => ({ params: { slug: of.slug }, props: { of } }))

const fontOf = (weight: string) =>
  createRequire(import.meta.url).resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`)
const font = {
  fontFiles: ['Bold', 'Regular'].map(fontOf),
  loadSystemFonts: false,
  defaultFontFamily: 'Vazirmatn',
}
const [accent, , paper, , ink] = Object.values(site.colours).join(', ').split(', ')

/** Words in lines of at most so many characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

export function GET({ props: { of } }: APIContext<{ readonly of: Summary }>) {
  const rtl = of.direction === 'rtl'
  const ui = uiOf(rtl ? 'fa' : 'en')
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const text = (y: number, size: number, words: string, more = '') =>
    `<text x="${rtl ? 1110 : 90}" y="${y}" font-size="${size}" text-anchor="${rtl ? 'end' : 'start'}" ${more}>${escaped(words)}</text>`
  const lines = wrap(of.title, 34)
  const size = lines.length > 3 ? 54 : 66
  const by = [...authorsOf(of).map((id) => nameOf(writtenBy ?? '', id, ui)), ui.date(dateOf(of))].filter(
    Boolean,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Vazirmatn" fill="${ink}">
<rect width="1200" height="630" fill="${paper}"/><rect x="${rtl ? 1176 : 0}" width="24" height="630" fill="${accent}"/>
${text(110, 30, site.title[ui.lang], `fill="${accent}" font-weight="700"`)}
${lines
  .slice(0, 5)
  .map((line, i) => text(220 + i * size * 1.25, size, line, 'font-weight="700"'))
  .join('')}
${text(560, 32, by.join(' · '))}
</svg>`
  return new Response(new Uint8Array(new Resvg(svg, { font }).render().asPng()), {
    headers: { 'content-type': 'image/png' },
  })
}
