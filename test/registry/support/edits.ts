/** What people do between two releases, done by program: each takes a project and edits its seeds or its model. */

import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from './project.ts'

export type Edit = (project: Project) => void

/** A word that was not there, in the longest line; the annotation vouches for the new bytes. */
export const mendText =
  (slug: string): Edit =>
  (project) => {
    const { text, annotation } = seedOf(project, slug)
    const before = project.read(text)
    const longest = before.split('\n').reduce((long, line) => (line.length > long.length ? line : long))
    project.replace(text, longest, longest.replace(' ', ' verily '))
    project.replace(annotation, sha256(before), sha256(project.read(text)))
  }

export const addSeed: Edit = (project) => {
  const text = 'A well in the desert\n\nWhoever digs a well does not ask who will drink from it.\n'
  project.write('seeds/well.txt', text)
  project.write('seeds/well.yaml', `seed: ${sha256(text)}\n${annotationOfWell}`)
}

const annotationOfWell = `id: article-well
type: Article
slug: a-well-in-the-desert
title: { stated: 1 }
language: { value: en, inferred: The text is in English. }
summary: { value: Argues that wells are for everybody., editorial: Our wording. }
topics: { value: [solidarity], editorial: Chosen from our vocabulary. }
rights:
  value: { status: unknown, licence: null, holder: null }
  editorial: The seed states no rights; they stay with the author.
default: paragraph
lines:
  1: title
`

export const renameSlug =
  (from: string, to: string): Edit =>
  (project) =>
    project.replace(
      seedOf(project, from).annotation,
      `\nslug: ${from}\n`,
      `\nslug: ${to}\naliases: [${from}]\n`,
    )

export const removeSeed =
  (slug: string): Edit =>
  (project) => {
    const { text, annotation } = seedOf(project, slug)
    for (const path of [text, annotation]) rmSync(join(project.root, path))
  }

/** A field that every type has, empty in the texts that are there. */
export const addField: Edit = (project) =>
  project.replace(
    'src/corpus/common-fields.ts',
    'export const commonFields = {\n',
    "export const commonFields = {\n  translator: z.string().min(1).nullable().describe('Who translated the text; null when nobody did.'),\n",
  )

/** `Topic` is a vocabulary that readers were told may grow. */
export const growOpenUnion: Edit = (project) =>
  project.replace(
    'src/corpus/topics.ts',
    "    'health-care': ",
    "    irrigation: 'Wells, canals and who drinks from them.',\n    'health-care': ",
  )

/** `BasisKind` is the vocabulary that readers were told is complete. */
export const growClosedUnion: Edit = (project) =>
  project.replace(
    'src/model/provenance.ts',
    'const basisKinds = {\n',
    "const basisKinds = {\n  reported: 'Somebody else says it, and we name them in the note.',\n",
  )

interface SeedFiles {
  readonly text: string
  readonly annotation: string
}

function seedOf(project: Project, slug: string): SeedFiles {
  const annotation = readdirSync(join(project.root, 'seeds'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `seeds/${name}`)
    .find((path) => project.read(path).includes(`\nslug: ${slug}\n`))
  if (annotation === undefined) throw new Error(`No seed has the slug ${slug}.`)
  return { text: annotation.replace(/yaml$/, 'txt'), annotation }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
