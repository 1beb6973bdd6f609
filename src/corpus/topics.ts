/** What the texts are about. */

import { vocabulary } from '../model/vocabulary.ts'

export const topic = vocabulary(
  'Topic',
  'What a text is about.',
  {
    solidarity: 'Solidarity between peoples and movements, and its limits.',
    'freedom-of-expression': 'Freedom of expression and censorship.',
    'internet-access': 'Access to the internet: blocking, throttling, outages.',
    'platform-moderation': 'What social networks remove or allow, and whose accounts they close.',
    'human-rights': 'Human rights and their defence.',
    protest: 'Protests, riots and movements, and the answer of states to them.',
    'political-system': 'How Iran is or should be governed.',
    sanctions: 'Economic sanctions.',
    'foreign-policy': 'Relations between states, interventions and alliances.',
    'israel-palestine': 'Israel, Palestine and the wars between them.',
    'womens-rights': 'Rights and situation of women.',
    media: 'News media, propaganda and information campaigns.',
    diaspora: 'Iranians abroad.',
    'health-care': 'Health and medical care.',
  },
  { open: true },
)
