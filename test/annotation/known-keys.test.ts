import { describe, expect, it } from 'vitest'
import { knownKeys } from '../../src/annotation/known-keys.ts'
import { parseYaml } from '../../src/annotation/yaml.ts'
import { documentTypeOf } from '../../src/model/define.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { talkHead } from '../support/annotation-heads.ts'
import { sampleModel } from '../support/sample-model.ts'

const modelSchema = modelSchemaOf(sampleModel)
const keysAt = (path: readonly (string | number)[], type = 'Talk'): readonly string[] =>
  knownKeys(documentTypeOf(sampleModel, type), modelSchema, path)

describe('the keys that an annotation may have', () => {
  it('are all that an annotation of the type uses', () => {
    const used = Object.keys(parseYaml(talkHead('Hello.\n'), 'seeds/one.yaml').value)
    expect(keysAt([])).toEqual(expect.arrayContaining([...used, 'seats', 'replies', 'accept']))
  })

  it('hold no field of another type', () => {
    expect(keysAt([], 'Notice')).not.toContain('seats')
  })

  it('hold no thread for a type without one', () => {
    expect(keysAt([], 'Notice')).not.toContain('replies')
  })

  it('are those of a value with its basis under a field', () => {
    expect(keysAt(['crier'])).toEqual(['value', 'stated', 'inferred', 'editorial', 'lines'])
  })

  it('are a calendar beside a date, and a language beside the title', () => {
    expect(keysAt(['called']).at(-1)).toBe('calendar')
    expect(keysAt(['title']).at(-1)).toBe('language')
  })

  it('are none below a value that is no map', () => {
    expect(keysAt(['called', 'value', 'year'])).toEqual([])
  })
})
