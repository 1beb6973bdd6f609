/**
 * The part of the catalogue for what is probably wrong with a corpus that compiles: warnings that an annotation or a record
 * file can confirm.
 */

import { type Kind, warning } from './kind.ts'

export const doubts = {
  'list/not-counting': warning(
    'A number that does not count on',
    'The numbers of a list are kept as the text gives them. This one does not follow the one before: a line may be missing, a number may be misread, or a new list begins. Check it against the source.',
  ),
  'list/no-sign': warning(
    'An item without a sign among items that have one',
    'It is shown without a number, since the author gives those. It may go on with the item before, be no item, or begin with a sign that is not known: that stays in its text.',
  ),
  'text/language-script': warning(
    'A text in another script than its language',
    'Direction, fonts and voices follow the language. Correct it, or give the part a language of its own: `language:` of a role, `spans:` for words; `fa-Latn` is Persian in Latin letters.',
  ),
  'line/cut-word': warning(
    'A place inside a word',
    'Move the place to the edge of the word: `npm run seed -- locate` prints the columns of words.',
  ),
  'line/unfinished': warning(
    'A line that goes on where the one before did not end',
    'Join them (`{ role: paragraph, join: space }` over both), or say `wrapped: true` when the whole text is hard-wrapped.',
  ),
  'line/joined': warning(
    'A line in a wrapped block that looks like the beginning of another',
    'With `wrapped` a blank line ends a block, indentation and signs do not. Give each block an address of its own, `1-3, 4-6: paragraph`, or its lines another role, such as `bullet`.',
  ),
  'line/heading-sentence': warning(
    'A heading that ends like a sentence',
    'Give it the role that it has, such as `paragraph` or `standfirst`.',
  ),
  'line/words-left': warning(
    'Words of a title or byline that no value has',
    'The line is not part of the body, so these words would be lost. Put them into a value, or divide the line: `"1:1-9": title`, `"1:10-": standfirst`, or a reason to leave that part out.',
  ),
  'line/only-signs': warning(
    'A block without a word',
    'A place may be off by one: let the block before end with the sign. Signs that part what stands on one line are `markup`.',
  ),
  'line/speaker-goes-on': warning(
    'A speaker whose line goes on',
    'Give the role to the name only, as `2:1-5: speaker`: what stands behind it is what is said.',
  ),
  'table/one-column': warning(
    'A table of one column',
    'Say what parts its cells: `cells: tab`, `pipe` or `columns` (of two blanks or more, in all rows).',
  ),
  'table/ragged': warning(
    'A row with more or fewer cells than the table has columns',
    'All rows get as many cells as the longest. A sign may be missing or too much, or part of a cell: `\\|` is a pipe in a cell.',
  ),
  'marker/other-label': warning(
    'A marker with another label than the text gives it',
    'A reference prints the label under `markers:`, not what stands at the place. Move the place, or write `note` alone: its label is then what stands there.',
  ),
  'text/interface': warning(
    'A line of the body that looks like the page around it',
    'Leave it out with its reason: `interface`, `navigation`, `advertisement`.',
  ),
  'value/not-stated': warning(
    'A stated value that is not in its lines',
    'Correct the value or its lines. What follows from the text is `inferred`, our own wording is `editorial`.',
  ),
  'value/blank-lines': warning(
    'Evidence on lines without text',
    'Name the lines that say it: an address may be off by one.',
  ),
  'value/title-in-body': warning(
    'A title that is in the body, too',
    'It would be printed twice: give its line the role `title`.',
  ),
  'value/line-break': warning(
    'A title with a line break',
    'Lists, tabs and citations show a title in one line: write it in one.',
  ),
  'corpus/unused-record': warning(
    'A record that nothing names',
    'No document names it, nor a record that a document names: an id may be mistyped, or a text may be gone. Name it where a text does, take it out of its file, or confirm it there.',
  ),
} as const satisfies Record<string, Kind>
