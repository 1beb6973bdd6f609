/** Payload's own Lexical editor without a browser: what it makes of a text, and what an editor does to it. */

import { editorConfigFactory, getEnabledNodes } from '@payloadcms/richtext-lexical'
import { $getRoot, type LexicalNode, type SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import type { RichText } from '../../../../src/cms/payload/rich-text.ts'
import type { PayloadSchema } from '../../../../src/cms/payload/schema.ts'
import { configOf, editorOf } from './boot.ts'

/** Of all nodes, from the root down. */
const withDescendants = (node: LexicalNode): LexicalNode[] => [
  node,
  ...('getChildren' in node ? (node.getChildren as () => LexicalNode[])().flatMap(withDescendants) : []),
]

export const allNodes = (): LexicalNode[] => withDescendants($getRoot())

/** Gives a function that opens a text, edits it and saves it. */
export async function headlessEditor(schema: PayloadSchema) {
  const config = await configOf(schema, 'file::memory:')
  const editorConfig = await editorConfigFactory.fromEditor({ config, editor: editorOf(schema) })
  const nodes = getEnabledNodes({ editorConfig })
  return (text: RichText, edit: () => void = () => {}): RichText => {
    const complaints: Error[] = []
    const editor = createHeadlessEditor({ nodes, onError: (error) => complaints.push(error) })
    editor.setEditorState(editor.parseEditorState(text as unknown as SerializedEditorState))
    editor.update(edit, { discrete: true })
    if (complaints[0] !== undefined) throw complaints[0]
    return JSON.parse(JSON.stringify(editor.getEditorState())) as RichText
  }
}

/** Lexical puts right only what was touched. */
export function touchAll(): void {
  for (const node of allNodes()) node.markDirty()
}
