/** Decap’s own editor, in a browser. */

import { decapEditor, showDecap } from './decap.ts'
import { specifyEdits } from './edits.ts'
import { specifyConfigurations } from './wrong-configurations.ts'
import { specifyFiles } from './wrong-files.ts'

specifyEdits(decapEditor)
specifyFiles(decapEditor)
specifyConfigurations({
  ...{ name: 'Decap', show: showDecap, begin: 'Login' },
  complaint: /Error loading the CMS configuration/,
})
