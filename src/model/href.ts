/**
 * Absolute, or starting with one `/`: what every CMS and renderer takes. `javascript:` and its like are refused. The
 * letters stand in both cases because a JSON Schema pattern has no flags.
 */
export const hrefPattern = /^([hH][tT][tT][pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|\/(?!\/))/
