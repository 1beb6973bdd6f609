/**
 * A date in words: `2022-04~` is “about April 2022”. Locales are those of English and Persian, such as `en-GB` or `fa`;
 * all others get English. With `-u-ca-persian` (`fa-u-ca-persian`) dates are in the Persian calendar, a month or a year as
 * those that it may fall in, and the days of one whole month or year of that calendar as that; else in the Gregorian one. What it cannot read comes back as it is, and null as an empty text.
 */
export declare function formatDate(edtf: string | null | undefined, locale: string): string;
