/** Styles of blocks and marks of text that a corpus adds: editors can choose the styles, and nothing of either is lost. */

import { describe, expect, it } from 'vitest'
import { loadTargets } from '../../src/cms/targets.ts'
import { everyKind, everything } from '../support/every-kind.ts'

const [, ...records] = everyKind.collections
const fields = everything.fields
  .filter(({ name }) => name === 'id' || name === 'blocksRequired')
  .map((field) => {
    if (field.kind !== 'blocks') return field
    const inner = field.text.fields.map((of) =>
      of.kind === 'choice' && of.name === 'style'
        ? { ...of, choices: [...of.choices, { value: 'stage-direction', label: 'Stage direction' }] }
        : of,
    )
    return { ...field, text: { ...field.text, fields: inner } }
  })
const cms = {
  collections: [{ ...everything, fields }, ...records],
  blockStyles: { ...everyKind.blockStyles, 'stage-direction': 'Stage direction' },
  decorators: [...everyKind.decorators, 'struck'],
  decoratorLabels: { ...everyKind.decoratorLabels, struck: 'Struck' },
}
const value = {
  type: 'Everything',
  id: 'play',
  blocksRequired: [
    {
      ...{ _type: 'block', _key: 'l1', style: 'stage-direction', markDefs: [] },
      children: [
        { _type: 'span', _key: 'l1c0', text: 'She ', marks: [] },
        { _type: 'span', _key: 'l1c1', text: 'turns\n', marks: ['em', 'struck'] },
        { _type: 'span', _key: 'l1c2', text: ' away.', marks: ['struck'] },
      ],
    },
  ],
}
const entry = { type: 'Everything', value }

/** Contentful keeps text as JSON: its editor shows no styles. */
const withStyles = (await loadTargets()).filter(({ capabilities }) => capabilities.text !== 'JSON')

describe.each((await loadTargets()).map((target) => [target.name, target] as const))('in %s', (_, target) => {
  it('come back', () => {
    const record = JSON.parse(JSON.stringify(target.encode(cms, entry))) as never
    expect(target.decode(cms, record)).toStrictEqual(entry)
  })
})

it.each(withStyles.map((target) => [target.name, target] as const))(
  'a style of the corpus is in the schema for %s',
  (_, target) => {
    expect(JSON.stringify((target.shown ?? target.schema)(cms))).toContain('stage-direction')
  },
)
