import { direction, language, rows, slug, title } from 'iran-discourse/list'
import { lazy, StrictMode, Suspense, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'

/** Loaded with the first document that is opened: the list needs no renderer. */
const DocumentPage = lazy(() => import('./document-page'))

const items = rows({ slug, title, language, direction })

function useHash(): string {
  return useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed)
      return () => removeEventListener('hashchange', changed)
    },
    () => location.hash.replace(/^#\/?/, ''),
  )
}

function Site() {
  const asked = useHash()
  if (asked !== '') return <DocumentPage key={asked} asked={asked} />
  return (
    <main>
      <h1>Texts about Iran</h1>
      <ul>
        {items.map((item) => (
          <li key={item.slug} lang={item.language} dir={item.direction}>
            <a href={`#/${item.slug}`}>{item.title}</a>
          </li>
        ))}
      </ul>
    </main>
  )
}

createRoot(document.body).render(
  <StrictMode>
    <Suspense fallback="…">
      <Site />
    </Suspense>
  </StrictMode>,
)
