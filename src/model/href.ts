/**
 * Absolute, or starting with one `/`: what every CMS and renderer takes. `javascript:` and its like are refused, and so
 * is what browsers read as another host (`//`, `/\\`) or strip (blanks and controls). The letters stand in both cases
 * because a JSON Schema pattern has no flags.
 */
export const hrefPattern =
  /^([hH][tT][tT][pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:|[tT][eE][lL]:|\/(?![/\\]))[^\s\u0000-\u001f\u007f]*$/
