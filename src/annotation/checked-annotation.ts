/** Checks the annotation of a seed against the model: its type, its keys and the values that need no text. */

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/suggest.ts'
import type { DocumentType, Model } from '../model/define.ts'
import type { ModelSchema } from '../model/model-schema.ts'
import { quickCheck } from '../model/quick-check.ts'
import { type Annotation, annotationSchema } from './annotation.ts'
import { knownKeys, misplacedKey } from './known-keys.ts'
import { validSubset } from './valid-subset.ts'
import type { Path, YamlFile } from './yaml.ts'
import { type CheckedValue, zodDiagnostics } from './zod-diagnostics.ts'

interface CheckedAnnotation {
  /** With its type, as far as it is valid; null when nothing can be read with it. */
  readonly usable: {
    readonly annotation: Annotation
    readonly type: DocumentType
    readonly knownKeys: CheckedValue['knownKeys']
  } | null
  readonly diagnostics: readonly Diagnostic[]
}

/** `hash` is the sha256 of the seed as it is now. */
export type AnnotationChecker = (yaml: YamlFile, hash: string) => CheckedAnnotation

export function annotationChecker(model: Model, modelSchema: ModelSchema): AnnotationChecker {
  const schema = annotationSchema(model, 'open')
  const isValid = quickCheck(schema)
  return (yaml, hash) => {
    if (yaml.diagnostics.length > 0) return { usable: null, diagnostics: yaml.diagnostics }
    const changed = changedSeed(yaml, hash)
    const type = model.documents.find((d) => d.name === yaml.value.type)
    if (type === undefined) return { usable: null, diagnostics: [...changed, unknownType(yaml, model)] }
    const keys: CheckedValue['knownKeys'] = (path) => knownKeys(type, modelSchema, path)
    const parsed = isValid(yaml.value) ? null : schema.safeParse(yaml.value)
    const issues = parsed?.error?.issues ?? []
    const keyHint = (key: string, path: Path): string | undefined => misplacedKey(key, path, type, model)
    const refused = zodDiagnostics(issues, { yaml, value: yaml.value, at: [], knownKeys: keys, keyHint })
    // Lines and columns mean nothing in another text than the one that was annotated.
    if (changed.length > 0) return { usable: null, diagnostics: [...changed, ...refused] }
    const annotation =
      parsed === null || parsed.success
        ? ((parsed?.data ?? yaml.value) as Annotation)
        : validSubset(yaml.value, issues)
    return { usable: { annotation, type, knownKeys: keys }, diagnostics: refused }
  }
}

function unknownType(yaml: YamlFile, model: Model): Diagnostic {
  const names = model.documents.map((d) => d.name)
  const given = yaml.value.type
  const expected = `one of ${names.map((name) => `\`${name}\``).join(', ')}`
  if (given === undefined)
    return diagnostic('value/missing', yaml.locationOf([]), { field: 'type', expected })
  const hint = typeof given === 'string' ? didYouMean(given, names) : undefined
  return diagnostic('value/invalid', yaml.locationOf(['type']), {
    field: 'type',
    found: JSON.stringify(given),
    expected,
    hint,
  })
}

function changedSeed(yaml: YamlFile, hash: string): Diagnostic[] {
  const stated = yaml.value.seed
  if (typeof stated !== 'string' || stated === hash) return []
  return [
    diagnostic('seed/changed', yaml.locationOf(['seed']), {
      field: 'seed',
      found: `sha256 ${hash}`,
      expected: `sha256 ${stated}`,
    }),
  ]
}
