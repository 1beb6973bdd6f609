/**
 * Compiles one text of many-of.mjs, accounts for its lines and renders it, as often as told, and prints the medians of
 * CPU time in milliseconds as JSON: `<name> <size> <rounds>`. The first round, which compiles our code too, is not counted.
 */

import { createHash } from 'node:crypto'
import { seedCompiler } from '../../src/compile/compile-seed.ts'
import { model } from '../../src/corpus/model.ts'
import { modelSchemaOf } from '../../src/model/model-schema.ts'
import { toHtml, toMarkdown, toText } from '../../src/runtime/index.ts'
import { toBlocks } from '../../src/runtime/to-blocks.ts'
import { manyOf } from './many-of.mjs'

const [name = '', size = '', rounds = ''] = process.argv.slice(2)
const compile = seedCompiler(model, modelSchemaOf(model))
const { text, annotation } = manyOf[name].make(Number(size))
const bytes = Buffer.from(text)
const hash = createHash('sha256').update(bytes).digest('hex')
const head = `seed: ${hash}
id: article-many
type: Article
slug: many
title: { value: Many, editorial: Ours. }
language: { value: en, inferred: It is English. }
summary: { value: Much of one thing., editorial: Ours. }
rights: { value: { status: unknown, licence: null, holder: null }, editorial: It says none. }
default: paragraph
`

const compileText = () => {
  const compiled = compile({
    seedFile: 'many.txt',
    annotationFile: 'many.yaml',
    name: 'many.txt',
    bytes,
    hash,
    annotation: head + annotation,
    overlay: null,
  })
  compiled.account()
  if (compiled.document === null) throw new Error(JSON.stringify(compiled.diagnostics.slice(0, 3)))
  return compiled.document
}

const document = compileText()
const steps = {
  compile: compileText,
  html: () => toHtml(document),
  markdown: () => toMarkdown(document),
  text: () => toText(document, { notes: 'brackets' }),
  blocks: () => toBlocks(document),
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

const took = (step) => {
  const start = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

const medians = Object.entries(steps).map(([step, run]) => {
  run()
  return [step, median(Array.from({ length: Number(rounds) }, () => took(run)))]
})
console.log(JSON.stringify(Object.fromEntries(medians)))
