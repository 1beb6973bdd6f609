import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../support/run.ts'

const repository = join(import.meta.dirname, '../..')

test('the renderers are what the package declares them to be', () => {
  mkdirSync(join(repository, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(repository, '.cache/renderers-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const check = (name: string) => {
    writeFileSync(
      join(folder, 'check.ts'),
      `import * as declared from '../../dist/index.js'
import * as real from '../../src/runtime/index.ts'
export const html: typeof declared.toHtml = real.${name}
export const markdown: typeof declared.toMarkdown = real.toMarkdown
export const text: typeof declared.toText = real.toText
export const options: Required<declared.HtmlOptions> = {} as Required<NonNullable<Parameters<typeof real.toHtml>[1]>>
`,
    )
    const options =
      '--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler --target es2023 --types node --allowImportingTsExtensions'
    const files = [join(folder, 'check.ts'), 'src/model/libraries.d.ts']
    return run('node', ['node_modules/typescript/bin/tsc', ...options.split(' '), ...files], {
      cwd: repository,
    })
  }
  expect(check('toHtml')).toMatchObject({ code: 0, out: '' })
  expect(check('toNothing').code, 'the check can fail').not.toBe(0)
})
