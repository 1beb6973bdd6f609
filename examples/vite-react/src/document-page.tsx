import { getDocument, isSlug, redirects, toHtml } from 'iran-discourse'
import { use } from 'react'

const pages = new Map<string, Promise<string>>()

async function load(asked: string): Promise<string> {
  const slug = redirects[asked] ?? asked
  return isSlug(slug) ? toHtml(await getDocument(slug)) : '<h1>Not found</h1>'
}

export default function DocumentPage({ asked }: { readonly asked: string }) {
  const page = pages.get(asked) ?? load(asked)
  pages.set(asked, page)
  return <main dangerouslySetInnerHTML={{ __html: use(page) }} />
}
