/** Absolute, or starting with one `/`: what every CMS and renderer takes. `javascript:` and its like are refused. */
export const hrefPattern = /^(https?:\/\/|mailto:|tel:|\/(?!\/))/i
