/**
 * Lists every kind of problem that a build can report, by its stable code. docs/diagnostics.md is generated from this
 * table, so each entry is written for the person who reads the message: what the compiler wants, why, and what to do.
 */

import { doubts } from './doubts.ts'
import { keyProblems } from './key-problems.ts'
import { error, type Kind, warning } from './kind.ts'

export const catalogue = {
  // Files
  'file/unpaired-seed': error(
    'A seed without annotation',
    'Every `<name>.txt` in the seeds folder needs a `<name>.yaml` beside it that says what each line is. `npm run seed -- new <name> --type <Type>` writes a first one.',
  ),
  'file/unpaired-annotation': error(
    'An annotation without its seed',
    'The `.yaml` names no text: add the `.txt` of the same name, or remove the file.',
  ),
  'file/unknown': error(
    'A file that the seeds folder does not know',
    'Only `.txt` seeds, their `.yaml` annotations and `.overlay.yaml` edits, the record files of the model and `redirects.yaml` live here.',
  ),
  'file/symlink': error(
    'A link out of the seeds folder',
    'A seed must be a file of this folder. A symbolic link could put any file of the machine into the package.',
  ),
  'file/unreadable': error('A file that cannot be read', 'Check its permissions, and that it is a file.'),
  'file/missing-record-file': error(
    'A record file is missing',
    'The model has records of this type; give them in this file, or an empty map `{}`.',
  ),

  // Bytes of a seed
  'seed/changed': error(
    'The seed is not the text that was annotated',
    'The sha256 in the annotation differs from that of the bytes. A seed is never edited: restore it. If this is a new capture, check every line role, then put the new hash in.',
  ),
  'seed/invalid-utf8': error('Bytes that are not UTF-8', 'Capture the text again as UTF-8.'),
  'seed/byte-order-mark': error(
    'A byte order mark',
    'Capture the text again without it: it is not part of the text.',
  ),
  'seed/nul': error(
    'A NUL character',
    'A text contains no NUL: this looks like a binary file or a broken capture.',
  ),
  'seed/control': error(
    'A control character',
    'The only control characters of a text are tabs and line ends.',
  ),
  'seed/lone-cr': error(
    'A carriage return that is not part of a line end',
    'Lines end with LF or CRLF. A lone CR hides the text before it in many terminals and shifts line numbers.',
  ),
  'seed/bidi-control': error(
    'A bidirectional control character',
    'It can show text in another order than it is stored in. If the text needs it, accept it in the annotation: `accept: ["<line>:<column>"]`.',
  ),
  'seed/invisible': error(
    'An invisible character where it can deceive',
    'Zero-width characters may join letters of scripts that need it (as in Persian) or emoji; elsewhere they hide differences. If the text needs it, accept it in the annotation: `accept: ["<line>:<column>"]`.',
  ),
  'seed/empty': error(
    'A seed without text',
    'There is nothing to publish: remove the seed or capture it again.',
  ),

  // YAML of an annotation
  'yaml/syntax': error(
    'YAML that does not parse',
    'The place is where the parser gave up; the cause is often just before.',
  ),
  'yaml/alias': error(
    'A YAML anchor or alias',
    'Write the value out: an annotation must read the same at every place.',
  ),
  'yaml/tag': error('A YAML tag', 'The YAML 1.2 core schema is enough; remove the tag.'),
  'yaml/duplicate-key': error('A key that appears twice', 'Keep one: the other would be lost silently.'),
  'yaml/documents': error(
    'More than one YAML document',
    'One annotation is one document; remove the `---` and what follows.',
  ),
  'yaml/long-key': error(
    'A key of more than 1,024 characters',
    'YAML takes no longer ones. Give the lines of one role under several keys, or write `lines:` as a list: `- { at: [1-8, 12-30], role: verse }`.',
  ),
  'yaml/not-a-map': error('An annotation that is not a mapping', 'Write `key: value` lines.'),

  // Lines and roles
  'line/no-role': error('Text without a role', 'Say what it is under `lines:`, or give a `default:` role.'),
  'line/two-roles': error(
    'Text with two roles',
    'Each part of a line has one role; shorten one of the two ranges.',
  ),
  'line/outside': error(
    'A place outside the text',
    'Line numbers start at 1; columns count UTF-16 units from 1.',
  ),
  'line/address': error(
    'An address that does not parse',
    'Write a line `12`, a range `12-15`, a part of a line `12:1-40` or `12:41-`, or a list `12, 15-17`.',
  ),
  'line/split-character': error(
    'A place inside a character',
    'The column falls between the two halves of a character outside the basic plane; move it by one.',
  ),
  'line/orphan-attribution': error(
    'An attribution that follows no quotation',
    'Put it right after the quotation or epigraph whose source it names.',
  ),
  'line/unused-metadata': error(
    'A title or byline that no value is taken from',
    'Its text would be lost: say `title: { stated: <line> }` (or name the line in the basis of another value), or give the line another role.',
  ),
  'line/blank-role': error(
    'A role for a line without text',
    'Only an omission (such as `lost-picture`) may stand on a blank line.',
  ),
  'line/join-blank': error(
    'A join over a blank line',
    'A blank line ends a block: lines that `join` makes one have none between them. Split the range at the blank line. Where all lines of a text are broken by width, `wrapped: true` joins them up to the next blank line.',
  ),
  'table/header': error(
    'More rows of headings than rows',
    'Some rows at the top of a table name its columns: `header` says how many.',
  ),
  'drop/nothing': error(
    'Signs that the place does not hold',
    'What `drop` names must stand in the lines that it is given for. Check the address and the signs.',
  ),
  'span/words': error(
    'Words that the lines do not hold once',
    'Marks can be given by words where these stand once in the lines of the address. Copy the words from the seed; where they stand more often, name the lines or the columns.',
  ),
  'part/missing': error(
    'An annotation that names no lines',
    'Several are for one capture: say the lines of each, `part: 12-40`.',
  ),
  'part/overlap': error('Lines of two documents', 'Each line is of one document: shorten one `part`.'),
  'part/uncovered': error(
    'Lines of no document',
    'Add them to a `part`: the annotation may leave them out (`interface` …).',
  ),
  'part/outside': error(
    'A place outside the part',
    'Roles are for lines of the `part` only. Values may rest on all lines.',
  ),
  'span/outside-body': error(
    'A span over text that is left out of the body',
    'Spans mark text of the document; this text is omitted or metadata.',
  ),

  // Values
  'value/unknown-key': error(
    'A key that the model does not have',
    'Check the spelling; unknown keys are never dropped silently.',
  ),
  'value/missing': error(
    'A value is missing',
    'Give it; a field of an annotation comes with its basis: `stated`, `inferred` or `editorial`.',
  ),
  'value/invalid': error(
    'Invalid value',
    'This field takes another kind of value: docs/annotating.md shows which.',
  ),
  'value/date': error(
    'A date that is not EDTF',
    'Write `2024-02-16`, `2023-10/2023-11`, `2022-04~`, `"2022"` … (Extended Date/Time Format, levels 0 to 2).',
  ),
  'date/old-gregorian': warning(
    'A Gregorian year before 1500 in a language that is dated by other calendars, too',
    'Dates of Persian, Arabic and Urdu texts are often Persian or Islamic ones: 1389 is 2010. Name the calendar, and the date is converted: `{ value: 1389-11-05, calendar: persian, stated: 7 }`. A text that is as old as it says has `calendar: gregory`.',
  ),
  'value/language': error(
    'A language tag that is not BCP 47',
    'Write `en`, `fa`, `fa-Latn`, `en-GB` …, with subtags from the IANA registry.',
  ),
  'value/basis': error(
    'A value without exactly one basis',
    'Say where it comes from with one of `stated: <lines>`, `inferred: <note>`, `editorial: <note>`.',
  ),
  'value/todo': error('A TODO that is left', 'Replace it with the value or the reason.'),
  'value/deceptive': error(
    'A deceptive character in an annotation',
    'Write the value without invisible or direction-changing characters.',
  ),

  // Overlays
  'overlay/unpaired': error(
    'An overlay without its seed',
    'The file keeps edits of a text that is not there: add the `.txt` of the same name, or remove the file.',
  ),
  'overlay/seed-changed': error(
    'An overlay over a changed seed',
    'The edits were made to another text. Check each of them: keep those that still apply and put the new hash in, or remove them and pull again from the CMS.',
  ),
  'overlay/conflict': error(
    'An edit of a value that has changed since',
    'The annotation gives another value than the one that was edited. Decide: correct `was` to keep the edit, or remove the edit.',
  ),
  'overlay/not-editable': error(
    'An edit of a field that editors cannot change',
    'Ids, slugs and aliases are given in the annotation (`npm run seed -- rename` changes a slug); what is counted or bound to lines of the seed is computed by the compiler.',
  ),

  ...keyProblems,

  // Note markers
  'marker/unsure': warning(
    'A note marker that the sequence does not decide',
    'Confirm it (`markers: { "<place>": note <n> }`) or overrule it (`"<place>": text`).',
  ),
  'marker/missing': warning(
    'A note number that was not found',
    'Its marker may be lost in the text; if it is there, give its place under `markers:`.',
  ),
  'marker/misplaced': error(
    'A marker at a place without one',
    'The place under `markers:` must cover exactly the digits or the asterisk in the body.',
  ),

  'marker/none': warning(
    'A kind of note marker that the text does not have',
    'No marker was found that looks like what `notes:` says. Name the kinds that the text has, or leave `notes:` out.',
  ),
  'marker/without-note': warning(
    'A reference to a note that is not there',
    'The text has notes of this kind, but none with this label. Give its lines the role `note`, say with `parts:` where notes are numbered anew, or rule with `markers:` that the place is no reference.',
  ),
  'note/without-reference': warning(
    'A note that nothing refers to',
    'No marker in the body leads to it: say under `notes:` what the markers look like, or give the place of the one that was not found under `markers:`.',
  ),
  'note/without-label': warning(
    'A note that begins without a label',
    'A note begins with its number or sign; a text with the role `note` that has none continues the note before, and there is none.',
  ),

  ...doubts,

  // Confirmations
  'confirmed/nothing': warning(
    'A confirmation of nothing',
    'No such warning is at this place: take it out of `confirmed:`. It may have been settled otherwise, or the place is wrong.',
  ),

  // Whole corpus
  'corpus/duplicate-id': error(
    'An id that is used twice',
    'An id belongs to one document permanently; give the newer document another.',
  ),
  'corpus/duplicate-slug': error(
    'A slug that is used twice',
    'A slug is the address of one document; give one of them another.',
  ),
  'corpus/alias-shadows': error(
    'An alias that shadows another address',
    'An alias leads old links to one document, so no other document or redirect may use it.',
  ),
  'corpus/redirect': error(
    'A redirect that leads nowhere or in a chain',
    'A redirect leads from a retired slug straight to a slug that exists.',
  ),
  'corpus/dangling-reference': error(
    'A reference to a record or a document that does not exist',
    'Add the record to its file, or correct the id. A document is named by its `id`, not by its slug.',
  ),
  'corpus/self-reference': error(
    'A document that refers to itself',
    'A text is no translation, version, part or answer of itself: name the other document by its `id`.',
  ),
  'corpus/dangling-reply': error(
    'A reply to a line where no reply starts',
    'Name the first line of the reply that is answered, or leave `replyTo` out when the document is.',
  ),
  'corpus/unsafe-path': error(
    'A name that some file systems do not take',
    'Slugs are ASCII words joined by hyphens, except for the names that operating systems reserve.',
  ),
  'corpus/empty': error('A corpus without seeds', 'Add a seed and its annotation.'),

  // Package
  'package/exports': error(
    'package.json does not export what the build makes',
    'Run `npm run build -- --write-exports`.',
  ),

  // Releases
  'release/override-expired': error(
    'A decision about a release has expired',
    'Look at it again: remove the entry, or give it a later day.',
  ),
} as const satisfies Record<string, Kind>

export type DiagnosticCode = keyof typeof catalogue
