/** Takes sites, each with an installed package and programs; gives what the programs throw when Node runs them. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { transformSync } from 'esbuild'
import type { Files } from '../model/emit.ts'
import { packageName } from '../model/package-model.ts'

export interface Site {
  readonly installed: Files
  /** TypeScript, by the name of the program. */
  readonly programs: Files
}

/** Imports each program and runs it; in one process, since starting Node costs more than all programs together. */
const runner = `
import { readFileSync, writeFileSync } from 'node:fs'
const [, , list, report] = process.argv
const errors = []
for (const path of JSON.parse(readFileSync(list, 'utf8'))) {
  try { await (await import(path)).run(); errors.push(null) }
  catch (error) { errors.push(String(error.message).split('\\n')[0]) }
}
writeFileSync(report, JSON.stringify(errors))
`

/** @returns for each site the first error of each program that throws: `consumer.mts: …` */
export function runSites(sites: readonly Site[]): readonly (readonly string[])[] {
  const root = mkdtempSync(join(tmpdir(), 'mutations-'))
  try {
    const programs = sites.flatMap((site, index) =>
      writeSite(join(root, `site-${index}`), site).map((path) => ({ index, path })),
    )
    const [list, report] = [join(root, 'list.json'), join(root, 'report.json')]
    writeFileSync(list, JSON.stringify(programs.map(({ path }) => path)))
    writeFileSync(join(root, 'run.mjs'), runner)
    const { status, stderr } = spawnSync('node', [join(root, 'run.mjs'), list, report], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The programs could not be run:\n${stderr}`)
    const errors = JSON.parse(readFileSync(report, 'utf8')) as (string | null)[]
    const found: string[][] = sites.map(() => [])
    programs.forEach(({ index, path }, place) => {
      const error = errors[place]
      if (error !== null && error !== undefined)
        found[index]?.push(`${path.slice(path.lastIndexOf('/') + 1)}: ${error.replaceAll(root, '')}`)
    })
    return found
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** @returns the paths of the programs. */
function writeSite(folder: string, { installed, programs }: Site): string[] {
  for (const [path, text] of installed) write(join(folder, 'node_modules', packageName, path), text)
  return [...programs].map(([name, text]) => {
    const path = join(folder, name.replace(/ts$/, 'js'))
    write(
      path,
      transformSync(text, { loader: 'ts', platform: 'node', format: name.endsWith('.cts') ? 'cjs' : 'esm' })
        .code,
    )
    return path
  })
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
