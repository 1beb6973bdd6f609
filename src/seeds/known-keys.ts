/** Takes a path of an annotation; gives the keys that may stand there: the candidates of “did you mean”. */

import type { Model } from '../model/define.ts'
import type { YamlFile } from './yaml.ts'

export function knownKeys(model: Model, yaml: YamlFile, path: readonly PropertyKey[]): string[] {
  const type = model.documents.find((d) => d.name === yaml.value.type) ?? model.documents[0]
  if (type === undefined) return []
  const [first] = path
  if (first === undefined)
    return [
      'seed',
      'id',
      'type',
      'slug',
      'aliases',
      'default',
      'lines',
      'spans',
      'notes',
      'markers',
      'gaps',
      'accept',
      ...type.editorial,
      ...(type.repliesField === null ? [] : [type.repliesField]),
    ]
  if (first === 'lines') return ['role', 'by', 'name', 'work', 'line', 'language', 'join', 'note']
  if (first === 'gaps') return ['after', 'lost', 'note']
  if (first === type.repliesField)
    return ['lines', 'author', 'language', 'replyTo', 'value', 'stated', 'inferred', 'editorial']
  return ['value', 'stated', 'inferred', 'editorial', 'lines']
}
