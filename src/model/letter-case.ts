/** Letter case of names: `LocalName` is a type, `localName` a list or a collection, `local-name` an address. */

export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1)

export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** `LocalName` -> `local-name` */
export const kebabCase = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
