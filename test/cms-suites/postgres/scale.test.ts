/** The measurement of bench/cms runs on both databases, and finds nothing changed. What it takes is nobody's promise. */

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'

const program = join(import.meta.dirname, '../../../bench/cms/run.mjs')

it('generated documents come back from SQLite and PostgreSQL as they went in', () => {
  const args = [program, '--count', '30', '--batch', '7', '--database', String(inject('databaseUrl'))]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^\| \| SQLite \| PostgreSQL \|$/m)
  expect(stdout).toMatch(/^\| came back changed \| 0 \| 0 \|$/m)
})
