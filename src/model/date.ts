/** Dates as far as they are known: EDTF (ISO 8601-2:2019 annex A, levels 0 to 2), parsed by the `edtf` library. */

import edtf from 'edtf'
import * as z from 'zod'

/** Milliseconds since 1970 in UTC of the first instant that an EDTF date may mean; null when it is no EDTF date. */
export function earliest(value: string): number | null {
  try {
    return edtf(value).min
  } catch {
    return null
  }
}

/** Signs that EDTF is written with: as much of it as a JSON Schema can check. */
const shape = '^[0-9XYESTWZ~?%./\\[\\]{},:+ -]+$'

export const edtfDate = z
  .string()
  .refine((value) => earliest(value) !== null, { params: { code: 'value/date' } })
  .meta({
    kind: 'date',
    pattern: shape,
    description: 'Date in EDTF: as exact as it is known, and no more.',
  })
