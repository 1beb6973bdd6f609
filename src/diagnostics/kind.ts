/** What the catalogue says of a kind of problem. */

export interface Kind {
  /** What is wrong, as a heading. */
  readonly title: string
  /** Why it is refused, and what to do about it. */
  readonly advice: string
  /** A warning does not fail the build. */
  readonly severity: 'error' | 'warning'
}

export const error = (title: string, advice: string): Kind => ({ title, advice, severity: 'error' })
export const warning = (title: string, advice: string): Kind => ({ title, advice, severity: 'warning' })
