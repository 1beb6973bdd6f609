/** Tells which letters of a text are of the scripts that its language is written in. */

import { scriptOf } from '../../model/direction.ts'

/** Scripts of Unicode in which a text of an ISO 15924 code is written, where that is not the one of the same name. */
const writtenIn: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Hrkt: ['Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Aran: ['Arab'],
  Latf: ['Latn'],
  Latg: ['Latn'],
  Cyrs: ['Cyrl'],
}

/** Languages of no script: undetermined, several, none, not coded. */
const scriptless = /^(?:und|mul|zxx|mis)\b/i

/** How many letters of a text are of the scripts, and how many of others. */
export interface ScriptCount {
  own: number
  other: number
}

export interface Script {
  /** ISO 15924 code. */
  readonly code: string
  /** Adds the letters of a part of a text to a count. */
  readonly count: (text: string, start: number, end: number, into: ScriptCount) => void
  /** Whether a unit of UTF-16 is a letter of the script (`own`), of another (`other`), or no letter. Rare letters of two units are none. */
  readonly kindOf: (unit: number) => 'own' | 'other' | 'none'
}

const known = new Map<string, Script | null>()

/** The script of a language; null where it has none, or Unicode does not know it. */
export function scriptOfLanguage(tag: string): Script | null {
  const found = known.get(tag)
  if (found !== undefined) return found
  const code = scriptless.test(tag) ? undefined : scriptOf(tag)
  const script = code === undefined ? null : scriptNamed(code)
  known.set(tag, script)
  return script
}

const unknown = 0
const none = 1
const own = 2
const other = 3

function scriptNamed(code: string): Script | null {
  const letter = lettersOf(writtenIn[code] ?? [code])
  if (letter === null) return null
  // Of each unit what it is, once it was asked for: a pattern for each letter of long texts is slow.
  const kinds = new Uint8Array(0x10000)
  const kindAt = (unit: number): number => {
    const kind = kinds[unit] ?? none
    if (kind !== unknown) return kind
    const character = String.fromCharCode(unit)
    const found = !alphabetic.test(character) ? none : letter.test(character) ? own : other
    kinds[unit] = found
    return found
  }
  return {
    code,
    kindOf: (unit) => names[kindAt(unit)] ?? 'none',
    count(text, start, end, into) {
      for (let i = start; i < end; i++) {
        const kind = kindAt(text.charCodeAt(i))
        if (kind === own) into.own++
        else if (kind === other) into.other++
      }
    },
  }
}

const names = ['none', 'none', 'own', 'other'] as const

/** Signs that several scripts share are letters of none. */
const alphabetic = /^(?!\p{Script=Common}|\p{Script=Inherited})\p{L}$/u

function lettersOf(scripts: readonly string[]): RegExp | null {
  try {
    return new RegExp(`^[${scripts.map((name) => `\\p{Script_Extensions=${name}}`).join('')}]$`, 'u')
  } catch {
    return null
  }
}

/** A sentence in another script has at least so many words, and letters; less may be a name or a title. */
const fewestWords = 5
const fewestInSentence = 24

/** The first run of words of other scripts, without a letter of the script between them, that is as long as a sentence. */
export function foreignSentence(
  script: Script,
  text: string,
  start: number,
  end: number,
): (ScriptCount & { readonly start: number; readonly end: number }) | null {
  let run = { start, end: start, letters: 0, words: 0 }
  for (let i = start; i <= end; i++) {
    const kind = i === end ? 'own' : script.kindOf(text.charCodeAt(i))
    if (kind === 'other') {
      if (run.letters === 0) run = { start: i, end: i, letters: 0, words: 1 }
      else if (i > run.end && /\s/u.test(text.slice(run.end, i))) run.words++
      run.letters++
      run.end = i + 1
    } else if (kind === 'own') {
      if (run.letters >= fewestInSentence && run.words >= fewestWords)
        return { start: run.start, end: run.end, own: 0, other: run.letters }
      run = { start: i, end: i, letters: 0, words: 0 }
    }
  }
  return null
}
