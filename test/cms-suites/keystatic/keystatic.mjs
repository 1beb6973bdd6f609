/** The installed Keystatic: as much of it as the tests use. */

export { fields } from '@keystatic/core'
export { createReader } from '@keystatic/core/reader'
