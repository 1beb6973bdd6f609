/** Names notes by their labels, for ids and for Markdown, which do not take every sign: `*` is `sign-2a`. */

export const noteName = (label: string): string =>
  /^[\p{L}\p{N}-]{1,200}$/u.test(label) && !label.startsWith('sign-')
    ? label
    : `sign-${[...label]
        .slice(0, 100)
        .map((character) => (character.codePointAt(0) ?? 0).toString(16))
        .join('-')}`
