/** The picture that a shared link shows: title, authors and date of a text, from the side on which it reads. */

import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type { APIContext } from 'astro'
import { dateOf, documents, type Summary, site, viewIn } from '../../view.ts'

export const getStaticPaths = () => documents.map((of) => ({ params: { slug: of.slug }, props: { of } }))

const fontFiles = ['Bold', 'Regular'].map((weight) =>
  createRequire(import.meta.url).resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`),
)
const { accent, paper, ink } = site.colours

/** Words in lines of about so many characters. */
const wrap = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${width}}(?=\\s|$)|\\S+`, 'gu'))?.map((line) => line.trim()) ?? []

export function GET({ props: { of } }: APIContext<{ readonly of: Summary }>) {
  const isRtl = of.direction === 'rtl'
  const { lang, authors, date } = viewIn(isRtl ? 'fa' : 'en')
  const escaped = (words: string) => words.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const place = isRtl ? 'x="1110" text-anchor="end"' : 'x="90"'
  // The renderer takes every line to read from the left, unless the line itself says that it does not.
  const text = (y: number, size: number, words: string, more = '') =>
    `<text ${place} y="${y}" font-size="${size}" ${more}>${isRtl ? '\u202b' : ''}${escaped(words)}</text>`
  const lines = wrap(of.title, 34).slice(0, 5)
  const size = lines.length > 3 ? 54 : 66
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="Vazirmatn" fill="${ink.light}">
<rect width="1200" height="630" fill="${paper.light}"/><rect x="${isRtl ? 1176 : 0}" width="24" height="630" fill="${accent.light}"/>
${text(110, 30, site.title[lang], `fill="${accent.light}" font-weight="700"`)}
${lines.map((line, i) => text(220 + i * size * 1.25, size, line, 'font-weight="700"')).join('')}
${text(560, 32, [authors(of), date(dateOf(of))].filter(Boolean).join(' · '))}
</svg>`
  const png = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render().asPng()
  return new Response(new Uint8Array(png))
}
