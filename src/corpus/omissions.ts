/** Why the texts of this corpus leave lines out, beside what any capture has. */

export const omissions = {
  donation: 'An appeal for money, or an address to send it to.',
  'duplicate-byline': 'The author’s name once more.',
}
