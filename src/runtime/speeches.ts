/** Finds in flat blocks what one person says in one go. */

import { type Block, textOrNull } from './blocks.ts'

/** Null stands for what is no block. */
export type Blocks = readonly (Block | null)[]

/** The blocks of a speech that begins at a place; none where none does. */
export function speechFrom(blocks: Blocks, from: number): Block[] {
  const head = blocks[from]
  const speaker = speakerFrom(blocks, from)
  if (head === null || head === undefined || speaker === null) return []
  const speech: Block[] = [head]
  // What is done meanwhile belongs to the speech if that goes on after it.
  let meanwhile: Block[] = []
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === null || block === undefined) break
    if (isMeanwhile(block)) meanwhile.push(block)
    else if (keyOfSpeaker(block) === speaker) {
      for (const done of meanwhile) speech.push(done)
      speech.push(block)
      meanwhile = []
    } else break
  }
  return speech
}

/** Null for the name of a speaker itself, and for what nobody says. */
export function keyOfSpeaker(block: Block | null | undefined): string | null {
  if (block === null || block === undefined || block.style === 'speaker') return null
  const [speaker, id] = [textOrNull(block.speaker), textOrNull(block.speakerId)]
  return speaker === null && id === null ? null : JSON.stringify([speaker, id])
}

/** Who speaks from a block on: whoever says it, or the first words under this name; null where nobody does. */
function speakerFrom(blocks: Blocks, from: number): string | null {
  if (blocks[from]?.style !== 'speaker') return keyOfSpeaker(blocks[from])
  let first = from + 1
  while (isMeanwhile(blocks[first])) first++
  return keyOfSpeaker(blocks[first])
}

/** What stands between the words of one speech, and nobody says. */
const isMeanwhile = (block: Block | null | undefined): boolean =>
  /^(?:stage-direction|note|caption)$/.test(block?.style ?? '') && keyOfSpeaker(block) === null

/** Index of the next block that begins a speech. */
export function endOfRest(blocks: Blocks, from: number): number {
  for (let i = from + 1; i < blocks.length; i++) if (speakerFrom(blocks, i) !== null) return i
  return blocks.length
}
