import { documents, getDocument, isSlug, redirects, toHtml } from 'iran-discourse'
import { notFound } from 'next/navigation'

interface Props {
  readonly params: Promise<{ readonly slug: string }>
}

/** A page for each slug, and for each former one. */
export const generateStaticParams = () =>
  [...documents.map(({ slug }) => slug), ...Object.keys(redirects)].map((slug) => ({ slug }))

const documentOf = async ({ params }: Props) => {
  const { slug: asked } = await params
  const slug = redirects[asked] ?? asked
  return isSlug(slug) ? getDocument(slug) : notFound()
}

export async function generateMetadata(props: Props) {
  const { title, summary, slug } = await documentOf(props)
  return { title, description: summary, alternates: { canonical: `/${slug}/` } }
}

export default async function DocumentPage(props: Props) {
  return <main dangerouslySetInnerHTML={{ __html: toHtml(await documentOf(props)) }} />
}
