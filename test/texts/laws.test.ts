/** The texts of this folder in all renderings: nothing is said twice, nothing is missing, and no number is another. */

import { describe, it } from 'vitest'
import { holdsForHtml, holdsForMarkdown, holdsForText, type Text } from './laws.ts'
import { documentNamed, expectations } from './written-texts.ts'

describe.each(expectations)(
  'The words, numbers and notes of %s are those of the document',
  (id, { added }) => {
    const document = documentNamed(id) as unknown as Text

    it('in HTML', () => holdsForHtml(document, added))
    it('in Markdown', () => holdsForMarkdown(document, added))
    it('in text', () => holdsForText(document, added))
  },
)
