/** Who contributed what to a text: its translators, interviewers, signatories … A model takes the field where its texts have them. */

import * as z from 'zod'
import { memoize } from './memoize.ts'
import type { ModelSchema } from './model-schema.ts'
import { reference } from './reference.ts'
import { vocabulary } from './vocabulary.ts'

/** Terms of the MARC relators (https://id.loc.gov/vocabulary/relators), whose own code is named where the term differs. */
const contributorRole = vocabulary(
  'ContributorRole',
  'What somebody contributed to a text.',
  {
    author: {
      en: { label: 'Author', definition: 'Wrote the text, alone or with others.' },
      fa: { label: 'نویسنده', definition: 'متن را نوشته است، تنها یا با دیگران.' },
    },
    translator: {
      en: { label: 'Translator', definition: 'Put the text into this language.' },
      fa: { label: 'مترجم', definition: 'متن را به این زبان برگردانده است.' },
    },
    editor: {
      en: { label: 'Editor', definition: 'Prepared the text for its publication.' },
      fa: { label: 'ویراستار', definition: 'متن را برای انتشار آماده کرده است.' },
    },
    compiler: {
      en: { label: 'Compiler', definition: 'Put the text together from those of others.' },
      fa: { label: 'گردآورنده', definition: 'متن را از نوشته‌های دیگران گرد آورده است.' },
    },
    interviewer: {
      en: { label: 'Interviewer', definition: 'Asked the questions.' },
      fa: { label: 'مصاحبه‌کننده', definition: 'پرسش‌ها را پرسیده است.' },
    },
    interviewee: {
      en: { label: 'Interviewee', definition: 'Answered the questions.' },
      fa: { label: 'مصاحبه‌شونده', definition: 'به پرسش‌ها پاسخ داده است.' },
    },
    moderator: {
      en: { label: 'Moderator', definition: 'Led the talk of others.' },
      fa: { label: 'گرداننده', definition: 'گفت‌وگوی دیگران را گردانده است.' },
    },
    speaker: {
      en: { label: 'Speaker', definition: 'Gave the speech, or spoke in the talk, that the text records.' },
      fa: { label: 'سخنران', definition: 'سخنی را که متن ثبت کرده، گفته است.' },
    },
    transcriber: {
      en: { label: 'Transcriber', definition: 'Wrote down what was said.' },
      fa: { label: 'پیاده‌کننده', definition: 'گفته‌ها را به نوشته درآورده است.' },
    },
    signatory: {
      en: { label: 'Signatory', definition: 'Signed the text without having written it (MARC: signer).' },
      fa: { label: 'امضاکننده', definition: 'متن را امضا کرده است، بی آنکه نویسنده‌اش باشد.' },
    },
    commentator: {
      en: {
        label: 'Commentator',
        definition: 'Added comments or notes to the text (MARC: commentator for written text).',
      },
      fa: { label: 'حاشیه‌نویس', definition: 'بر متن توضیح یا یادداشت افزوده است.' },
    },
    illustrator: {
      en: { label: 'Illustrator', definition: 'Drew the pictures.' },
      fa: { label: 'تصویرگر', definition: 'تصویرها را کشیده است.' },
    },
    photographer: {
      en: { label: 'Photographer', definition: 'Took the photographs.' },
      fa: { label: 'عکاس', definition: 'عکس‌ها را گرفته است.' },
    },
  },
  { open: true },
)

/**
 * The field of a model that says who contributed what, each in the order of the text.
 *
 * Made once for each type of records: a model with two types of the name `Contributor` would be none.
 *
 * @param recordType Type of the records of those who contribute; `defineModel` refuses one that the model lacks.
 */
export const contributors = memoize((recordType) =>
  z
    .array(
      z
        .strictObject({
          id: reference(recordType).meta({
            label: {
              en: { label: 'Name', definition: 'Who contributed.' },
              fa: { label: 'نام', definition: 'کسی که سهمی داشته است.' },
            },
          }),
          role: contributorRole.meta({
            label: { fa: { label: 'نقش', definition: 'سهمی که در متن داشته است.' } },
          }),
        })
        .meta({ id: 'Contributor', description: 'Somebody who contributed to a text, and what.' }),
    )
    .meta({
      kind: 'contributors',
      description: 'Who else contributed to the text, and what: translator, interviewer, signatory …',
      label: {
        en: { definition: 'Who else contributed to the text, and what.' },
        fa: { label: 'همکاران', definition: 'کسان دیگری که در متن سهمی داشته‌اند، و سهم هر یک.' },
      },
    }),
)

/** The field that the helper above made, with the type of the records that it names; null where no type has one. */
export function contributorsOf({
  types,
  documents,
}: ModelSchema): { readonly field: string; readonly recordType: string } | null {
  for (const document of documents)
    for (const [field, { kind }] of Object.entries(types[document]?.properties ?? {}))
      if (kind === 'contributors') return { field, recordType: types.Contributor?.properties?.id?.to ?? '' }
  return null
}
