/**
 * Writes an invented document as Markdown with front matter, the native form of the peers: the same words but
 * for what our annotation leaves out or makes metadata, and the metadata that our list has.
 */

const signs = {
  'heading-2': '## ',
  'heading-3': '### ',
  'heading-4': '#### ',
  quotation: '> ',
  bullet: '- ',
}

export function markdown(document) {
  const front = {
    kind: document.type,
    title: document.title,
    slug: document.slug,
    summary: document.summary,
    language: document.draft.language,
    ...(document.published === null ? {} : { published: document.published }),
    authors: document.facts.author === null ? [] : [document.facts.author.id],
    topics: document.topics,
    advisories: document.advisories.map(({ code }) => code),
    hashtags: [...new Set(document.facts.hashtags.map(({ tag }) => tag))],
  }
  const body = document.draft.lines
    .map((line, i) => [line, document.draft.kinds[i]])
    .filter(([, kind]) => kind !== 'blank' && kind !== 'omitted')
    .map(([line, kind]) => `${signs[kind] ?? ''}${line}\n`)
  return `---\n${Object.entries(front)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n${body.join('\n')}`
}
