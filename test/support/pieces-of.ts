/** Divides an invented text by the roles of an annotation, without compiling it. */

import type { RoleMap } from '../../src/annotation/annotation.ts'
import { naturalKey } from '../../src/annotation/key-place.ts'
import { linesOf } from '../../src/source/lines.ts'
import { assignRoles, type Piece } from '../../src/text/assign-roles.ts'
import { sampleModel } from './sample-model.ts'

const location = { file: 'seeds/one.txt', line: 1, column: 1 }

export const piecesOf = (text: string, lines: RoleMap, fallback?: string): readonly Piece[] =>
  assignRoles(
    {
      model: sampleModel,
      seed: { text, lines: linesOf(text) },
      annotation: {
        seed: '',
        id: 'one',
        type: 'Notice',
        slug: 'one',
        lines,
        ...(fallback === undefined ? {} : { default: fallback }),
      },
      part: null,
      keyAt: naturalKey,
      locate: { inSeed: () => location, ofKey: () => location },
      diagnostics: [],
    },
    { between: () => [], textOf: (start, end) => text.slice(start, end) },
  )
