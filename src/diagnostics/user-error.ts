/** Thrown where a command cannot go on, with a message for a person: what was found, and how to fix it. */
export class UserError extends Error {
  override readonly name = 'UserError'
}
