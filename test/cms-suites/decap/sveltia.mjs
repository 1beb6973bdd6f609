/** Sveltia's published schema of configurations, as a judge. */

import { readFileSync } from 'node:fs'
import Ajv from 'ajv'

const path = new URL('node_modules/@sveltia/cms/schema/sveltia-cms.json', import.meta.url)
const formats = { uri: URL.canParse, regex: isPattern }
const validate = new Ajv({ strict: false, formats }).compile(JSON.parse(readFileSync(path, 'utf8')))

export const complaintsOf = (configuration) =>
  validate(configuration)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`)

function isPattern(text) {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
