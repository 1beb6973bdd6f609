/**
 * Where the rules ask for more than any program of the tests does, and why that is meant. What is not listed here is a
 * mistake of a rule; what is listed and never happens is a mistake of the list.
 */

import type { RuleId } from '../../../src/release/rules.ts'
import type { Audience } from './agreement.ts'

export interface Meant {
  readonly rule: RuleId
  readonly audience: Audience
  /** Kinds of mutations that it happens with. */
  readonly kinds: readonly string[]
  readonly why: string
}

const rights = 'what the law says of a text no program reads'

const ranges = 'what npm installs or refuses, not what compiles'

const linked = 'links and citations of paragraphs are in other people’s pages, not in programs'

const stranded = 'an input of another kind takes the place of the old one, even if what was saved stays valid'

export const meant: readonly Meant[] = [
  {
    rule: 'sort-date-changed',
    audience: 'readers',
    kinds: ['date edited', 'date appeared', 'date disappeared'],
    why: 'feeds and addresses with a date in them move; programs only rely on the order',
  },
  {
    rule: 'metadata-removed',
    audience: 'readers',
    kinds: ['value disappeared'],
    why: 'the type let it be missing, but a page may lose a part',
  },
  {
    rule: 'compiled-output-changed',
    audience: 'readers',
    kinds: ['text edited, seed the same', 'key changed', 'key vanished'],
    why: 'every page that shows the document renders anew',
  },
  { rule: 'key-changed', audience: 'readers', kinds: ['key changed'], why: linked },
  { rule: 'key-vanished', audience: 'readers', kinds: ['key vanished'], why: linked },
  {
    rule: 'rights-changed',
    audience: 'readers',
    kinds: ['rights edited', 'field added, required', 'field made not null'],
    why: rights,
  },
  {
    rule: 'union-closed',
    audience: 'readers',
    kinds: ['union closed'],
    why: 'a promise for later: no member has come or gone',
  },
  {
    rule: 'union-opened',
    audience: 'readers',
    kinds: ['union opened'],
    why: 'a promise for later: members may come in minor versions from now on',
  },
  {
    rule: 'reader-schema-widened',
    audience: 'readers',
    kinds: ['union opened'],
    why: 'the schema lets members pass that no document has yet',
  },
  {
    rule: 'reader-schema-widened',
    audience: 'readers',
    kinds: ['limit tightened'],
    why: 'whether all strings of one pattern match another is not decided: another pattern is another set',
  },
  {
    rule: 'readonly-changed',
    audience: 'readers',
    kinds: ['readonly dropped'],
    why: 'code that relied on `readonly` compiles and meets changes',
  },
  { rule: 'engine-range-narrowed', audience: 'readers', kinds: ['engine raised'], why: ranges },
  { rule: 'engine-range-widened', audience: 'readers', kinds: ['engine lowered'], why: ranges },
  {
    rule: 'peer-range-narrowed',
    audience: 'readers',
    kinds: ['peer narrowed', 'peer made required'],
    why: ranges,
  },
  { rule: 'peer-range-widened', audience: 'readers', kinds: ['peer widened', 'peer dropped'], why: ranges },
  { rule: 'dependency-changed', audience: 'readers', kinds: ['dependency added'], why: ranges },

  {
    rule: 'document-id-changed',
    audience: 'writers',
    kinds: ['id changed'],
    why: 'references in a CMS name the id; the schema only knows its shape',
  },
  {
    rule: 'document-type-changed',
    audience: 'writers',
    kinds: ['document retyped'],
    why: 'the entry moves to another collection',
  },
  { rule: 'engine-range-narrowed', audience: 'writers', kinds: ['engine raised'], why: ranges },
  {
    rule: 'editor-input-removed',
    audience: 'writers',
    kinds: ['type widened', 'union taken for a string'],
    why: stranded,
  },
]
