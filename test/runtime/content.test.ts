import { expect, it } from 'vitest'
import { isBlocks } from '../../src/runtime/content.ts'
import { block } from '../model/sample-blocks.ts'
import { documentOf, reply } from './sample-content.ts'

it('Blocks are distinguished from what has a body', () => {
  expect([[block('Ding.')], []].map(isBlocks)).toEqual([true, true])
})

it('Documents and replies are distinguished from blocks', () => {
  expect([documentOf(), reply('l1')].map(isBlocks)).toEqual([false, false])
})
