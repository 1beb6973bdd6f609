/**
 * Rules over the types that the package declares: T1 to T14. They speak for readers: what writers may still save, the rules
 * over the strict schema (S, C) say, and many types are none that anybody fills in.
 */

import type { Rule } from './rule.ts'

const semverTs = 'https://www.semver-ts.org/formal-spec/2-breaking-changes.html'
const nonExhaustive = 'https://doc.rust-lang.org/cargo/reference/semver.html#enum-variant-new'

export const typeRules = {
  T1: {
    watches: 'A field was added to a type.',
    readers: 'minor',
    writers: 'none',
    reason:
      'Readers do not look at fields that they do not know. (What writers must fill in, C2 and C3 tell.)',
    reference: semverTs,
  },
  T2: {
    watches: 'A field was removed from a type, even an optional one.',
    readers: 'major',
    writers: 'none',
    reason: 'Code that reads it no longer compiles.',
    reference: semverTs,
  },
  T3: {
    watches: 'A type that readers receive was widened, or a required field became optional or null.',
    readers: 'major',
    writers: 'none',
    reason: 'Code that took the old type meets values that it does not handle.',
    reference: semverTs,
  },
  T4: {
    watches: 'A type that readers receive was narrowed, or an optional field became required.',
    readers: 'minor',
    writers: 'none',
    reason: 'Readers keep compiling.',
    reference: semverTs,
  },
  T5: {
    watches: 'A member was added to a closed union.',
    readers: 'major',
    writers: 'none',
    reason: 'A complete `switch` or `Record` over it is no longer complete: TS2322, TS2741.',
    reference: nonExhaustive,
  },
  T6: {
    watches: 'A member was added to a union that is declared `@open`.',
    readers: 'minor',
    writers: 'none',
    reason: 'Readers were told to keep a default case.',
    reference: nonExhaustive,
  },
  T7: {
    watches: 'A member was removed from a union.',
    readers: 'major',
    writers: 'none',
    reason: 'A `case` that names it no longer compiles: TS2678.',
    reference: semverTs,
  },
  'T8.closed': {
    watches: 'A union is no longer declared `@open`.',
    readers: 'minor',
    writers: 'none',
    reason: 'A default case too many does no harm.',
    reference: nonExhaustive,
  },
  'T8.opened': {
    watches: 'A closed union is declared `@open`.',
    readers: 'major',
    writers: 'none',
    reason: 'A complete `switch` over it may meet new members from the next minor version on.',
    reference: nonExhaustive,
  },
  'T9.any': {
    watches: 'A type became `any`.',
    readers: 'major',
    writers: 'none',
    reason: '`any` passes every check, so that all that the types promised is gone without an error.',
    reference: semverTs,
  },
  'T9.unresolved': {
    watches: 'An import in a declaration does not resolve, or a declaration has an error.',
    readers: 'major',
    writers: 'none',
    reason: 'Readers who skip the check of libraries get `any` for it, and nothing can be compared.',
    reference: semverTs,
    forbidden: true,
  },
  T10: {
    watches: 'An exported name was removed, or is a value no longer, or a type no longer.',
    readers: 'major',
    writers: 'none',
    reason: 'Imports of it fail.',
    reference: semverTs,
  },
  T11: {
    watches: 'An exported name was added.',
    readers: 'minor',
    writers: 'none',
    reason: 'Nobody imports it yet.',
    reference: semverTs,
  },
  T12: {
    watches: 'A field or a list became `readonly`, or is so no longer.',
    readers: 'major',
    writers: 'none',
    reason: 'Code that wrote to it no longer compiles; code that relied on it meets changes.',
    reference: semverTs,
  },
  T13: {
    watches: 'The declarations need a newer TypeScript.',
    readers: 'major',
    writers: 'none',
    reason: 'Readers of the oldest supported version get errors that they cannot mend.',
    reference: 'https://www.semver-ts.org/formal-spec/4-compiler-considerations.html',
  },
  T14: {
    watches: 'A breaking change of a type may be the repair of a wrong one.',
    readers: 'none',
    writers: 'none',
    reason:
      'A type that never fitted the data can be mended in a patch, if no lawful program of readers gets a new error.',
    reference: 'https://www.semver-ts.org/formal-spec/2-breaking-changes.html#bug-fixes',
    question:
      'Was the old type wrong for the data that was always shipped? If so, lower the rows of the type with that reason.',
  },
} as const satisfies Readonly<Record<string, Rule>>
