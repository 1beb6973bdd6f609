import { expect, test } from 'vitest'
import { codesOf, compileText } from '../../support/compile-text.ts'

const bodyOf = (text: string) => {
  const compiled = compileText(text, 'default: paragraph\nnotes: digits\n')
  const children = compiled.document?.body.flatMap((block) => block.children) ?? []
  const prose = children.map((child) => (child._type === 'span' ? child.text : `[${child.label}]`)).join('')
  return { prose, codes: codesOf(compiled) }
}

test('a lost marker is reported, and no year loses its last digit in its place', () => {
  const { prose, codes } = bodyOf(
    'The bells rang.1 Nobody came in 2022, though 12 had promised. They rang again.3\n',
  )
  expect(prose).toBe('The bells rang.[1] Nobody came in 2022, though 12 had promised. They rang again.[3]')
  expect(codes).toEqual(['marker/unsure seeds/one.txt:1:79', 'marker/missing seeds/one.txt:1:79'])
})

test('a marker right behind a year leaves the year whole', () => {
  const { prose, codes } = bodyOf('They rang.1 So it was in 19742: nobody came.3\n')
  expect(prose).toBe('They rang.[1] So it was in 1974[2]: nobody came.[3]')
  expect(codes, 'for a person to confirm').toEqual(['marker/unsure seeds/one.txt:1:30'])
})

test('five markers in a row that look like decimals do not end the sequence before the sure one behind them', () => {
  const { prose } = bodyOf('Sea.1 In 1976.2 In 1977.3 In 1978.4 In 1979.5 In 1980.6 They came.7\n')
  expect(prose).toBe('Sea.[1] In 1976.[2] In 1977.[3] In 1978.[4] In 1979.[5] In 1980.[6] They came.[7]')
})
