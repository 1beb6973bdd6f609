/**
 * Writes what a record is now into the text of a record file, whose comments and other records stay as they were.
 */

import { parseDocument } from 'yaml'
import type { CorpusRecord } from '../annotation/records.ts'
import type { Edit } from '../model/edits.ts'

/** `edits` lead from the record to what it is now. */
export function withRecordEdits(text: string, id: string, edits: readonly Edit[]): string {
  const file = parseDocument(text, options)
  for (const { at, is } of edits) {
    if (is === undefined) file.deleteIn([id, ...at])
    else file.setIn([id, ...at], file.createNode(is))
  }
  return file.toString({ lineWidth: 0 })
}

export function withNewRecord(text: string, { id, ...fields }: CorpusRecord): string {
  const file = parseDocument(text, options)
  // What is empty need not be written.
  const given = Object.entries(fields).filter(([, value]) => value !== null && !isEmptyList(value))
  file.setIn([id], file.createNode(Object.fromEntries(given)))
  return file.toString({ lineWidth: 0 })
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

const options = { version: '1.2', schema: 'core' } as const
