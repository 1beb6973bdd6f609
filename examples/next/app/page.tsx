'use client'

import { direction, language, rows, slug, title } from 'iran-discourse/list'
import Link from 'next/link'
import { useState } from 'react'

const items = rows({ slug, title, language, direction })

/** The list, narrowed by what is typed: these columns are all that it loads of the package. */
export default function ListPage() {
  const [words, setWords] = useState('')
  const shown = items.filter((item) => item.title.toLowerCase().includes(words.toLowerCase()))
  return (
    <main>
      <h1>Texts about Iran</h1>
      <input
        aria-label="Words of the title"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul>
        {shown.map((item) => (
          <li key={item.slug} lang={item.language} dir={item.direction}>
            <Link href={`/${item.slug}/`}>{item.title}</Link>
          </li>
        ))}
      </ul>
    </main>
  )
}
