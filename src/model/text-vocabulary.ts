/**
 * Words of Portable Text that every corpus has: what a block may be, and what may mark a run of text. A model may add its
 * own (`styles` and `marks` of `defineModel`). Without zod: code that ships to readers uses them too.
 */

export const headingStyles = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** In the order in which a reader meets them; `normal` is a paragraph. */
export const blockStyles = {
  normal: {
    en: { label: 'Paragraph', definition: 'Paragraph.' },
    fa: { label: 'بند', definition: 'یک بند از متن.' },
  },
  h1: {
    en: { label: 'Heading 1', definition: 'Heading, level 1.' },
    fa: { label: 'عنوان ۱', definition: 'عنوان، سطح ۱.' },
  },
  h2: {
    en: { label: 'Heading 2', definition: 'Heading, level 2.' },
    fa: { label: 'عنوان ۲', definition: 'عنوان، سطح ۲.' },
  },
  h3: {
    en: { label: 'Heading 3', definition: 'Heading, level 3.' },
    fa: { label: 'عنوان ۳', definition: 'عنوان، سطح ۳.' },
  },
  h4: {
    en: { label: 'Heading 4', definition: 'Heading, level 4.' },
    fa: { label: 'عنوان ۴', definition: 'عنوان، سطح ۴.' },
  },
  h5: {
    en: { label: 'Heading 5', definition: 'Heading, level 5.' },
    fa: { label: 'عنوان ۵', definition: 'عنوان، سطح ۵.' },
  },
  h6: {
    en: { label: 'Heading 6', definition: 'Heading, level 6.' },
    fa: { label: 'عنوان ۶', definition: 'عنوان، سطح ۶.' },
  },
  standfirst: {
    en: { label: 'Standfirst', definition: 'Introduction under the title.' },
    fa: { label: 'لید', definition: 'مقدمهٔ کوتاه زیر عنوان.' },
  },
  epigraph: {
    en: { label: 'Epigraph', definition: 'Motto before the text.' },
    fa: { label: 'سرلوحه', definition: 'نقل‌قول یا جمله‌ای که پیش از متن می‌آید.' },
  },
  blockquote: {
    en: { label: 'Quotation', definition: 'Quotation set apart from the text.' },
    fa: { label: 'نقل‌قول', definition: 'نقل‌قولی که جدا از متن آمده است.' },
  },
  attribution: {
    en: { label: 'Attribution', definition: 'Source of the quotation or epigraph just before.' },
    fa: { label: 'منبع نقل‌قول', definition: 'منبع نقل‌قول یا سرلوحه‌ای که درست پیش از آن آمده است.' },
  },
  'attribution-before': {
    en: { label: 'Attribution before', definition: 'Source of the quotation or epigraph just after.' },
    fa: { label: 'منبع نقل‌قول بعدی', definition: 'منبع نقل‌قول یا سرلوحه‌ای که درست پس از آن آمده است.' },
  },
  speaker: {
    en: { label: 'Speaker', definition: 'Name of who speaks next, as in a play or an interview.' },
    fa: { label: 'گوینده', definition: 'نام کسی که پس از آن سخن می‌گوید، چنان‌که در نمایشنامه یا گفت‌وگو.' },
  },
  'stage-direction': {
    en: { label: 'Stage direction', definition: 'What is done or seen while others speak.' },
    fa: { label: 'شرح صحنه', definition: 'آنچه در میان سخنان روی می‌دهد یا دیده می‌شود.' },
  },
  verse: {
    en: { label: 'Verse', definition: 'Stanza of a poem: each of its lines is a line of verse.' },
    fa: { label: 'شعر', definition: 'بندی از شعر که هر سطر آن سطری از شعر است.' },
  },
  preformatted: {
    en: { label: 'Preformatted', definition: 'Text whose blanks and line breaks are part of it.' },
    fa: { label: 'متن با فاصله‌های اصلی', definition: 'متنی که فاصله‌ها و شکست سطرهایش جزئی از آن است.' },
  },
  table: {
    en: { label: 'Table', definition: 'Table: a line for each row, a tab between cells.' },
    fa: { label: 'جدول', definition: 'جدول: هر سطر یک ردیف است و میان خانه‌ها یک تب است.' },
  },
  note: {
    en: { label: 'Note', definition: 'Footnote or endnote.' },
    fa: { label: 'یادداشت', definition: 'پانوشت یا یادداشت پایانی.' },
  },
  caption: {
    en: {
      label: 'Caption',
      definition: 'Title or caption of a picture, video or link whose own content is lost.',
    },
    fa: {
      label: 'شرح',
      definition: 'عنوان یا شرح تصویر، ویدئو یا پیوندی که خودش در دست نیست.',
    },
  },
  hashtags: {
    en: { label: 'Hashtags', definition: 'Line of hashtags.' },
    fa: { label: 'هشتگ‌ها', definition: 'سطری از هشتگ‌ها.' },
  },
  salutation: {
    en: { label: 'Salutation', definition: 'Greeting of a letter.' },
    fa: { label: 'خطاب آغاز نامه', definition: 'سلام یا خطابی که نامه با آن آغاز می‌شود.' },
  },
  closing: {
    en: { label: 'Closing', definition: 'Last words of a letter, before the signature.' },
    fa: { label: 'پایان نامه', definition: 'واپسین کلمات نامه، پیش از امضا.' },
  },
  signature: {
    en: { label: 'Signature', definition: 'Name under a letter.' },
    fa: { label: 'امضا', definition: 'نامی که پای نامه آمده است.' },
  },
  dateline: {
    en: { label: 'Dateline', definition: 'Place or date line.' },
    fa: { label: 'سطر مکان و تاریخ', definition: 'سطری که مکان یا تاریخ را می‌گوید.' },
  },
  'author-note': {
    en: { label: 'Note about the author', definition: 'Note about the author.' },
    fa: { label: 'دربارهٔ نویسنده', definition: 'یادداشتی دربارهٔ نویسنده.' },
  },
} as const

/** Decorators in the order of the normal form, with what they say of the text. */
export const textMarks = {
  strong: {
    en: { label: 'Strong', definition: 'Strong.' },
    fa: { label: 'پررنگ', definition: 'تأکید قوی.' },
  },
  em: {
    en: { label: 'Emphasis', definition: 'Emphasis.' },
    fa: { label: 'تأکید', definition: 'تأکید.' },
  },
} as const

/** The decorators of every corpus. */
export const decorators = ['strong', 'em'] as const
