/**
 * Records which keys a release gives to blocks and replies, and which it takes away, for builds and readers
 * (`compile/released-keys.ts`). It is made from the records of all releases: recorded again, a release has the same lines.
 */

import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { releasedKeysFile } from '../compile/released-keys.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { keyRecordOf } from './key-record.ts'
import type { ReleasedContent } from './release.ts'
import { baselineVersions, readBaselineContent } from './sources/baseline.ts'

export function recordKeys(root: string, version: string, content: ReleasedContent): void {
  const earlier = baselineVersions(root)
    .filter((one) => one !== version)
    .map((one) => ({ version: one, content: readBaselineContent(root, one) }))
  const record = keyRecordOf([...earlier, { version, content }])
  const lines = [...record].map(([id, line]) => `${JSON.stringify(id)}: ${JSON.stringify(line)}`)
  const file = join(root, releasedKeysFile)
  mkdirSync(dirname(file), { recursive: true })
  writeFileAtomic(file, `{\n${lines.join(',\n')}\n}\n`)
}
