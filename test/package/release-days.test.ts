/** In which release a document came, and in which it last changed. */

import { describe, expect, it } from 'vitest'
import { daysOfDocuments, readReleaseRecords } from '../../src/package/release-days.ts'

const first = { release: '1.0.0', day: '2031-07-09' }
const second = { release: '1.1.0', day: '2031-08-01' }
const third = { release: '2.0.0', day: '2031-09-01' }

describe('the days of a document', () => {
  it('are those of the release that added it, as long as it is as it came', () => {
    const days = daysOfDocuments([{ ...first, added: ['well'], changed: [] }])
    expect(days.get('well')).toEqual({ added: first, changed: first })
  })

  it('say the last of the releases that changed it', () => {
    const days = daysOfDocuments([
      { ...first, added: ['well'], changed: [] },
      { ...second, added: ['fair'], changed: ['well'] },
      { ...third, added: [], changed: ['well'] },
    ])
    expect(days.get('well')).toEqual({ added: first, changed: third })
    expect(days.get('fair')).toEqual({ added: second, changed: second })
  })

  it('are none before its first release, and none at all without a record', () => {
    expect(daysOfDocuments([]).get('well')).toBeUndefined()
    expect(readReleaseRecords(null)).toEqual([])
  })
})
