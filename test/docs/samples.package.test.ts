/** The programs of the pages for readers, compiled under `strict` and run in a consumer of the packed package. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync, transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { repository, unpackedConsumer } from '../consumers/support/consumer.ts'
import { run } from '../support/run.ts'
import { parsePage, runPage } from './run-page.ts'

const pages = ['README.md', 'docs/reading.md', 'docs/portable-text.md', 'docs/cms.md'].map((page) => ({
  page,
  steps: parsePage(readFileSync(join(repository, page), 'utf8')),
}))
const programsOf = ({ steps }: (typeof pages)[number]) =>
  steps.flatMap((step) => (step.kind === 'program' ? [step] : []))

const consumer = unpackedConsumer({
  zod: 'zod',
  minisearch: 'minisearch',
  '@types': '@types',
  'undici-types': 'undici-types',
})
consumer.write('package.json', '{ "type": "module" }')

describe('the samples of the docs', () => {
  test.each(pages)('in $page print what the page shows', ({ page, steps }) => {
    expect(programsOf({ page, steps }).length).toBeGreaterThan(0)
    const mismatch = runPage(
      steps.filter(({ kind }) => kind === 'program'),
      {
        folder: consumer.root,
        runProgram(code) {
          consumer.write('sample.js', transformSync(code, { loader: 'ts' }).code)
          const { code: exit, out, err } = consumer.node('sample.js')
          return { code: exit, output: out + err }
        },
      },
    )
    expect(mismatch).toBeNull()
  })

  test('compile under strict', () => {
    const paths = pages.flatMap((page) =>
      programsOf(page).map(({ line, code }) => {
        const path = `${page.page.replaceAll('/', '-')}-${line}.ts`
        consumer.write(path, code)
        return path
      }),
    )
    const tsc = join(repository, 'node_modules/typescript/bin/tsc')
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node']
    const { code, out } = run('node', [tsc, ...options, ...paths], { cwd: consumer.root })
    expect({ code, out }).toEqual({ code: 0, out: '' })
  })

  test('for the pages of a site are less than 150 lines in all', () => {
    const [, pages = ''] =
      /^## Pages\n(.*?)^## /ms.exec(readFileSync(join(repository, 'docs/reading.md'), 'utf8')) ?? []
    const programs = parsePage(pages).flatMap((step) => (step.kind === 'program' ? [step.code] : []))
    expect(programs).toHaveLength(4)
    expect(programs.join('\n').split('\n').length).toBeLessThan(150)
  })

  test('weigh as much as docs/reading.md says', () => {
    const page = readFileSync(join(repository, 'docs/reading.md'), 'utf8')
    const bytes = (code: string): string => {
      const { outputFiles } = buildSync({
        stdin: { contents: code, resolveDir: consumer.root },
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
      })
      return (outputFiles[0]?.contents.length ?? 0).toLocaleString('en')
    }
    const columns = bytes(`import { published, rows, slug, title } from 'iran-discourse/list'
      console.log(rows({ slug, title, published }))`)
    const objects = bytes(`import { documents } from 'iran-discourse'
      console.log(documents.map(({ slug, title, published }) => ({ slug, title, published })))`)
    expect(page.replaceAll('\n', ' ')).toContain(
      `these three columns are ${columns} bytes of minified JavaScript (esbuild), the same list made from \`documents\` is ${objects}.`,
    )
  })
})
