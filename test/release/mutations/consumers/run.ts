/** Runs programs of sites that have the package installed, and returns what they throw. */

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buildSync } from 'esbuild'
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

/** @returns for each site the first error of each program that throws: `consumer.mjs: …` */
export function runSites(sites: readonly Site[]): readonly (readonly string[])[] {
  const root = mkdtempSync(join(tmpdir(), 'mutations-'))
  try {
    const programs = sites.flatMap((site, index) =>
      writeSite(join(root, `site-${index}`), site).map((path) => ({ index, path })),
    )
    const paths = programs.map(({ path }) => path)
    stripTypes(root, paths)
    const errors = run(root, paths.map(codeOf))
    const found: string[][] = sites.map(() => [])
    programs.forEach(({ index, path }, place) => {
      const error = errors[place] ?? null
      if (error !== null) found[index]?.push(`${basename(codeOf(path))}: ${error.replaceAll(root, '')}`)
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
    write(join(folder, name), text)
    return join(folder, name)
  })
}

const codeOf = (path: string): string => path.replace(/ts$/, 'js')

/** All at once: esbuild starts a process each time. */
function stripTypes(root: string, paths: readonly string[]): void {
  for (const [extension, format] of [['.mts', 'esm'] as const, ['.cts', 'cjs'] as const])
    buildSync({
      entryPoints: paths.filter((path) => path.endsWith(extension)),
      outbase: root,
      outdir: root,
      outExtension: { '.js': codeOf(extension) },
      format,
      platform: 'node',
      tsconfigRaw: {},
    })
}

/** @returns for each program what it throws; null when nothing. */
function run(root: string, programs: readonly string[]): readonly (string | null)[] {
  const [script, list, report] = [join(root, 'run.mjs'), join(root, 'list.json'), join(root, 'report.json')]
  write(script, runner)
  write(list, JSON.stringify(programs))
  const { status, stderr } = spawnSync('node', [script, list, report], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The programs could not be run:\n${stderr}`)
  return JSON.parse(readFileSync(report, 'utf8')) as (string | null)[]
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
