/** All that the site says of its corpus; the rest comes from the package. Colours are any that CSS has. */

export const site = {
  title: { en: 'Iran Discourse', fa: 'گفتمان ایران' },
  description: {
    en: 'Public texts about Iran from opposing viewpoints, published as they were written.',
    fa: 'متن‌هایی عمومی دربارهٔ ایران از دیدگاه‌های مخالف، همان‌گونه که نوشته شده‌اند.',
  },
  colours: {
    accent: { light: '#1c5a63', dark: '#86c5c6' },
    paper: { light: '#fbfaf6', dark: '#15171a' },
    ink: { light: '#1f1d1a', dark: '#e9e5dd' },
  },
  /** Language of summaries, notes and whatever else editors wrote. */
  editors: 'en',
  /** Field with codes that a reader should know before the text. */
  notices: 'advisories',
  /** Constant of the package that has the records of authors. */
  people: 'authors',
}
