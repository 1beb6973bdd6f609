/** Invented texts that hold much of one thing: for a size, the text and the lines of its annotation. */

const times = (count, of) => Array.from({ length: count }, (_, i) => of(i)).join('')
const grow = [1000, 5000, 20_000, 50_000]

/** By name: what there is much of, sizes, and what makes a text of a size. */
export const manyOf = {
  digits: {
    what: 'note markers in one line',
    sizes: grow,
    // No text has more than 9999 notes: parts number them anew in lines of their own.
    make: (size) => ({
      text: times(size, (i) => `word${(i % 9000) + 1} and `),
      annotation: 'notes: digits\n',
    }),
  },
  'digits-in-lines': {
    what: 'note markers, one in a line, in parts of 1,000',
    sizes: grow,
    make: (size) => ({
      text: times(size, (i) => `word${(i % 1000) + 1} and\n`),
      annotation: `notes: digits\nparts: [${Array.from({ length: size / 1000 }, (_, i) => i * 1000 + 1).join(', ')}]\n`,
    }),
  },
  asterisks: {
    what: '`a* ` in one line',
    sizes: [25_000, 50_000, 100_000, 200_000],
    make: (size) => ({ text: 'a* '.repeat(size), annotation: 'notes: asterisks\n' }),
  },
  spans: {
    what: 'lines, with 200 spans',
    sizes: [12_500, 25_000, 50_000, 100_000],
    make: (size) => ({
      text: 'All that we know\n'.repeat(size),
      annotation: `spans:\n${times(200, (i) => `  ${i * Math.floor(size / 200) + 1}:5-8: em\n`)}`,
    }),
  },
  links: {
    what: 'links in one line',
    sizes: [750, 1500, 3000, 6000],
    make: (size) => ({
      text: 'All that '.repeat(size),
      annotation: `spans:\n${times(size, (i) => `  1:${i * 9 + 5}-${i * 9 + 8}: { link: "https://example.org/${i}" }\n`)}`,
    }),
  },
  notes: {
    what: 'notes with their texts and references',
    sizes: [750, 1500, 3000, 6000],
    make: (size) => ({
      text:
        times(size, (i) => `word[${(i % 900) + 1}] and\n`) + times(size, (i) => `[${(i % 900) + 1}] Text.\n`),
      annotation: `notes: brackets\nparts: [${Array.from({ length: Math.ceil(size / 900) }, (_, i) => i * 900 + 1).join(', ')}]\nlines: { ${size + 1}-${2 * size}: note }\n`,
    }),
  },
  items: {
    what: 'numbered items, each with a note and a span',
    sizes: [750, 1500, 3000, 6000],
    make: (size) => ({
      text: times(size, (i) => `${i + 1}. All that we${i + 1} know\n`),
      annotation: `notes: digits\nlines: { 1-${size}: number }\nspans:\n${times(size, (i) => `  ${i + 1}:${String(i + 1).length + 3}-${String(i + 1).length + 5}: em\n`)}`,
    }),
  },
  wrapped: {
    what: 'wrapped lines with signs that are dropped, a paragraph for each ten',
    sizes: [2500, 5000, 10_000, 20_000],
    make: (size) => ({
      text: times(size, (i) => `All _that_ we &amp; know\n${i % 10 === 9 ? '\n' : ''}`),
      annotation: `wrapped: true\ndrop: { 1-${size + size / 10}: ["_", "&amp;"] }\n`,
    }),
  },
  markdown: {
    what: 'lines of Markdown whose signs are dropped',
    sizes: [1250, 2500, 5000, 10_000],
    make: (size) => ({
      text: times(size, () => 'All **that** [we](https://example.org) know\n\n'),
      annotation: `drop: { 1-${2 * size}: markdown }\n`,
    }),
  },
  words: {
    what: 'lines, each with a mark by words',
    sizes: [750, 1500, 3000, 6000],
    make: (size) => ({
      text: 'All that we know\n'.repeat(size),
      annotation: `spans:\n${times(size, (i) => `  ${i + 1}: { that we: em }\n`)}`,
    }),
  },
}
