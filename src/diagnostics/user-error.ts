/** Thrown where a command cannot go on, with words for a person: what was found, and what mends it. */
export class UserError extends Error {
  override readonly name = 'Refusal'
}
