import { expect, test } from 'vitest'
import { newPackageJson } from '../../src/template/package-json.ts'

test('a new package says nothing of where the old one is developed and how it is found', () => {
  const own = {
    name: 'village-board',
    version: '2.1.0',
    scripts: {},
    repository: 'github:example/village-board',
    homepage: 'https://example.org/',
    keywords: ['village'],
    type: 'module',
  }
  expect(JSON.parse(newPackageJson(own, 'village-tales'))).toEqual({
    name: 'village-tales',
    version: '1.0.0',
    description: expect.any(String),
    type: 'module',
    scripts: { test: 'vitest run', 'test:all': 'vitest run' },
  })
})
