import { expect, test } from 'vitest'
import { progressOn } from '../../src/cli/progress.ts'

const streamOf = (isTTY: boolean) => {
  const said: string[] = []
  const stream = { isTTY, write: (text: string) => said.push(text) > 0 } as unknown as NodeJS.WriteStream
  return { said, stream }
}

test('progress draws one line over itself, and takes it away at the end', () => {
  const { said, stream } = streamOf(true)
  const progress = progressOn(stream)
  progress.show('compiled 1 of 2', 1, 2)
  progress.show('compiled 1 of 2', 1, 2)
  progress.show('compiled 2 of 2', 2, 2)
  progress.end()
  expect(said.map((line) => line.replace('\r\u001b[K', ''))).toEqual([
    `${'█'.repeat(12)}${'░'.repeat(12)}  50 % compiled 1 of 2`,
    `${'█'.repeat(24)} 100 % compiled 2 of 2`,
    '',
  ])
})

test('progress says nothing where nobody watches', () => {
  const { said, stream } = streamOf(false)
  const progress = progressOn(stream)
  progress.show('compiled 1 of 2', 1, 2)
  progress.end()
  expect(said).toEqual([])
})

test('progress is never more than all of it', () => {
  const { said, stream } = streamOf(true)
  progressOn(stream).show('written 64 of 20', 64, 20)
  expect(said.join('')).toContain(`${'█'.repeat(24)} 100 %`)
})
