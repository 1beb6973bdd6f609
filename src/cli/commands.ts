/** All commands. Each loads its own code: a build with nothing changed loads next to none. */

import { build } from './build.ts'
import type { Command } from './command.ts'

interface CommandEntry {
  /** One line of the overview. */
  readonly summary: string
  readonly load: () => Promise<Command>
}

export const commands: Readonly<Record<string, CommandEntry>> = {
  build: { summary: 'compile the seeds into dist/', load: async () => build },
  dev: {
    summary: 'build, then build again whenever a seed changes',
    load: async () => (await import('./dev.ts')).dev,
  },
  check: {
    summary: 'compile and report problems, write nothing',
    load: async () => (await import('./check.ts')).check,
  },
  seed: {
    summary: 'write a first annotation, find words in a seed, rename a slug, or keep keys',
    load: async () => (await import('./seed.ts')).seed,
  },
  template: {
    summary: 'make a repository like this one for texts of your own',
    load: async () => (await import('./template.ts')).template,
  },
  docs: {
    summary: 'write the generated docs and the JSON Schema of annotations',
    load: async () => (await import('./docs.ts')).docs,
  },
  cms: {
    summary: 'print the schema of a CMS, export records to it, or pull them back',
    load: async () => (await import('./cms.ts')).cms,
  },
  'release:diff': {
    summary: 'print what changed, rule by rule',
    load: async () => (await import('./release/diff.ts')).releaseDiff,
  },
  'release:check': {
    summary: 'refuse changesets that declare less than what changed',
    load: async () => (await import('./release/check.ts')).releaseCheck,
  },
  'release:changeset': {
    summary: 'write a changeset of the computed size',
    load: async () => (await import('./release/changeset.ts')).releaseChangeset,
  },
  'release:version': {
    summary: 'turn changesets into a version, and record it in releases/',
    load: async () => (await import('./release/version.ts')).releaseVersion,
  },
  'release:publish': {
    summary: 'publish the recorded version, and compare what the registry has',
    load: async () => (await import('./release/publish.ts')).releasePublish,
  },
  'release:notes': {
    summary: 'print release notes in Markdown, with the changed words',
    load: async () => (await import('./release/notes.ts')).releaseNotes,
  },
  'release:verify': {
    summary: 'pack a released version again and compare',
    load: async () => (await import('./release/verify.ts')).releaseVerify,
  },
}
