/** What html-validate is asked of pages that programs make, and what it answers, a line for each finding. The suites install it. */

/** Configuration of html-validate. */
export const htmlRules = {
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Rules of style about source that people write; texts are long, and their marks stand where they stand.
    'no-inline-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
  } as const,
}

interface Report {
  readonly results: readonly {
    readonly messages: readonly {
      readonly ruleId: string
      readonly message: string
      readonly line: number
      readonly column: number
    }[]
  }[]
}

export const findingsIn = ({ results }: Report): string[] =>
  results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
