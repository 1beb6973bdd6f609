/** The parts that we use of libraries that ship no types. */

declare module 'edtf' {
  /** `min` and `max` are in milliseconds since 1970 in UTC, null when unknown. @throws when the text is not an EDTF date. */
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null }
}

declare module 'language-tags' {
  interface Tag {
    errors(): readonly { readonly message: string }[]
  }
  function tags(text: string): Tag
  export = tags
}
