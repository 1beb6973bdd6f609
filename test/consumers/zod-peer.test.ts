/** The optional peer, by the rules of npm. */

import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { emptyConsumer, npmInstall, repository } from './support/consumer.ts'

const install = (
  zod: string,
  change: (write: (path: string, content: string) => void) => void = () => undefined,
) => {
  const consumer = emptyConsumer()
  change(consumer.write)
  const dependencies = { zod: `file:${zod}`, 'iran-discourse': `file:${inject('tarball')}` }
  consumer.write('package.json', JSON.stringify({ name: 'consumer', private: true, dependencies }))
  return npmInstall(consumer.root)
}

test.each(['zod', 'zod-3.25.76', 'zod-3.25.1'])('a project that has %s installs the package', (folder) => {
  const { code, err } = install(join(repository, 'node_modules', folder))
  expect([code, err]).toEqual([0, ''])
})

test('a project whose zod has no zod 4 in it is told so by npm', () => {
  const { code, err } = install('./old-zod', (write) =>
    write('old-zod/package.json', '{ "name": "zod", "version": "3.25.0" }'),
  )
  expect(code).toBe(1)
  expect(err).toContain('peerOptional zod@"^3.25.1 || ^4.0.0"')
})
