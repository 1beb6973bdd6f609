/** A fresh folder of somebody who installs the package from the registry, with programs written before that version. */

import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must, type Outcome, run } from './command.ts'
import { packageName, repository } from './project.ts'
import type { Registry } from './registry.ts'

/** What lawful programs of readers and writers do with a version. */
export interface Experience {
  /** Errors of the compiler, `site.ts TS2345`, each once. */
  readonly compiler: readonly string[]
  /** Last words of each program, by name; null when it ended well. */
  readonly programs: Readonly<Record<Program, string | null>>
}

type Program = 'site' | 'unions' | 'opens-entries'

/** Nothing to complain of. */
export const contented: Experience = {
  compiler: [],
  programs: { site: null, unions: null, 'opens-entries': null },
}

export interface Consumer {
  readonly root: string
  readonly compile: () => Promise<readonly string[]>
  /** Last words of a compiled program; null when it ended well. */
  readonly start: (program: string) => Promise<string | null>
}

/** `npm install` of one version, the programs of `consumers/`, and zod, which the package leaves to its users. */
export async function installConsumer(root: string, version: string, registry: Registry): Promise<Consumer> {
  mkdirSync(root)
  writeFileSync(join(root, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  await must('npm', ['install', '--save-exact', `${packageName}@${version}`], {
    cwd: root,
    env: registry.npm,
  })
  symlinkSync(join(repository, 'node_modules/zod'), join(root, 'node_modules/zod'))
  cpSync(join(repository, 'test/registry/consumers'), root, { recursive: true })
  return {
    root,
    async compile() {
      const outcome = await run('node', [compiler, '-p', '.', '--typeRoots', typeRoots], { cwd: root })
      return errorsOf(outcome)
    },
    async start(program) {
      const { code, err } = await run('node', [`out/${program}.js`], { cwd: root })
      return code === 0 ? null : err
    },
  }
}

/** Compiles, and starts every program that came of it; the compiler writes JavaScript in spite of errors. */
export async function experience(consumer: Consumer): Promise<Experience> {
  const compiler = await consumer.compile()
  const programs = {
    site: await consumer.start('site'),
    unions: await consumer.start('unions'),
    'opens-entries': await consumer.start('opens-entries'),
  }
  return { compiler, programs }
}

const compiler = join(repository, 'node_modules/typescript/bin/tsc')
const typeRoots = join(repository, 'node_modules/@types')

/** `site.ts(3,1): error TS2345: …` */
function errorsOf({ code, out }: Outcome): string[] {
  const errors = [...out.matchAll(/^(.+?)\(\d+,\d+\): error (TS\d+)/gm)].map(
    ([, file, id]) => `${file} ${id}`,
  )
  if ((code === 0) !== (errors.length === 0)) throw new Error(`The compiler ended with ${code}:\n${out}`)
  return [...new Set(errors)].sort()
}
