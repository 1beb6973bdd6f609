/** Rules over package.json: P1 to P5. */

import type { Rule } from './rule.ts'

const nodePackages = 'https://nodejs.org/api/packages.html#package-entry-points'
const packageJson = 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json'

export const packageRules = {
  'P1.added': {
    watches: 'A subpath or a condition was added to `exports`.',
    readers: 'minor',
    writers: 'none',
    reason: 'Nobody imports it yet.',
    reference: nodePackages,
  },
  'P1.removed': {
    watches: 'A subpath or a condition was removed from `exports`, `require` and `types` included.',
    readers: 'major',
    writers: 'none',
    reason: 'Imports of it fail.',
    reference: nodePackages,
  },
  P2: {
    watches: 'The module system or the kind of an export changed: `type`, default or named.',
    readers: 'major',
    writers: 'none',
    reason: 'The same import gives something else.',
    reference: nodePackages,
  },
  P3: {
    watches: 'A floor in `engines` was raised, or a version dropped.',
    readers: 'major',
    writers: 'major',
    reason: 'Installations refuse or warn, and programs may not start.',
    reference: packageJson,
  },
  'P3.widened': {
    watches: 'A floor in `engines` was lowered, or a version added.',
    readers: 'minor',
    writers: 'none',
    reason: 'It runs where it did not before.',
    reference: packageJson,
  },
  'P4.narrowed': {
    watches: 'A range of a peer dependency allows less, or a required peer was added.',
    readers: 'major',
    writers: 'none',
    reason: 'Installations conflict.',
    reference: packageJson,
  },
  'P4.widened': {
    watches: 'A range of a peer dependency allows more, or an optional peer was added or dropped.',
    readers: 'minor',
    writers: 'none',
    reason: 'What was installed still fits.',
    reference: packageJson,
  },
  'P5.dependency': {
    watches: 'A dependency at run time was added or has another range.',
    readers: 'minor',
    writers: 'none',
    reason: 'Readers install what they did not before.',
    reference: packageJson,
  },
  'P5.size': {
    watches: 'The package grew by more than a tenth.',
    readers: 'none',
    writers: 'none',
    reason: 'Nothing breaks, but somebody should have noticed.',
    reference: packageJson,
    question: 'Is the growth meant?',
  },
} as const satisfies Readonly<Record<string, Rule>>
