import { describe, expect, test } from 'vitest'
import { checkout } from './checkout.ts'

/** What every report of broken code has in common: no stack, nothing of the bundler, and no other output. */
function reportOf(c: ReturnType<typeof checkout>): string {
  const { code, out, err } = c.command('build')
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).not.toMatch(/\n {4}at \S+ ?\(|node_modules|\.cache/)
  expect(err.split('\n').length).toBeLessThan(12)
  return err
}

describe('code that does not compile is one report, with', () => {
  test('the place in the model, and what was found there', () => {
    const c = checkout()
    c.edit('model.ts', 'const common = {', 'const common = = {')
    const report = reportOf(c)
    expect(report).toContain('Unexpected "="')
    expect(report).toMatch(/at {7}model\.ts:18:16\n {4}found {4}const common = = \{/)
    expect(report).toContain('1 error')
  })

  test('a column that counts characters, not bytes', () => {
    const c = checkout()
    c.write('model.ts', `export const sampleModel = 'متن' = 1\n`)
    expect(reportOf(c)).toContain('model.ts:1:28')
  })

  test('the place of an import that leads nowhere', () => {
    const c = checkout()
    c.edit('contentlayer.config.ts', './model.ts', './modle.ts')
    expect(reportOf(c)).toMatch(/Could not resolve "\.\/modle\.ts"[\s\S]*contentlayer\.config\.ts:1:29/)
  })

  test('the config, when it does not export the corpus', () => {
    const c = checkout()
    c.edit('contentlayer.config.ts', 'export const corpus', 'const texts')
    expect(reportOf(c)).toMatch(/exports no `corpus`[\s\S]*contentlayer\.config\.ts:1:1/)
  })

  test('each place once, though two bundles read the file', () => {
    const c = checkout()
    c.edit('src/model/href.ts', 'export ', 'exprot ')
    const report = reportOf(c)
    expect(report.match(/at {7}src\/model\/href\.ts/g)).toHaveLength(1)
  })
})

describe('a model that throws while it is loaded is one report, with', () => {
  test('the place that called defineModel', () => {
    const c = checkout()
    c.edit('model.ts', 'Talk: {', `'a talk': {`)
    const report = reportOf(c)
    expect(report).toContain('`a talk` must be a word')
    expect(report).toMatch(/at {7}model\.ts:25:28\n {4}found {4}export const sampleModel = defineModel\(\{/)
  })

  test('the place of its own throw', () => {
    const c = checkout()
    c.edit('model.ts', 'const common = {', `if (colour) throw new RangeError('No paint.')\nconst common = {`)
    expect(reportOf(c)).toMatch(/No paint\.[\s\S]*model\.ts:18:19/)
  })
})

test('a fault of a command is not blamed on the model', () => {
  const c = checkout()
  c.edit('src/cli/check.ts', 'context) {', `context) {\n  throw new RangeError('No chalk.')`)
  const { code, err } = c.command('check')
  expect(code).toBe(1)
  expect(err).toContain('RangeError: No chalk.')
  expect(err).not.toContain('1 error')
})
