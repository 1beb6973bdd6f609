/** One case for each code that a compile can report: what provokes it, and all that is said of it. */

import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DiagnosticCode } from '../../src/diagnostics/catalogue.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { headWith, talkHead } from '../support/annotation-heads.ts'
import { noticeHead, sha256 } from '../support/compile-text.ts'
import { releasedKeys } from '../support/released-keys.ts'
import { type Workspace, workspace } from '../support/workspace.ts'

/** Packages and releases are provoked where they are tested. */
type Provoked = Exclude<DiagnosticCode, 'package/exports' | 'yaml/documents' | 'release/override-expired'>

interface Case {
  readonly when: string
  readonly arrange: (w: Workspace) => void
  readonly diagnostic: Omit<Diagnostic, 'code'>
}

const at = (name: string, line: number, column: number) => ({ file: `seeds/${name}`, line, column })

/** A notice of one line, `Hello.`, whose annotation has one more line: line 9. */
const withLine =
  (line: string) =>
  (w: Workspace): void =>
    w.notice('board', 'Hello.\n', `default: paragraph\n${line}\n`)

/** A notice of two lines, with keys in line 9 of its annotation. */
const withKeys =
  (line: string) =>
  (w: Workspace): void =>
    w.notice('board', 'Hello.\nBye.\n', `default: paragraph\n${line}\n`)

/** A notice with this text whose lines are all paragraphs. */
const withText =
  (text: string | Uint8Array) =>
  (w: Workspace): void => {
    w.file('seeds/board.txt', text)
    w.file('seeds/board.yaml', `${noticeHead(text)}default: paragraph\n`)
  }

const withHead =
  (key: string, line: string) =>
  (w: Workspace): void => {
    w.file('seeds/board.txt', 'Hello.\n')
    w.file('seeds/board.yaml', `${headWith('Hello.\n', key, line)}default: paragraph\n`)
  }

const talk =
  (replies: string) =>
  (w: Workspace): void => {
    w.file('seeds/board.txt', 'Come.\nI will.\nMe too.\n')
    w.file('seeds/board.yaml', `${talkHead('Come.\nI will.\nMe too.\n')}default: paragraph\n${replies}`)
  }

function twoParts(w: Workspace, first: string, second: string): void {
  const text = 'One.\nTwo.\n'
  w.notice('board', text, `${first}default: paragraph\n`)
  const head = noticeHead(text).replaceAll('notice-one', 'second')
  w.file('seeds/board.second.yaml', `${head}${second}default: paragraph\n`)
}

/** A notice of two lines, of which a release had these texts. */
const released =
  (
    texts: Readonly<Record<string, string>>,
    removed: Readonly<Record<string, string>> = {},
    annotation = '',
  ) =>
  (w: Workspace): void => {
    w.notice('board', 'Hello.\nBye.\n', `default: paragraph\n${annotation}`)
    w.file('releases/keys.json', JSON.stringify({ board: releasedKeys(texts, { removed }) }))
  }

const withOverlay =
  (overlay: string) =>
  (w: Workspace): void => {
    w.notice('board', 'Hello.\n')
    w.file('seeds/board.overlay.yaml', overlay)
  }

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `word${from + i} and`).join(' ')

const cases: Readonly<Record<Provoked, Case>> = {
  'file/unpaired-seed': {
    when: 'a text has no annotation',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/fence.txt', 'Keep out.\n')
    },
    diagnostic: { ...at('fence.txt', 1, 1), expected: 'seeds/fence.yaml' },
  },
  'file/unpaired-annotation': {
    when: 'an annotation has no text',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/fence.yaml', noticeHead('Keep out.\n'))
    },
    diagnostic: { ...at('fence.yaml', 1, 1), expected: 'seeds/fence.txt' },
  },
  'file/unknown': {
    when: 'a file is neither text nor annotation',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/photo.jpg', 'not a photo')
    },
    diagnostic: at('photo.jpg', 1, 1),
  },
  'file/symlink': {
    when: 'a text is a link to a file outside',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('secret.txt', 'Not for the board.\n')
      symlinkSync('../secret.txt', join(w.root, 'seeds/fence.txt'))
    },
    diagnostic: { ...at('fence.txt', 1, 1), found: 'a link to a place outside' },
  },
  'file/unreadable': {
    when: 'a link leads nowhere',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      symlinkSync('gone.txt', join(w.root, 'seeds/fence.txt'))
    },
    diagnostic: { ...at('fence.txt', 1, 1), found: 'ENOENT' },
  },
  'file/missing-record-file': {
    when: 'the model has records and their file is not there',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      rmSync(join(w.root, 'seeds/criers.yaml'))
    },
    diagnostic: at('criers.yaml', 1, 1),
  },

  'overlay/unpaired': {
    when: 'an overlay has no text',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/fence.overlay.yaml', 'seed: x\n')
    },
    diagnostic: { ...at('fence.overlay.yaml', 1, 1), expected: 'seeds/fence.txt' },
  },
  'overlay/seed-changed': {
    when: 'the edits were made to another text',
    arrange: withOverlay(
      `seed: ${sha256('Hallo.\n')}\nedits:\n  - { at: [title], was: A notice, is: New }\n`,
    ),
    diagnostic: {
      ...at('board.overlay.yaml', 1, 7),
      field: 'seed',
      found: `sha256 ${sha256('Hello.\n')}`,
      expected: `sha256 ${sha256('Hallo.\n')}`,
    },
  },
  'overlay/conflict': {
    when: 'the title is another than the one that was edited',
    arrange: withOverlay(`seed: ${sha256('Hello.\n')}\nedits:\n  - { at: [title], was: Notices, is: New }\n`),
    diagnostic: {
      ...at('board.overlay.yaml', 3, 25),
      field: 'title',
      found: '"A notice"',
      expected: '"Notices"',
    },
  },
  'key/double': {
    when: 'a block is given the key of another',
    arrange: withKeys('keys: { 2: l1 }'),
    diagnostic: {
      ...at('board.yaml', 9, 9),
      field: 'keys.2',
      found: '`l1` for the blocks of line 1 and line 2',
      hint: 'A key is the address of one block, or of one reply: give one of them another. `npm run seed -- keys board` writes the keys anew.',
    },
  },
  'key/no-block': {
    when: 'a key is given to a place inside a block',
    arrange: withKeys('keys: { "2:3": l2b }'),
    diagnostic: {
      ...at('board.yaml', 9, 9),
      field: 'keys.2:3',
      found: 'no block that begins at 2:3',
      hint: 'Name the line, or the line and the column, where a block begins. `npm run seed -- keys board` writes the keys anew.',
    },
  },
  'key/in-use': {
    when: 'a block has a former key',
    arrange: withKeys('formerKeys: { l2: l1 }'),
    diagnostic: {
      ...at('board.yaml', 9, 15),
      field: 'formerKeys.l2',
      found: '`l2`, the key of the block of line 2',
      hint: 'A former key leads to where its text went; that of a block leads to the block. Remove it from `formerKeys`, or give the block another key. `npm run seed -- keys board` writes both.',
    },
  },
  'key/leads-nowhere': {
    when: 'a former key leads to a key that no block has',
    arrange: withKeys('formerKeys: { l8: l9 }'),
    diagnostic: {
      ...at('board.yaml', 9, 15),
      field: 'formerKeys.l8',
      found: '`l9`, which no block has',
      expected: 'the key of a block, or null',
      hint: 'It leads to the key of a block as it is now, not to another former key; write `null` where the text is gone. `npm run seed -- keys board` writes it.',
    },
  },
  'key/unknown': {
    when: 'a former key is none that a release had',
    arrange: released({ l1: 'Hello.', l2: 'Bye.' }, {}, 'formerKeys: { constructor: null }\n'),
    diagnostic: {
      ...at('board.yaml', 2, 5),
      found: '`constructor`',
      expected: 'a key that a release had',
      hint: 'A former key looks like `l12`, `l12c41` or `l12b`; another one is that of a block which an editor added and a release had. Remove it from `formerKeys`, or mend its name.',
    },
  },
  'key/reused': {
    when: 'a block has a key that a release took away',
    arrange: released({ l1: 'Hello.' }, { l2: '1.1.0' }),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '`l2`, which 1.1.0 took away',
      expected: 'a key that no release had',
      hint: 'A key is never used twice: what was said of the old text would be said of this one. `npm run seed -- keys board` gives it another.',
    },
  },
  'key/moved': {
    when: 'a block has the key that another text had',
    arrange: released({ l1: 'News.', l2: 'Hello.' }),
    diagnostic: {
      ...at('board.txt', 1, 1),
      found: '`l1` has the text of `l2`, the text of `l2` is at `l1`',
      expected: 'the key of the last release for each text',
      hint: 'Links, citations and edits of the last release would lead to the wrong text, or nowhere: lines have come or gone before it. `npm run seed -- keys board` gives each text the key that it had.',
    },
  },
  'key/vanished': {
    when: 'no block has a key of the last release',
    arrange: released({ l1: 'Hello.', l2: 'Bye.', l3: 'Soon.' }),
    diagnostic: {
      ...at('board.yaml', 2, 5),
      found: '`l3`',
      expected: '`formerKeys` that say where the text went',
      hint: 'The last release has it, no block has it now, and `formerKeys` does not say where its text went. `npm run seed -- keys board` writes it.',
    },
  },
  'overlay/former-key': {
    when: 'an edit is of a block whose text went to another',
    arrange(w) {
      w.notice('board', 'Hello.\n', 'default: paragraph\nformerKeys: { l9: l1 }\n')
      w.file(
        'seeds/board.overlay.yaml',
        `seed: ${sha256('Hello.\n')}\nedits:\n  - { at: [body, l9], was: { _type: block } }\n`,
      )
    },
    diagnostic: {
      ...at('board.overlay.yaml', 3, 11),
      field: 'body.l9',
      found: '`l9`, whose text is in `l1` now',
    },
  },
  'overlay/not-editable': {
    when: 'an edit is of the number of words',
    arrange: withOverlay(`seed: ${sha256('Hello.\n')}\nedits:\n  - { at: [words], was: 1, is: 2 }\n`),
    diagnostic: {
      ...at('board.overlay.yaml', 3, 11),
      field: 'words',
      found: '`words`',
      expected:
        'one of `title`, `language`, `summary`, `crier`, `called`, `colours`, `titleLanguage`, `body`',
    },
  },

  'seed/changed': {
    when: 'one letter of the text is another than when it was annotated',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/board.txt', 'Hallo.\n')
    },
    diagnostic: {
      ...at('board.yaml', 1, 7),
      field: 'seed',
      found: `sha256 ${sha256('Hallo.\n')}`,
      expected: `sha256 ${sha256('Hello.\n')}`,
    },
  },
  'seed/invalid-utf8': {
    when: 'the text is Latin-1',
    arrange: withText(Buffer.from('Hello.\nBring smør.\n', 'latin1')),
    diagnostic: { ...at('board.txt', 2, 9), found: 'byte 0xf8', expected: 'UTF-8' },
  },
  'seed/byte-order-mark': {
    when: 'the text begins with one',
    arrange: withText('\u{feff}Hello.\n'),
    diagnostic: { ...at('board.txt', 1, 1), found: 'U+FEFF ZERO WIDTH NO-BREAK SPACE' },
  },
  'seed/nul': {
    when: 'the text holds one',
    arrange: withText('Hello.\nBy\u0000e.\n'),
    diagnostic: { ...at('board.txt', 2, 3), found: 'U+0000' },
  },
  'seed/control': {
    when: 'the text holds an escape',
    arrange: withText('Hello.\nBye \u001b[31m.\n'),
    diagnostic: { ...at('board.txt', 2, 5), found: 'U+001B' },
  },
  'seed/lone-cr': {
    when: 'a carriage return stands inside a line',
    arrange: withText('Hello.\nPay 900\rPay 100\n'),
    diagnostic: { ...at('board.txt', 2, 8), found: 'U+000D' },
  },
  'seed/bidi-control': {
    when: 'the text is turned round',
    arrange: withText('Hello.\nPay \u{202e}001 coins.\n'),
    diagnostic: { ...at('board.txt', 2, 5), found: 'U+202E RIGHT-TO-LEFT OVERRIDE' },
  },
  'seed/invisible': {
    when: 'a zero width space stands in a word',
    arrange: withText('Hello.\nWel\u{200b}come.\n'),
    diagnostic: { ...at('board.txt', 2, 4), found: 'U+200B ZERO WIDTH SPACE' },
  },
  'seed/empty': {
    when: 'the text is blank',
    arrange: withText(' \n\n'),
    diagnostic: { ...at('board.txt', 1, 1), found: '3 bytes' },
  },

  'yaml/syntax': {
    when: 'a bracket is not closed',
    arrange: withLine('aliases: [one'),
    diagnostic: {
      ...at('board.yaml', 10, 1),
      found: 'Flow sequence in block collection must be sufficiently indented and end with a ]',
    },
  },
  'yaml/alias': {
    when: 'an alias stands for a value',
    arrange: withLine('gaps: *same'),
    diagnostic: { ...at('board.yaml', 9, 7), expected: 'the value itself' },
  },
  'yaml/tag': {
    when: 'a value has a tag',
    arrange: withLine('notes: !mine digits'),
    diagnostic: { ...at('board.yaml', 9, 8), found: 'Unresolved tag: !mine' },
  },
  'yaml/duplicate-key': {
    when: 'a key is given twice',
    arrange: withLine('default: title'),
    diagnostic: { ...at('board.yaml', 9, 1), found: 'Map keys must be unique' },
  },
  'yaml/long-key': {
    when: 'all lines of a role are one key',
    arrange: withLine(`lines:\n  ${Array.from({ length: 300 }, (_, i) => i + 1).join(', ')}: paragraph`),
    diagnostic: {
      ...at('board.yaml', 10, 3),
      found: 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key',
    },
  },
  'yaml/not-a-map': {
    when: 'the annotation is a list',
    arrange(w) {
      w.file('seeds/board.txt', 'Hello.\n')
      w.file('seeds/board.yaml', '- Hello.\n')
    },
    diagnostic: { ...at('board.yaml', 1, 1), expected: 'lines of `key: value`' },
  },

  'line/no-role': {
    when: 'nothing says what a line is',
    arrange: (w) => w.notice('board', 'Hello.\n\n  Bye.\n', 'lines: { 1: paragraph }\n'),
    diagnostic: { ...at('board.txt', 3, 3), found: '“Bye.”', expected: 'a role in the annotation' },
  },
  'line/two-roles': {
    when: 'two ranges share a line',
    arrange: (w) => w.notice('board', 'One.\nTwo.\nThree.\n', 'lines:\n  1-2: paragraph\n  2-3: caption\n'),
    diagnostic: {
      ...at('board.yaml', 10, 3),
      field: 'lines.2-3',
      found: '`caption` and `paragraph` on line 2',
      expected: 'one role',
    },
  },
  'line/outside': {
    when: 'a range ends after the text',
    arrange: (w) => w.notice('board', 'One.\nTwo.\n', 'lines: { 1-3: paragraph }\ndefault: paragraph\n'),
    diagnostic: {
      ...at('board.yaml', 8, 10),
      field: 'lines.1-3',
      found: 'line 3',
      expected: 'lines 1 to 2',
    },
  },
  'part/missing': {
    when: 'two annotations are for one text, and one does not say for which lines',
    arrange: (w) => twoParts(w, '', 'part: 2\n'),
    diagnostic: {
      ...at('board.yaml', 1, 1),
      expected: '`part: <lines>`, since seeds/board.second.yaml is for seeds/board.txt, too',
    },
  },
  'part/overlap': {
    when: 'two annotations are for one line',
    arrange: (w) => twoParts(w, 'part: 1-2\n', 'part: 2\n'),
    diagnostic: {
      ...at('board.yaml', 8, 7),
      field: 'part',
      found: 'line 2, which seeds/board.second.yaml:8 has',
      expected: 'lines of no other part',
    },
  },
  'part/uncovered': {
    when: 'no annotation is for a line with text',
    arrange: (w) => w.notice('board', 'One.\nTwo.\n', 'part: 1\ndefault: paragraph\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: 'line 2',
      expected: 'lines of a `part` in seeds/board.yaml',
    },
  },
  'part/outside': {
    when: 'a role is for a line of another document',
    arrange: (w) => twoParts(w, 'part: 1\nlines: { 2: heading-1 }\n', 'part: 2\n'),
    diagnostic: {
      ...at('board.yaml', 9, 10),
      field: 'lines.2',
      found: 'line 2',
      expected: 'lines of the part 1',
    },
  },
  'line/address': {
    when: 'an address is a word',
    arrange: withLine('lines: { first: paragraph }'),
    diagnostic: {
      ...at('board.yaml', 9, 10),
      field: 'lines.first',
      found: 'first',
      expected: 'a line, a range or a part of a line',
    },
  },
  'line/split-character': {
    when: 'a part ends in the middle of an emoji',
    arrange: (w) => w.notice('board', 'Hi \u{1f426}!\n', 'default: paragraph\nlines: { "1:1-4": caption }\n'),
    diagnostic: {
      ...at('board.yaml', 9, 10),
      field: 'lines.1:1-4',
      found: '1:1-4',
      expected: 'the edge of a character',
    },
  },
  'line/orphan-attribution': {
    when: 'an attribution follows a paragraph',
    arrange: (w) => w.notice('board', 'Hello.\nThe mayor\n', 'lines: { 1: paragraph, 2: attribution }\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '“The mayor”',
      expected: 'a quotation or an epigraph right before it',
    },
  },
  'line/unused-metadata': {
    when: 'no title is taken from the title line',
    arrange: (w) => w.notice('board', 'Big\nHello.\n', 'lines: { 1: title, 2: paragraph }\n'),
    diagnostic: {
      ...at('board.txt', 1, 1),
      found: '`title` on line 1',
      expected: 'a value that rests on this line',
    },
  },
  'line/blank-role': {
    when: 'a blank line is called a heading',
    arrange: (w) => w.notice('board', 'Hello.\n\nBye.\n', 'default: paragraph\nlines: { 2: heading-1 }\n'),
    diagnostic: { ...at('board.yaml', 9, 10), field: 'lines.2', found: '`heading-1` on line 2' },
  },
  'line/join-blank': {
    when: 'lines are joined over a blank line',
    arrange: (w) =>
      w.notice('board', 'One\ntwo.\n\nThree.\n', 'lines: { 1-4: { role: paragraph, join: space } }\n'),
    diagnostic: {
      ...at('board.yaml', 8, 10),
      field: 'lines.1-4',
      found: 'line 3, which is blank',
      expected: 'lines of text',
      hint: 'Split the range there: a blank line ends a block. Where all lines of the text are broken by width, write `wrapped: true` and no `join`.',
    },
  },
  'drop/nothing': {
    when: 'a sign is not where it is dropped',
    arrange: (w) => w.notice('board', '_Hello_.\n', 'default: paragraph\ndrop: { 1: ["_", "**"] }\n'),
    diagnostic: {
      ...at('board.yaml', 9, 9),
      field: 'drop.1',
      found: 'no “**”',
      expected: 'signs that these lines hold',
    },
  },
  'list/not-counting': {
    when: 'a number of a list is left out',
    arrange: (w) => w.notice('board', '1. One\n3. Three\n', 'default: number\n'),
    diagnostic: { ...at('board.txt', 2, 1), found: '“3.” (3) after “1.” (1)', expected: 'the number 2' },
  },
  'list/no-sign': {
    when: 'an item has no number and the one before has one',
    arrange: (w) => w.notice('board', '1. One\nTwo\n', 'default: number\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '“Two”',
      expected: 'a sign in front, such as “1.” of another item',
    },
  },
  'span/words': {
    when: 'the words of a mark stand twice on the line',
    arrange: (w) =>
      w.notice(
        'board',
        'Here, and here.\nNo, not here.\n',
        'default: paragraph\nspans: { 1: { "ere": em } }\n',
      ),
    diagnostic: {
      ...at('board.yaml', 9, 15),
      field: 'spans.1.ere',
      found: '“ere” 2 times',
      expected: 'words that stand there once',
      hint: 'Give the place by columns instead: `1:2-4`, `1:12-14`.',
    },
  },
  'span/outside-body': {
    when: 'a mark lies on a button',
    arrange: (w) =>
      w.notice('board', '[Share]\nHello.\n', 'lines: { 1: interface, 2: paragraph }\nspans: { 1: em }\n'),
    diagnostic: { ...at('board.yaml', 9, 10), field: 'spans.1', found: '1' },
  },

  'value/unknown-key': {
    when: 'a key is misspelt',
    arrange: withLine('alaises: []'),
    diagnostic: {
      ...at('board.yaml', 9, 1),
      field: 'alaises',
      found: '`alaises`',
      hint: 'Did you mean `aliases`?',
    },
  },
  'value/missing': {
    when: 'a value has a basis only',
    arrange: withHead('summary', 'summary: { editorial: Ours. }'),
    diagnostic: { ...at('board.yaml', 7, 1), field: 'summary.value' },
  },
  'value/invalid': {
    when: 'a list is a word',
    arrange: withLine('colours: { value: green, inferred: Seen. }'),
    diagnostic: {
      ...at('board.yaml', 9, 19),
      field: 'colours.value',
      found: '"green"',
      expected: 'a list `[ … ]`',
    },
  },
  'value/date': {
    when: 'a date is written as people speak',
    arrange: withLine('called: { value: 2 May 2022, inferred: Seen. }'),
    diagnostic: {
      ...at('board.yaml', 9, 18),
      field: 'called.value',
      found: '"2 May 2022"',
      expected: 'a date in EDTF',
    },
  },
  'date/old-gregorian': {
    when: 'a Persian text is dated 1389, without a calendar',
    arrange: (w) => {
      w.file('seeds/board.txt', 'سلام.\n')
      const persian = headWith('سلام.\n', 'language', 'language: { value: fa, inferred: Seen. }')
      const head = persian.replace('A notice', 'سلام')
      w.file(
        'seeds/board.yaml',
        `${head}default: paragraph\ncalled: { value: 1389-11-05, inferred: Heard. }\n`,
      )
    },
    diagnostic: {
      ...at('board.yaml', 9, 18),
      field: 'called.value',
      found: 'the year 1389 of the Gregorian calendar',
      expected: 'a year from 1500 on, or the calendar',
      hint: 'Write `calendar: persian` beside the value, or `calendar: gregory` when it is meant so.',
    },
  },
  'value/language': {
    when: 'a language is named, not tagged',
    arrange: withHead('language', 'language: { value: Klingon, inferred: Heard. }'),
    diagnostic: {
      ...at('board.yaml', 6, 20),
      field: 'language.value',
      found: '"Klingon"',
      expected: 'a BCP 47 language tag',
    },
  },
  'value/basis': {
    when: 'a value has no basis',
    arrange: withLine('called: { value: "2022" }'),
    diagnostic: {
      ...at('board.yaml', 9, 1),
      field: 'called',
      found: 'none',
      expected: 'one of `stated`, `inferred`, `editorial`',
    },
  },
  'value/todo': {
    when: 'a title still waits for a person',
    arrange: withHead('title', 'title: { value: TODO, editorial: Ours. }'),
    diagnostic: { ...at('board.yaml', 5, 1), field: 'title', expected: 'the value or the reason' },
  },
  'value/deceptive': {
    when: 'a title is turned round',
    arrange: withHead('title', 'title: { value: A \u{202e}eciton, editorial: Ours. }'),
    diagnostic: { ...at('board.yaml', 5, 19), found: 'U+202E RIGHT-TO-LEFT OVERRIDE' },
  },

  'marker/unsure': {
    when: 'digits look like a marker and fit no sequence',
    arrange: (w) =>
      w.notice('board', `${numbered(1, 4)} word40 end.\n`, 'default: paragraph\nnotes: digits\n'),
    diagnostic: {
      ...at('board.txt', 1, 45),
      found: '“40” in “… word4 and word40 end.…”, looks like a marker, but fits no sequence',
      hint: 'Confirm it with `markers: { "1:45-46": note 40 }`, or overrule it with `"1:45-46": text`.',
    },
  },
  'marker/missing': {
    when: 'the numbers skip one',
    arrange: (w) =>
      w.notice('board', `${numbered(1, 4)} ${numbered(6, 9)} end.\n`, 'default: paragraph\nnotes: digits\n'),
    diagnostic: { ...at('board.txt', 1, 45), found: 'note 6', expected: 'note 5 before it' },
  },
  'marker/misplaced': {
    when: 'the place of a marker covers a word',
    arrange: withLine('markers: { "1:1-5": note 1 }'),
    diagnostic: {
      ...at('board.yaml', 9, 12),
      field: 'markers.1:1-5',
      found: '“Hello”',
      expected: 'digits or note signs in the body',
    },
  },
  'marker/other-label': {
    when: 'a marker is given another label than its own',
    arrange: (w) => w.notice('board', 'Hello.3\n', 'default: paragraph\nmarkers: { "1:7": note 1 }\n'),
    diagnostic: { ...at('board.txt', 1, 7), found: '“3”', expected: 'the label “1”' },
  },
  'marker/none': {
    when: 'the text has no marker of the kind that is named',
    arrange: withLine('notes: daggers'),
    diagnostic: { ...at('board.yaml', 9, 1), field: 'notes', found: '`daggers`, but no such marker' },
  },
  'marker/without-note': {
    when: 'the text has notes, but not that one',
    arrange: (w) =>
      w.notice(
        'board',
        'One[1] and[2].\n[1] First.\n',
        'default: paragraph\nnotes: brackets\nlines: { 2: note }\n',
      ),
    diagnostic: {
      ...at('board.txt', 1, 11),
      found: 'note 2',
      expected: 'a text with the role `note` that begins with 2',
    },
  },
  'note/without-reference': {
    when: 'nothing refers to a note',
    arrange: (w) => w.notice('board', 'One.\n[1] First.\n', 'default: paragraph\nlines: { 2: note }\n'),
    diagnostic: { ...at('board.txt', 2, 1), found: 'note 1' },
  },
  'note/without-label': {
    when: 'a note begins with no label',
    arrange: (w) => w.notice('board', 'One.\nSee above.\n', 'default: paragraph\nlines: { 2: note }\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '“See above.”',
      expected: 'the number or the sign of a note, and its text',
    },
  },

  'text/language-script': {
    when: 'a Persian text is said to be English',
    arrange: (w) => w.notice('board', 'زنگ ده ظهرها دو بار می‌زند.\n'),
    diagnostic: {
      ...at('board.yaml', 6, 1),
      field: 'language',
      found: '20 of 20 letters of another script',
      expected: 'letters of the script Latn, in which `en` is written',
    },
  },
  'line/cut-word': {
    when: 'a part of a line ends inside a word',
    arrange: (w) => w.notice('board', 'Hello.\n', 'default: paragraph\nlines: { "1:1-3": interface }\n'),
    diagnostic: { ...at('board.txt', 1, 4), found: '“Hel|lo.”', expected: 'the edge of a word' },
  },
  'line/unfinished': {
    when: 'a line goes on in lower case',
    arrange: (w) => w.notice('board', 'Hello to all\nof you.\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '“of you.”',
      expected: 'the rest of line 1, or a sentence of its own',
    },
  },
  'line/joined': {
    when: 'a line of a wrapped block is indented like a new one',
    arrange: (w) => w.notice('board', 'Hello.\n  Bye.\n', 'wrapped: true\ndefault: paragraph\n'),
    diagnostic: {
      ...at('board.txt', 2, 1),
      found: '“Bye.”',
      expected: 'a line that goes on with line 1',
    },
  },
  'line/heading-sentence': {
    when: 'a heading is a sentence',
    arrange: (w) =>
      w.notice('board', 'All of you come today.\nBye.\n', 'lines: { 1: heading-1, 2: paragraph }\n'),
    diagnostic: { ...at('board.txt', 1, 1), found: '“…All of you come today.”', expected: 'no full stop' },
  },
  'line/words-left': {
    when: 'the line of a title has more than its title',
    arrange(w) {
      const text = 'Big News, 1999\nHello.\n'
      w.file('seeds/board.txt', text)
      const head = headWith(text, 'title', 'title: { value: Big News, stated: 1 }')
      w.file('seeds/board.yaml', `${head}lines: { 1: title, 2: paragraph }\n`)
    },
    diagnostic: {
      ...at('board.txt', 1, 11),
      found: '“1999”',
      expected: 'words that a value of this line has',
    },
  },
  'line/only-signs': {
    when: 'a place is off by one',
    arrange: (w) => w.notice('board', 'Hello.\n', 'default: paragraph\nlines: { "1:1-5": standfirst }\n'),
    diagnostic: { ...at('board.txt', 1, 6), found: '“.”', expected: 'words' },
  },
  'line/speaker-goes-on': {
    when: 'a whole line is a speaker',
    arrange: (w) => w.notice('board', 'Anna: Hello.\n', 'lines: { 1: speaker }\n'),
    diagnostic: { ...at('board.txt', 1, 1), found: '“Anna: Hello.”', expected: 'a name' },
  },
  'table/one-column': {
    when: 'nothing parts the cells of a table',
    arrange: (w) => w.notice('board', '| a | b |\n', 'lines: { 1: table }\n'),
    diagnostic: {
      ...at('board.txt', 1, 1),
      found: 'no cell that a tab parts from another',
      expected: 'two columns or more',
    },
  },
  'table/ragged': {
    when: 'a row has more cells than its table',
    arrange: (w) => w.notice('board', 'a\tb\n1\t2\t3\n', 'lines: { 1-2: { role: table, header: 1 } }\n'),
    diagnostic: { ...at('board.txt', 2, 1), found: '3 cells', expected: '2 cells, as other rows have' },
  },
  'table/header': {
    when: 'a table has fewer rows than its header',
    arrange: (w) => w.notice('board', 'a\tb\n', 'lines: { 1: { role: table, header: 2 } }\n'),
    diagnostic: { ...at('board.txt', 1, 1), found: '`header: 2`', expected: 'at most 1' },
  },
  'value/title-in-body': {
    when: 'the line of the title is a paragraph',
    arrange: withHead('title', 'title: { stated: 1 }'),
    diagnostic: { ...at('board.txt', 1, 1), found: '“Hello.”', expected: 'the role `title`' },
  },
  'text/interface': {
    when: 'a button is a paragraph',
    arrange: (w) => w.notice('board', 'Hello.\nRead more\n'),
    diagnostic: { ...at('board.txt', 2, 1), found: '“Read more”', expected: 'text of the document' },
  },
  'value/not-stated': {
    when: 'a summary has a word that its line does not have',
    arrange: withHead('summary', 'summary: { value: Hello all, stated: 1 }'),
    diagnostic: {
      ...at('board.yaml', 7, 1),
      field: 'summary.value',
      found: '“all”',
      expected: 'what line 1 of the text says',
    },
  },
  'value/blank-lines': {
    when: 'the evidence is a blank line',
    arrange: (w) =>
      w.notice(
        'board',
        'Hello.\n\nBye.\n',
        'default: paragraph\ncolours: { value: [red], editorial: Ours., lines: 2 }\n',
      ),
    diagnostic: {
      ...at('board.yaml', 9, 44),
      field: 'colours.lines',
      found: '2',
      expected: 'lines with text',
    },
  },
  'value/line-break': {
    when: 'a title has two lines',
    arrange: withHead('title', 'title: { value: "Hello\\nall", editorial: Ours. }'),
    diagnostic: { ...at('board.yaml', 5, 1), field: 'title', found: '"Hello\\nall"', expected: 'one line' },
  },

  'confirmed/nothing': {
    when: 'a place is confirmed where nothing is reported',
    arrange: withLine('confirmed: { marker/unsure: [1] }'),
    diagnostic: {
      ...at('board.yaml', 9, 30),
      field: 'confirmed.marker/unsure.0',
      found: 'no `marker/unsure` at 1',
    },
  },

  'corpus/duplicate-id': {
    when: 'two documents have one id',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/fence.txt', 'Bye.\n')
      w.file('seeds/fence.yaml', `${headWith('Bye.\n', 'id', 'id: board')}default: paragraph\n`)
    },
    diagnostic: {
      ...at('fence.yaml', 2, 5),
      field: 'id',
      found: '`board`, which seeds/board.yaml:2 has',
      expected: 'an unused id',
    },
  },
  'corpus/duplicate-slug': {
    when: 'two documents have one slug',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/fence.txt', 'Bye.\n')
      w.file('seeds/fence.yaml', `${headWith('Bye.\n', 'slug', 'slug: board')}default: paragraph\n`)
    },
    diagnostic: {
      ...at('fence.yaml', 4, 7),
      field: 'slug',
      found: '`board`, which seeds/board.yaml:4 has',
      expected: 'an unused slug',
    },
  },
  'corpus/alias-shadows': {
    when: 'an alias is the slug of another document',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.notice('fence', 'Bye.\n', 'default: paragraph\naliases: [board]\n')
    },
    diagnostic: {
      ...at('fence.yaml', 9, 11),
      field: 'aliases.0',
      found: '`board`, which is the slug of seeds/board.yaml',
      expected: 'an address that nothing else has',
    },
  },
  'corpus/redirect': {
    when: 'a redirect leads to a slug that no document has',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/redirects.yaml', 'plank: bord\n')
    },
    diagnostic: {
      ...at('redirects.yaml', 1, 1),
      field: 'plank',
      found: '`bord`, which no document has',
      expected: 'the slug of a document',
      hint: 'Did you mean `board`?',
    },
  },
  'corpus/dangling-reference': {
    when: 'nobody of this name is among the records',
    arrange(w) {
      w.anna()
      withLine('crier: { value: ana, inferred: Heard. }')(w)
    },
    diagnostic: {
      ...at('board.yaml', 9, 17),
      field: 'crier',
      found: '`ana`',
      expected: 'the id of one Crier',
      hint: 'Did you mean `anna`?',
    },
  },
  'corpus/self-reference': {
    when: 'a talk is said to answer itself',
    arrange: talk('relations: { value: [{ kind: answer-to, document: notice-one }], inferred: Heard. }\n'),
    diagnostic: {
      ...at('board.yaml', 9, 51),
      field: 'relations.0.document',
      found: '`notice-one`',
      expected: 'the id of another document',
    },
  },
  'corpus/unused-record': {
    when: 'no text names a record',
    arrange(w) {
      w.notice('board', 'Hello.\n')
      w.file('seeds/criers.yaml', 'cara: { name: Cara }\n')
    },
    diagnostic: { ...at('criers.yaml', 1, 1), field: 'cara', found: '`cara`' },
  },
  'corpus/dangling-reply': {
    when: 'a reply answers a line where none starts',
    arrange: talk('replies:\n  - { lines: 2 }\n  - { lines: 3, replyTo: 1 }\n'),
    diagnostic: {
      ...at('board.yaml', 11, 17),
      field: 'replies.1.replyTo',
      found: 'line 1',
      expected: 'the first line of an earlier reply: 2',
    },
  },
  'corpus/unsafe-path': {
    when: 'a slug is a name that Windows keeps for itself',
    arrange: withHead('slug', 'slug: con'),
    diagnostic: { ...at('board.yaml', 4, 7), found: '`con`' },
  },
  'corpus/empty': {
    when: 'there is no text at all',
    arrange: () => undefined,
    diagnostic: { file: 'seeds', line: 1, column: 1 },
  },
}

const rows = Object.entries(cases).map(([code, { when, arrange, diagnostic }]) => ({
  code,
  when,
  arrange,
  diagnostic,
}))

describe('a compile reports', () => {
  it.each(rows)('$code when $when', ({ code, arrange, diagnostic }) => {
    const w = workspace()
    arrange(w)
    expect(w.compile().diagnostics).toEqual([{ code, ...diagnostic }])
  })
})
