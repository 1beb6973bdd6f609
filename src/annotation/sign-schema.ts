/** The zod schemas of what an annotation says of signs in the text: hyphens, signs that go, markers of notes. */

import * as z from 'zod'
import { words } from './role-schema.ts'

export const hyphens = z.union([
  z.literal('join'),
  z.strictObject({
    join: z.literal(true),
    keep: z.array(words).min(1).describe('Words that a line cuts behind a hyphen of their own.'),
  }),
])

const sign = z.string().min(1)

export const drop = z.union([
  z
    .enum(['markup', 'markdown', 'html', 'quotes'])
    .describe(
      '`markup`: the place itself. `markdown`, `html`: all signs of that syntax in the place. `quotes`: the `>` at the beginning of its lines.',
    ),
  z.array(sign).describe('These signs, wherever they stand in the place.'),
  z.record(sign, z.string()).describe('These signs, and what each stands for.'),
])

export const markerRuling = z
  .string()
  .regex(/^(text|note( \S+)?)$/)
  .describe('`note 12`: the place is the marker of note 12. `text`: it is none.')
