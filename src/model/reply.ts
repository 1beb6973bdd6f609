/** Answers to a text, as a thread: a flat list in which each reply says what it answers. */

import * as z from 'zod'
import { compiled, derivedFields } from './document.ts'
import { languageTag } from './language.ts'
import type { portableText } from './portable-text.ts'
import { basis } from './provenance.ts'
import { reference } from './reference.ts'

/**
 * The thread of a document; its authors are records of the given type. One for each model: it names the type Reply.
 */
export function replies(authorType: string, body: ReturnType<typeof portableText>) {
  const reply = z
    .strictObject({
      _key: z
        .string()
        .min(1)
        .meta({
          kind: 'key',
          description: 'Stable key: `l21` began as line 21 of the seed.',
          label: {
            en: { label: 'Key' },
            fa: { label: 'کلید', definition: 'کلید پایدار پاسخ: `l21` نخست از سطر ۲۱ متن خام آغاز می‌شد.' },
          },
        }),
      author: reference(authorType)
        .nullable()
        .meta({
          description: 'Who replies; null when unknown.',
          label: {
            en: { definition: 'Who replies.' },
            fa: { label: 'نویسنده', definition: 'کسی که پاسخ داده است.' },
          },
        }),
      authorBasis: compiled(
        basis.meta({
          description: 'How the author is known.',
          label: {
            en: { label: 'Basis of the author' },
            fa: { label: 'مبنای نام نویسنده', definition: 'نویسنده از کجا شناخته شده است.' },
          },
        }),
      ),
      language: languageTag.meta({
        description: 'Language of the reply.',
        label: { fa: { label: 'زبان', definition: 'زبان پاسخ.' } },
      }),
      direction: derivedFields.direction.meta({
        description: 'Writing direction of the reply.',
        label: {
          en: { label: 'Writing direction' },
          fa: { label: 'جهت نوشتار', definition: 'پاسخ از راست به چپ نوشته می‌شود یا از چپ به راست.' },
        },
      }),
      replyTo: z
        .string()
        .min(1)
        .nullable()
        .meta({
          description: 'Key of the reply that is answered; null when the document is.',
          label: {
            en: { label: 'In reply to', definition: 'The reply that is answered, if it is not the text.' },
            fa: { label: 'در پاسخ به', definition: 'پاسخی که به آن جواب داده شده است، اگر خود متن نباشد.' },
          },
        }),
      body: body.meta({
        label: {
          en: { label: 'Text', definition: 'Text of the reply.' },
          fa: { label: 'متن', definition: 'متن پاسخ.' },
        },
      }),
    })
    .meta({ id: 'Reply', description: 'One reply of a thread.' })
  return z.array(reply).meta({
    kind: 'replies',
    description: 'Replies in the order of the text.',
    label: { fa: { label: 'پاسخ‌ها', definition: 'پاسخ‌هایی که به متن داده‌اند، به ترتیب.' } },
  })
}

export type Reply = z.infer<ReturnType<typeof replies>>[number]
