/** Types of our own: the project is type-checked where no Sveltia is installed. */

/** What the schema refuses of a configuration; empty when it takes it. */
export function complaintsOf(configuration: unknown): readonly string[]
