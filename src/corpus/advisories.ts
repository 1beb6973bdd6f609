/**
 * What a reader may want to know before reading. The same codes hold for every viewpoint; a code describes the text
 * and judges nobody.
 */

import { vocabulary } from '../model/vocabulary.ts'

export const advisory = vocabulary(
  'Advisory',
  'Notice about the content of a text, the same for every viewpoint.',
  {
    violence: 'Describes killing, torture, armed attack or execution.',
    'sexual-violence': 'Mentions sexual violence.',
    'harm-to-children': 'Mentions violence against children or their death.',
    'endorses-violence': 'Approves of, or calls for, armed attack or killing.',
    'demeaning-language': 'Demeans people for nationality, religion, ethnicity, gender or politics.',
    'accuses-named-person': 'Accuses a named person of a crime or of serving a foreign power.',
    'disputed-claims': 'States as fact what other sources dispute; we have not checked it.',
    illness: 'Describes illness or disability.',
  },
  { open: true },
)
