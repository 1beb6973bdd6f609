/** The kinds of problems with keys of blocks: a part of the catalogue. */

import { error, type Kind, warning } from './kind.ts'

export const keyProblems = {
  'key/double': error(
    'Two blocks with one key',
    'A key is the address of one block, or of one reply: give one of them another. `npm run seed -- keys <name>` writes the keys anew.',
  ),
  'key/no-block': error(
    'A key for a place where no block begins',
    'Name the line, or the line and the column, where a block begins. `npm run seed -- keys <name>` writes the keys anew.',
  ),
  'key/in-use': error(
    'A former key that a block has',
    'A former key leads to where its text went; that of a block leads to the block. Remove it from `formerKeys`, or give the block another key. `npm run seed -- keys <name>` writes both.',
  ),
  'key/leads-nowhere': error(
    'A former key that leads to no block',
    'It leads to the key of a block as it is now, not to another former key; write `null` where the text is gone. `npm run seed -- keys <name>` writes it.',
  ),
  'key/unknown': error(
    'A former key that no release had',
    'A former key looks like `l12`, `l12c41` or `l12b`; another one is that of a block which an editor added and a release had. Remove it from `formerKeys`, or mend its name.',
  ),
  'key/reused': error(
    'A key that a release took away',
    'A key is never used twice: what was said of the old text would be said of this one. `npm run seed -- keys <name>` gives it another.',
  ),
  'key/moved': warning(
    'A key that would move to another text',
    'Links, citations and edits of the last release would lead to the wrong text, or nowhere: lines have come or gone before it. `npm run seed -- keys <name>` gives each text the key that it had.',
  ),
  'key/vanished': warning(
    'A key that would lead nowhere',
    'The last release has it, no block has it now, and `formerKeys` does not say where its text went. `npm run seed -- keys <name>` writes it.',
  ),
  'overlay/former-key': error(
    'An edit of a block that is gone',
    'The block has been joined to another, or its text is gone: `formerKeys` of the annotation says where it went. Make the edit to the block that has the text now, or remove it.',
  ),
} as const satisfies Record<string, Kind>
