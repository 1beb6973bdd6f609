/** Sveltia’s own editor, in a browser. */

import { specifyEdits } from './edits.ts'
import { showSveltia, sveltiaEditor } from './sveltia.ts'
import { specifyConfigurations } from './wrong-configurations.ts'
import { specifyFiles } from './wrong-files.ts'

specifyEdits(sveltiaEditor)
specifyFiles(sveltiaEditor)
specifyConfigurations({
  ...{ name: 'Sveltia', show: showSveltia, begin: 'Work with Test' },
  complaint: /errors? in the CMS configuration/,
})
