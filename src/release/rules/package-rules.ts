/** The rules about package.json: what can be imported, and where it can be installed. */

import type { Rule } from './rule.ts'

const nodePackages = 'https://nodejs.org/api/packages.html#package-entry-points'
const packageJson = 'https://docs.npmjs.com/cli/v11/configuring-npm/package-json'

export const packageRules = {
  'package-export-added': {
    number: 'P1.added',
    description: 'A subpath or a condition was added to `exports`.',
    readers: 'minor',
    writers: 'none',
    reason: 'Nobody imports it yet.',
    reference: nodePackages,
  },
  'package-export-removed': {
    number: 'P1.removed',
    description: 'A subpath or a condition was removed from `exports`, `require` and `types` included.',
    readers: 'major',
    writers: 'none',
    reason: 'Imports of it fail.',
    reference: nodePackages,
  },
  'module-format-changed': {
    number: 'P2',
    description: 'The module system or the kind of an export changed: `type`, default or named.',
    readers: 'major',
    writers: 'none',
    reason: 'The same import returns something else.',
    reference: nodePackages,
  },
  'engine-range-narrowed': {
    number: 'P3',
    description: 'A minimum in `engines` was raised, or a version was dropped.',
    readers: 'major',
    writers: 'major',
    reason: 'Installations refuse or warn, and programs may not start.',
    reference: packageJson,
  },
  'engine-range-widened': {
    number: 'P3.widened',
    description: 'A minimum in `engines` was lowered, or a version was added.',
    readers: 'minor',
    writers: 'none',
    reason: 'It runs where it did not before.',
    reference: packageJson,
  },
  'peer-range-narrowed': {
    number: 'P4.narrowed',
    description: 'A range of a peer dependency allows less, or a required peer was added.',
    readers: 'major',
    writers: 'none',
    reason: 'Installations conflict.',
    reference: packageJson,
  },
  'peer-range-widened': {
    number: 'P4.widened',
    description: 'A range of a peer dependency allows more, or an optional peer was added or dropped.',
    readers: 'minor',
    writers: 'none',
    reason: 'What was installed still fits.',
    reference: packageJson,
  },
  'dependency-changed': {
    number: 'P5.dependency',
    description: 'A dependency at run time was added or has another range.',
    readers: 'minor',
    writers: 'none',
    reason: 'Readers install what they did not before.',
    reference: packageJson,
  },
  'package-grew': {
    number: 'P5.size',
    description: 'The package grew by more than a tenth.',
    readers: 'none',
    writers: 'none',
    reason: 'Nothing breaks, but somebody should have noticed.',
    reference: packageJson,
    question: 'Is the growth intended?',
  },
} as const satisfies Readonly<Record<string, Rule>>
