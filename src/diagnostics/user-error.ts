/** Thrown where a command cannot go on, with words for a person: what was found, and what mends it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
