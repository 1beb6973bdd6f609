/** Rules over documents: D1 to D15. */

import type { Rule } from './rule.ts'

const semver = 'https://semver.org/#spec-item-8'
const semverTs = 'https://www.semver-ts.org/formal-spec/2-breaking-changes.html'
const webFeatures = 'https://github.com/web-platform-dx/web-features/blob/main/docs/publishing.md'
const simpleIcons = 'https://github.com/simple-icons/simple-icons/blob/develop/VERSIONING.md'
const coolUris = 'https://www.w3.org/Provider/Style/URI'

export const documentRules = {
  D1: {
    watches: 'A document was added.',
    readers: 'minor',
    writers: 'none',
    reason:
      'New id, slug and subpath; nothing that was there changes, since the union of slugs is declared open.',
    reference: webFeatures,
  },
  D2: {
    watches: 'A document was removed.',
    readers: 'major',
    writers: 'none',
    reason: 'Its key, its subpath and every link to it die.',
    reference: webFeatures,
  },
  D3: {
    watches: 'A slug was renamed, and the old one stays as an alias.',
    readers: 'minor',
    writers: 'none',
    reason: 'Old imports and keys still work, and old addresses can be redirected.',
    reference: coolUris,
  },
  D4: {
    watches: 'A slug was renamed, and the old one leads nowhere.',
    readers: 'major',
    writers: 'none',
    reason: 'For readers of the old slug the document is gone.',
    reference: coolUris,
  },
  D5: {
    watches: 'The id of a document changed.',
    readers: 'major',
    writers: 'major',
    reason: 'Caches, feeds and references in a CMS know the document by its id.',
    reference: webFeatures,
  },
  'D5.reused': {
    watches: 'An id that an earlier release gave to one text names another.',
    readers: 'major',
    writers: 'major',
    reason:
      'An id is never given twice: what knows the old text by it would take the new one for an edit of it.',
    reference: webFeatures,
    forbidden: true,
  },
  D6: {
    watches: 'A document has another type.',
    readers: 'major',
    writers: 'major',
    reason: 'The discriminant narrows to other fields; in a CMS the entry moves to another collection.',
    reference: semverTs,
  },
  D7: {
    watches: 'The text of a document was edited.',
    readers: 'patch',
    writers: 'none',
    reason: 'Prose is not part of the contract; a typo and a new sentence cannot be told apart by rule.',
    reference: simpleIcons,
  },
  D8: {
    watches: 'A title, a summary, a topic or another value was edited, or where it comes from.',
    readers: 'patch',
    writers: 'none',
    reason: 'It is shown, not looked up by.',
    reference: simpleIcons,
  },
  D9: {
    watches: 'The date that lists are sorted by changed, or became more or less exact.',
    readers: 'minor',
    writers: 'none',
    reason: 'Order, feeds and addresses with a date in them move; the type does not.',
    reference: webFeatures,
  },
  'D10.appeared': {
    watches: 'A document has a value where it had none.',
    readers: 'patch',
    writers: 'none',
    reason: 'The type said that it may be there.',
    reference: webFeatures,
  },
  'D10.disappeared': {
    watches: 'A document has no value where it had one.',
    readers: 'minor',
    writers: 'none',
    reason: 'The type said that it may be missing, but a page may lose a part.',
    reference: webFeatures,
  },
  D11: {
    watches: 'A slug that an earlier release gave to one document leads to another.',
    readers: 'major',
    writers: 'none',
    reason: 'Old links show another text, and nobody is told.',
    reference: coolUris,
  },
  D12: {
    watches: 'An alias or a redirect was dropped.',
    readers: 'major',
    writers: 'none',
    reason: 'It was a promise that old addresses keep working until the next major version.',
    reference: coolUris,
  },
  'D12.added': {
    watches: 'An alias or a redirect was added.',
    readers: 'minor',
    writers: 'none',
    reason: 'One more address that works; nothing that was there changes.',
    reference: coolUris,
  },
  'D12.broken': {
    watches: 'A redirect leads nowhere, to another redirect, or away from a document that is there.',
    readers: 'major',
    writers: 'none',
    reason: 'Who follows it gets lost. The build refuses it as well.',
    reference: coolUris,
    forbidden: true,
  },
  D13: {
    watches: 'The seed is the same, but text or derived values of its document changed.',
    readers: 'minor',
    writers: 'none',
    reason: 'The compiler or the annotation changed: every page that shows the document renders anew.',
    reference: webFeatures,
  },
  D14: {
    watches: 'The rule that `documents` is sorted by changed.',
    readers: 'major',
    writers: 'none',
    reason: 'Pages show the first few of the list.',
    reference: semver,
  },
  D15: {
    watches: 'The rights in a document changed.',
    readers: 'major',
    writers: 'none',
    reason: 'What was allowed may be forbidden now: a contract outside all types.',
    reference: semver,
    question:
      'Were the rights narrowed? If they were only stated more exactly, or widened, lower this with a reason.',
  },
} as const satisfies Readonly<Record<string, Rule>>
