/** The two cases of a first letter: `Article` is a type, `article` a list or a collection. */

export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
