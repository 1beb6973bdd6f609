import { expect, test } from 'vitest'
import { blockSum } from '../../src/identity/block-sum.ts'
import type { Block } from '../../src/model/portable-text.ts'

const block = (...texts: string[]): Block => ({
  _type: 'block',
  _key: 'l1',
  style: 'normal',
  children: texts.map((text, i) => ({ _type: 'span', _key: `l1.${i}`, text, marks: [] })),
  markDefs: [],
})

test('the sum of a block is that of its words, whatever white space and spans are between them', () => {
  expect(blockSum(block('One mill,\n  two', ' bridges'))).toBe(blockSum(block(' One mill, two bridges ')))
  expect(blockSum(block('One mill, two bridges'))).not.toBe(blockSum(block('One mill, two bridge')))
})
