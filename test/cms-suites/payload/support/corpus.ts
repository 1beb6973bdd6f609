/** The corpus's collections, and an invented one that has every kind of field. */

import { corpusModel } from '../../../support/built-entries.ts'
import { everything } from '../../../support/every-kind.ts'

export const cms = { ...corpusModel, collections: [...corpusModel.collections, everything] }
